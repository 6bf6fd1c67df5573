import { describe, expect, test } from 'vitest';
import { commentsOf, faultIdsIn, listedFaults, titlesOf } from './fault-ids.ts';
import { readFiles } from './source-files.ts';

describe('The faults', () => {
  const sources = readFiles('{src,mocks,e2e,.ci,.storybook}/**/*.{ts,tsx,css}');
  const titles = sources
    .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path))
    .flatMap((file) => titlesOf(file).map((title) => ({ path: file.path, title })))
    .filter(({ title }) => faultIdsIn(title).length > 0);
  const listed = readFiles('docs/faults.md').flatMap(({ text }) => listedFaults(text));

  test('Every id in a title, a comment or the documentation is listed, once', () => {
    const ids = listed.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
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

  test('Every listed fault names a file that covers it, and the id is in a title of each such file', () => {
    const uncovered = listed.flatMap(({ id, files }) =>
      (files.length > 0 ? files : ['(no file named)']).flatMap((file) =>
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
    const page = '| id | covered by |\n| --- | --- |\n| F01 | F02, `a.test.ts`, `b.spec.ts` |\nF03 is text.';
    expect(listedFaults(page)).toEqual([{ id: 'F01', files: ['a.test.ts', 'b.spec.ts'] }]);
  });
});
