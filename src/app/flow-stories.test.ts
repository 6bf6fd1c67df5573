import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** States that no step shows in forced colours: stories of components or tests show them, or a text says the same as the colour. */
const SHOWN_BY_NO_STEP = [
  '.badge[data-tone="good"]',
  '.badge[data-tone="warning"]',
  '.countdown[data-tone="gone"]',
  '.countdown[data-tone="urgent"]',
  '.date[data-tone="urgent"]',
  '.iconButton[aria-disabled="true"]',
  '.left[data-tone="last-day"]',
  '.left[data-tone="soon"]',
  '.left[data-tone="urgent"]',
  '.outcome[data-outcome="done"]',
  '.outcome[data-outcome="unchanged"]',
  '.outcome[data-outcome="unknown"]',
  '.toast[data-tone="bad"]',
  '.toast[data-tone="good"]',
];

/**
 * Attributes that need no story, because no state of theirs is shown by colour alone. For example, a word in each row repeats what
 * `data-status` says. `data-tone\]` matches `[data-tone]` without the name of a tone.
 */
const NOT_BY_COLOUR =
  /\[(?:aria-busy|aria-expanded|aria-sort|data-(?:shown|dismissed|theme|column|cell|part|status|variant|wide|more|search|selecting|quiet|compact)|data-tone\])/;

test('each state with its own style has a story in forced colours or is listed as an exception', () => {
  // A story writes the class `name` of a sheet as `${sheet.name}`.
  const stories = read('./flows-forced.stories.tsx').replaceAll(/\$\{\w+\.(\w+)\}/g, '$1');
  // The quoted selectors that have an attribute or a pseudo-class.
  const selectors = [...stories.matchAll(/(['`])(?=[\w.:[])([^'`\n]*[[:][^'`\n]*)\1/g)].map(([, , each = '']) => each);
  // The review tools are left out, and so is the style for print: paper has no forced colours.
  const sheets = globSync('src/**/*.css').filter((sheet) => !/review|print\.css$/.test(sheet));
  const states = new Set(
    sheets.flatMap((sheet) => readFileSync(sheet, 'utf8').match(/(?:\.[\w-]+)?\[(?:aria|data)-[^\]]+\]/g) ?? []),
  );
  const isShown = (state: string) => selectors.some((each) => each.endsWith(state));
  const notShown = [...states].filter((state) => !NOT_BY_COLOUR.test(state) && !isShown(state));
  expect(notShown.sort()).toEqual(SHOWN_BY_NO_STEP);
});
