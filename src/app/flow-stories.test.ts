import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** States that no step shows: the components' own stories do, or the tests of what was settled. */
const IN_NO_STEP = [
  '.countdown[data-tone="urgent"]',
  '.iconButton[aria-disabled="true"]',
  '.outcome[data-outcome="done"]',
  '.outcome[data-outcome="unchanged"]',
  '.outcome[data-outcome="unknown"]',
  '.toast[data-tone="bad"]',
];

/** Waiting, place and theme, and whatever the state is: nothing that a colour alone tells. */
const NO_LOOK = /\[(?:aria-busy|data-shown|data-away|data-theme|data-column|data-tone\])/;

test('each state with its own style has a story in forced colours', () => {
  // A story names a class by the sheet that it is of.
  const stories = read('./flows-forced.stories.tsx').replaceAll(/\$\{\w+\.(\w+)\}/g, '$1');
  const held = [...stories.matchAll(/(['`])(?=[\w.:[])([^'`\n]*[[:][^'`\n]*)\1/g)].map(([, , each = '']) => each);
  const sheets = globSync('src/**/*.css').filter((sheet) => !sheet.includes('review'));
  const states = new Set(
    sheets.flatMap((sheet) => readFileSync(sheet, 'utf8').match(/(?:\.[\w-]+)?\[(?:aria|data)-[^\]]+\]/g) ?? []),
  );
  const unseen = [...states].filter((state) => !NO_LOOK.test(state) && !held.some((each) => each.endsWith(state)));
  expect(unseen.sort()).toEqual(IN_NO_STEP);
});
