import { expect, test } from 'vitest';
import { readFiles } from './source-files.ts';
import { textsWithSiblings } from './texts-with-siblings.ts';

test('Each text on screen is alone in its element; otherwise a page translator would break the page', () => {
  const components = readFiles('src/**/*.tsx').filter(({ path }) => !/\.test|\.stories|\/test-/.test(path));
  const found = components.flatMap((file) => textsWithSiblings(file).map((text) => `${file.path}: ${text}`));
  expect(components.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test('A text with siblings in its element is found; a text alone, elements alone, and a space after an HTML element are not', () => {
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
  expect(textsWithSiblings({ path: 'src/ui/Alone.tsx', text: alone })).toEqual([]);
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
  expect(textsWithSiblings({ path: 'src/ui/Shared.tsx', text: shared })).toEqual([
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
