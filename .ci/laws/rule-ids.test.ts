import { describe, expect, test } from 'vitest';
import { commentsOf, titlesOf } from './fault-ids.ts';
import { readFiles, type SourceFile } from './source-files.ts';

const PAGE = readFiles('docs/spec.md')
  .map(({ text }) => text)
  .join();

/** Words in capitals that are not ids of rules. */
const ABBREVIATIONS = 'API CSS GET HEAD HTML HTTP ICU ISO JSON MSW NFC PNG README RFC UI URL UTC WCAG'.split(' ');

describe('The rules', () => {
  const headings = [...PAGE.matchAll(/^### ([A-Z-]+)$/gm)].map(([, id = '']) => id);
  const sources = readFiles('{src,mocks,e2e,.ci,.storybook}/**/*.{ts,tsx,css}');
  const used = sources.flatMap((file) => ruleIdsIn(file).map((id) => ({ id, path: file.path })));

  test('Every id in a title or a comment is a heading of docs/spec.md', () => {
    expect(used.filter(({ id }) => !headings.includes(id))).toEqual([]);
  });

  test('Every heading of docs/spec.md with an id is used, and occurs once', () => {
    expect(headings).toEqual([...new Set(headings)]);
    expect(headings.filter((heading) => !used.some(({ id }) => id === heading))).toEqual([]);
  });

  test('Every file of rules has a test beside it', () => {
    const paths = readFiles('mocks/rules/*.ts').map(({ path }) => path);
    const rules = paths.filter((path) => !/test|decision\.ts$/.test(path));
    expect(rules.filter((path) => !paths.includes(path.replace('.ts', '.test.ts')))).toEqual([]);
  });
});

test('Ids of rules are found in comments and titles; code and ids of faults are not', () => {
  const text = `
    /** FIRST, and \`NOT\` as \`DELETE /x\`: an API. */
    const LIMIT = 'NOT'; // MAY-SECOND: M4, A_NAME and X
    test('THIRD: a title', () => expect('NOT').toBe(NOT));
    test.each([['NOT']])('FOURTH, FIFTH: %s', () => {});
    describe(\`\${NOT} SIXTH\`, () => {});`;
  const found = ruleIdsIn({ path: 'x.test.ts', text });
  expect(found).toEqual(['FIRST', 'MAY-SECOND', 'THIRD', 'FOURTH', 'FIFTH', 'SIXTH']);
});

/** The ids of rules in the comments and titles of a file: words in capitals, also with a hyphen. */
function ruleIdsIn(file: SourceFile): string[] {
  const titles = /\.(test|spec)\.tsx?$/.test(file.path) ? titlesOf(file) : [];
  const texts = [
    commentsOf(file).replaceAll(/`[^`]*`/g, ' '),
    ...titles.map((each) => each.replaceAll(/\$\{[^}]*\}/g, ' ')),
  ];
  return texts
    .flatMap((each) => each.match(/(?<![\w-])[A-Z]{2,}(?:-[A-Z]+)*(?![\w-])/g) ?? [])
    .filter((word) => !ABBREVIATIONS.includes(word));
}
