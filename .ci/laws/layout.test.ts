import { expect, test } from 'vitest';
import { crowded, folderCycles, misnamed } from './layout.ts';
import { sharedTexts } from './lone-text.ts';
import { readFiles } from './source-files.ts';

const FILES = readFiles('{src,mocks,e2e,.ci,.storybook}/**/*.{ts,tsx,css}');
const PATHS = FILES.map(({ path }) => path);

test('Every file name says what is in the file, and folders are in kebab-case', () => {
  expect(misnamed(PATHS)).toEqual([]);
  const good = ['src/ui/indexed-list.ts', 'mocks/store/indexed-db.browser.test.ts', '.ci/laws/layout.ts'];
  const bad = ['src/ui/index.ts', 'src/api/date-utils.ts', 'mocks/helpers/time.ts', 'src/Ui/a.ts', 'src/ui/a.check.ts'];
  expect(misnamed([...good, ...bad])).toEqual(bad);
});

test('No folder has more than 25 files directly in it, tests and stories aside', () => {
  expect(crowded(PATHS, 25)).toEqual([]);
  expect(crowded(['a/b.ts', 'a/c.css', 'a/c.test.ts', 'a/test-c.ts', 'a/c/d.ts'], 1)).toEqual(['a has 2']);
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

test('A text on screen is alone in its element, or translators of the browser break the page', () => {
  const components = FILES.filter(({ path }) => /^src\/(?!.*(\.test|\.stories|\/test-)).*\.tsx$/.test(path));
  const shared = components.flatMap((file) => sharedTexts(file).map((text) => `${file.path}: ${text}`));
  expect(components.length).toBeGreaterThan(50);
  expect(shared).toEqual([]);
});

test('Texts that share their element are found, and those that are alone or beside markup are not', () => {
  const alone = `
    interface Props { name: string; icon: ReactNode; children: (close: () => void) => ReactNode }
    function endOf(): ReactNode { return null; }
    export function Alone({ name, icon, children, extras }: Props) {
      const end = name === '' ? null : endOf();
      return (
        <p>
          {/* A comment is no text. */}
          {icon}
          {name !== '' && <b>{name}</b>}
          {[name].map((each) => <i key={each}>{\`\${each}, \`}</i>)}
          {children(() => {})}
          {end}
          <b>Saved</b> <span>Saved</span>{' '}
          <span>Saved</span>
        </p>
      );
    }`;
  expect(sharedTexts({ path: 'src/ui/Alone.tsx', text: alone })).toEqual([]);
  const shared = `
    export const Shared = ({ name, count, on }) => (
      <>
        <p><Icon /> Saved</p>
        <p><Icon />{name}</p>
        <p>{m.saved()} {m.again()}</p>
        <p><Icon /> <i /></p>
        <p>{on && <i />}{' '}<i /></p>
        <p>{on ? <b>{name}</b> : name}<i>{count}</i></p>
        <p>{count && on}<i /></p>
        <p>{[name].map((each) => each)}<i /></p>
        <p>{on && <>{name}</>}<i /></p>
      </>
    );`;
  expect(sharedTexts({ path: 'src/ui/Shared.tsx', text: shared })).toEqual([
    'Saved',
    '{name}',
    '{m.saved()}',
    'a space',
    '{m.again()}',
    'a space',
    "{' '}",
    '{on ? <b>{name}</b> : name}',
    '{count && on}',
    '{[name].map((each) => each)}',
    '{on && <>{name}</>}',
  ]);
});
