import { describe, expect, test } from 'vitest';
import { faultIdsIn } from './fault-ids.ts';
import { readFiles, type SourceFile } from './source-files.ts';
import { commentsOf, titlesOf } from './titles-and-comments.ts';

const SPEC = readFiles('docs/spec.md')
  .map(({ text }) => text)
  .join();

/** Words in capitals that are not ids of rules. */
const ABBREVIATIONS = 'API CSS GET HEAD HTML HTTP ICU ISO JSON MSW NFC PNG README RFC UI URL UTC WCAG'.split(' ');

const [RULE_ID, FAULT_ID] = [/[A-Z]{2,}(?:-[A-Z]+)*/.source, /(?:F\d\d|M\d{1,2})/.source];
const IDS_AT_END = new RegExp(
  ` \\((?:${RULE_ID}(?:, ${RULE_ID})*(?:, ${FAULT_ID})*|${FAULT_ID}(?:, ${FAULT_ID})*)\\)$`,
);

describe('The rules', () => {
  const headings = [...SPEC.matchAll(/^### ([A-Z-]+)$/gm)].map(([, id = '']) => id);
  const sources = readFiles('{src,mocks,e2e,.ci,.storybook}/**/*.{ts,tsx,css}');
  const used = sources.flatMap((file) => ruleIdsInFile(file).map((id) => ({ id, path: file.path })));

  test('Every id in a title or a comment is a heading of docs/spec.md', () => {
    expect(used.filter(({ id }) => !headings.includes(id))).toEqual([]);
  });

  test('Every id is the heading of one section of docs/spec.md, and is in a title or a comment', () => {
    expect(headings).toEqual([...new Set(headings)]);
    expect(headings.filter((heading) => !used.some(({ id }) => id === heading))).toEqual([]);
  });

  test('The ids in a title stand at its end in one pair of parentheses, rules before faults', () => {
    const titles = sources.filter(isTest).flatMap(titlesOf);
    expect(titles.filter((title) => idsOf(title.replace(IDS_AT_END, '')).length > 0)).toEqual([]);
  });

  test('Every file of rules has a test beside it', () => {
    const paths = readFiles('mocks/rules/*.ts').map(({ path }) => path);
    // decision.ts has no rule, only what rules return.
    const rules = paths.filter((path) => !/test|decision\.ts$/.test(path));
    expect(rules.filter((path) => !paths.includes(path.replace('.ts', '.test.ts')))).toEqual([]);
  });
});

test('Ids of rules are found in comments and titles, and not in code; ids of faults are not mistaken for ids of rules', () => {
  const text = `
    /** FIRST, and \`NOT\` as \`DELETE /x\`: an API. */
    const LIMIT = 'NOT'; // MAY-SECOND: M4, A_NAME and X
    test('a title (THIRD)', () => expect('NOT').toBe(NOT));
    test.each([['NOT']])('%s (FOURTH, FIFTH)', () => {});
    describe(\`\${NOT} SIXTH\`, () => {});`;
  const found = ruleIdsInFile({ path: 'x.test.ts', text });
  expect(found).toEqual(['FIRST', 'MAY-SECOND', 'THIRD', 'FOURTH', 'FIFTH', 'SIXTH']);
});

test.each([
  ['History is kept (KEEP, MAY-SETTLE, F49, M4)', 'History is kept'],
  ['History is kept (KEEP)', 'History is kept'],
  ['History is kept (F49)', 'History is kept'],
  ['KEEP: history is kept (F49)', 'KEEP: history is kept'],
])('The ids at the end of the title %j are cut off: %j', (title, sentence) => {
  expect(title.replace(IDS_AT_END, '')).toBe(sentence);
});

test.each(['History is kept (F49, KEEP)', 'History is kept (F49), KEEP'])(
  'Ids in another order or place stay in the title %j',
  (title) => {
    expect(title.replace(IDS_AT_END, '')).toBe(title);
  },
);

/** The ids of rules and faults in a title. */
const idsOf = (title: string): string[] => [
  ...faultIdsIn(title),
  ...ruleIdsInText(title.replaceAll(/\$\{[^}]*\}/g, ' ')),
];

const isTest = ({ path }: SourceFile): boolean => /\.(test|spec)\.tsx?$/.test(path);

/** The ids of rules in the comments and titles of a file. */
function ruleIdsInFile(file: SourceFile): string[] {
  const titles = isTest(file) ? titlesOf(file) : [];
  return [
    ...ruleIdsInText(commentsOf(file).replaceAll(/`[^`]*`/g, ' ')),
    ...titles.flatMap((title) => ruleIdsInText(title.replaceAll(/\$\{[^}]*\}/g, ' '))),
  ];
}

/** The words in capitals, also with hyphens, that are not abbreviations. */
function ruleIdsInText(text: string): string[] {
  const inCapitals = text.match(/(?<![\w-])[A-Z]{2,}(?:-[A-Z]+)*(?![\w-])/g) ?? [];
  return inCapitals.filter((word) => !ABBREVIATIONS.includes(word));
}
