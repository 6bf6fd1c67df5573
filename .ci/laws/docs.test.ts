import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PEOPLE } from '../../mocks/domain/people.ts';
import { SCENARIO_NAMES } from '../../mocks/scenarios/scenarios.ts';
import { LINK_PARAMETERS, LOCALES, THEMES } from '../../src/api/contract/link.ts';
import { PLANS } from '../../src/api/contract/rights.ts';
import { OLDEST_BROWSERS } from '../build/oldest-browsers.ts';
import { ROOT, readFiles } from './source-files.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const people = PEOPLE.map(({ id }) => id);

/** The first cells of the rows of a table, found by its header, without backticks. */
function firstCells(page: string, header: RegExp): string[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => header.test(line));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) => (line.split('|')[1] ?? '').trim().replaceAll('`', ''));
}

/** The words in backticks of the part of a page that begins with `from` and ends before `to`. */
function inBackticks(page: string, from: string, to: string): string[] {
  const start = page.indexOf(from);
  const part = page.slice(start, page.indexOf(to, start + from.length));
  return [...part.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

describe('The documents are complete', () => {
  const [readme, spec, designers] = [read('README.md'), read('docs/spec.md'), read('docs/designers.md')];

  test('The README lists each rule of docs/spec.md', () => {
    const rules = firstCells(readme, /^\| rule +\|/).flatMap((cell) => cell.match(/[A-Z]{2,}(?:-[A-Z]+)*/g) ?? []);
    const headings = [...spec.matchAll(/^### ([A-Z-]+)$/gm)].map(([, id]) => id);
    expect(rules.sort()).toEqual(headings.sort());
  });

  test('The README and docs/spec.md list each scenario', () => {
    expect(inBackticks(readme, '- Scenario:', '\n- ')).toEqual([
      `?scenario=${SCENARIO_NAMES[0]}`,
      ...SCENARIO_NAMES.slice(1),
    ]);
    expect(firstCells(spec, /^\| scenario +\|/)).toEqual([
      `${SCENARIO_NAMES[0]} (default)`,
      ...SCENARIO_NAMES.slice(1),
    ]);
  });

  test('The README lists each person', () => {
    expect(inBackticks(readme, '- Person:', '\n- ')).toEqual([`?user=${people[0]}`, ...people.slice(1)]);
  });

  test('docs/designers.md lists each parameter of a link, and every value of lang, theme, plan and user', () => {
    expect(firstCells(designers, /^\| parameter +\|/).sort()).toEqual([...LINK_PARAMETERS].sort());
    // The first word in backticks is the name itself.
    const values = (name: string) => inBackticks(designers, `| \`${name}\``, '|\n').slice(1).sort();
    expect(values('lang')).toEqual([...LOCALES].sort());
    expect(values('theme')).toEqual([...THEMES].sort());
    expect(values('plan')).toEqual([...PLANS].sort());
    expect(values('user')).toEqual([...people].sort());
  });
});

test('docs/browsers.md and the README name the oldest browsers that the build is for', () => {
  expect(firstCells(read('docs/browsers.md'), /^\| browser +\|/).join(', ')).toBe(OLDEST_BROWSERS);
  expect(read('README.md').replaceAll('\n', ' ')).toContain(`${OLDEST_BROWSERS}, and later versions`);
});

test('Every path and link in the documents exists', () => {
  const named = readFiles('{README.md,docs/*.md}').flatMap(({ path, text }) =>
    pathsIn(text, posix.dirname(path)).map((target) => ({ path, target })),
  );
  expect(named).toContainEqual({ path: 'docs/spec.md', target: 'mocks/rules/keep.ts' });
  expect(named.filter(({ target }) => !existsSync(join(ROOT, target)))).toEqual([]);
  const page = '`src/gone.ts` `src/x.ts` `.ci/*.ts` `GET /src/` [a](b.md) [c](https://d.e) [f](../README.md#g)';
  expect(pathsIn(page, 'docs')).toEqual(['src/gone.ts', 'docs/b.md', 'README.md']);
});

/** The targets of the links, and the paths from the root in backticks, except patterns and examples such as `src/x.ts`. */
function pathsIn(page: string, folder: string): string[] {
  const namedPaths = [...page.matchAll(/`((?:\.ci|\.storybook|docs|e2e|mocks|src)\/[^`\s]*)`/g)].map(
    ([, path = '']) => path,
  );
  const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !target.includes(':'))
    .map((target) => posix.join(folder, target));
  return [...namedPaths.filter((path) => !/\/x\.|[*<]/.test(path)), ...links];
}
