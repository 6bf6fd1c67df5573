import { expect, test } from 'vitest';
import { crowdedFolders, folderCycles, misnamedFiles } from './file-layout.ts';
import { readFiles } from './source-files.ts';

const FILES = readFiles('{src,mocks,e2e,.ci,.storybook}/**/*.{ts,tsx,css}');
const PATHS = FILES.map(({ path }) => path);

test('Every file name says what is in the file, and folders are in kebab-case', () => {
  expect(misnamedFiles(PATHS)).toEqual([]);
  const good = ['src/ui/indexed-list.ts', 'mocks/store/indexed-db.browser.test.ts', '.ci/laws/file-layout.ts'];
  const bad = ['src/ui/index.ts', 'src/api/date-utils.ts', 'mocks/helpers/time.ts', 'src/Ui/a.ts', 'src/ui/a.check.ts'];
  expect(misnamedFiles([...good, ...bad])).toEqual(bad);
});

test('No folder has more than 25 files directly in it, tests and stories aside', () => {
  expect(crowdedFolders(PATHS, 25)).toEqual([]);
  expect(crowdedFolders(['a/b.ts', 'a/c.css', 'a/c.test.ts', 'a/test-c.ts', 'a/c/d.ts'], 1)).toEqual(['a has 2']);
});

test('Imports between folders have no cycle, tests aside', () => {
  expect(folderCycles(FILES.filter(({ path }) => /^(src|mocks)\//.test(path)))).toEqual([]);
  const cycle = [
    { path: 'a/a.ts', text: `import './b.ts';\nimport type { C } from '../a/c/c.ts';` },
    { path: 'a/b.ts', text: `const d = import('../d.ts');` },
    { path: 'a/c/c.ts', text: `export * from '../b.ts';` },
    { path: 'a/test-b.ts', text: `import './e/e.ts';` },
    { path: 'a/e/e.ts', text: `import '../b.ts';` },
    { path: 'd.ts', text: '' },
  ];
  expect(folderCycles(cycle)).toEqual(['a -> a/c -> a']);
});
