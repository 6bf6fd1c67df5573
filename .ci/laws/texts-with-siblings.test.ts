import { expect, test } from 'vitest';
import { readFiles } from './source-files.ts';
import { reusedWithSpace, textsWithSiblings } from './texts-with-siblings.ts';

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

test('No element with a space between its parts is reused for other parts: on a translated page that would fail', () => {
  const components = readFiles('src/**/*.tsx').filter(({ path }) => !/\.test|\.stories|\/test-/.test(path));
  expect(components.flatMap((file) => reusedWithSpace(file).map((element) => `${file.path}: ${element}`))).toEqual([]);
});

test('An element with a space is found where another branch has the same element in its place and no key', () => {
  const reused = `
    function Returned({ on }) {
      if (on) return <><p>Gone</p></>;
      return <><p><b>Kept</b> <i>today</i></p></>;
    }
    const Chosen = ({ on }) => <div>{on ? <p><b>On</b> <i /></p> : <p>Off</p>}</div>;`;
  expect(reusedWithSpace({ path: 'src/ui/Reused.tsx', text: reused })).toEqual([
    '<p><b>Kept</b> <i>today</i></p>',
    '<p><b>On</b> <i /></p>',
  ]);
  const safe = `
    function Keyed({ on, all }) {
      if (all) return all.map((each) => { return <p><b>{each}</b> <i /></p>; });
      if (on) return <><p key="gone">Gone</p></>;
      return <><p key="kept"><b>Kept</b> <i>today</i></p></>;
    }
    function Other({ on }) {
      if (on === undefined) return null;
      if (on) return <div>On</div>;
      return <p><b>Off</b> <i>{on ? <u /> : <s />}</i></p>;
    }
    const Maybe = ({ on }) => <div>{on && <p><b>On</b> <i /></p>}</div>;`;
  expect(reusedWithSpace({ path: 'src/ui/Safe.tsx', text: safe })).toEqual([]);
});
