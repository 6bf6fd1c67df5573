import { describe, expect, test } from 'vitest';
import { FAULT_IDS, faultIdsIn, listedFaults } from './fault-ids.ts';
import { readFiles } from './source-files.ts';
import { commentsOf, titlesOf } from './titles-and-comments.ts';

describe('The faults', () => {
  const sources = readFiles('{src,mocks,e2e,.ci,.storybook}/**/*.{ts,tsx,css}');
  const titles = sources
    .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path))
    .flatMap((file) => titlesOf(file).map((title) => ({ path: file.path, title })))
    .filter(({ title }) => faultIdsIn(title).length > 0);
  const listed = readFiles('docs/faults.md').flatMap(({ text }) => listedFaults(text));

  test('Every fault is listed once, and every id in a title, a comment or the documentation is listed', () => {
    const ids = listed.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(FAULT_IDS.toSorted());
    const texts = [
      ...titles.map(({ path, title }) => ({ path, text: title })),
      ...sources.map((file) => ({ path: file.path, text: commentsOf(file) })),
      ...readFiles('{README.md,docs/*.md}'),
    ];
    const unlisted = texts.flatMap(({ path, text }) =>
      faultIdsIn(text).flatMap((id) => (ids.includes(id) ? [] : [`${id} in ${path}`])),
    );
    expect(unlisted).toEqual([]);
  });

  test('Every listed fault names the files that cover it, with the id in a title of each, or says why no test does', () => {
    const uncovered = listed.flatMap(({ id, files, reason }) =>
      (files.length > 0 || reason ? files : ['(no file named)']).flatMap((file) =>
        titles.some(({ path, title }) => path === file && faultIdsIn(title).includes(id)) ? [] : [`${id} in ${file}`],
      ),
    );
    expect(uncovered).toEqual([]);
  });
});

describe('Ids are found', () => {
  test('in the titles of tests and their groups, and not in the arguments of other calls', () => {
    const text = `
      test('one (F01)', async () => {});
      test.each(rows)('two (F02)', { tag: '@touch' }, () => expect('F03').toBe(1));
      describe(\`three \${how} (M4)\`, () => test.skip('four (M14)', () => {}));
      press('F05');`;
    expect(titlesOf({ path: 'x.test.ts', text }).flatMap(faultIdsIn)).toEqual(['F01', 'F02', 'M4', 'M14']);
  });

  test('in comments, and not in code', () => {
    const text = `/** F01 */ const key = 'F02'; // M4\nconst icon = <path d="M10 1l9 9" />;`;
    expect(faultIdsIn(commentsOf({ path: 'x.tsx', text }))).toEqual(['F01', 'M4']);
  });

  test('in the rows of a table, with their files', () => {
    const rows = '| F01 | F02, `a.test.ts`, `b.spec.ts` |\n| M3 | not tested: no `x` does that. |';
    expect(listedFaults(`| id | covered by |\n| --- | --- |\n${rows}\nF03 is text.`)).toEqual([
      { id: 'F01', files: ['a.test.ts', 'b.spec.ts'], reason: '' },
      { id: 'M3', files: [], reason: 'no `x` does that.' },
    ]);
  });
});
