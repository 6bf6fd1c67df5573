import type { Violation } from './violation.ts';

/** A component whose texts share their elements, beside one whose texts are alone. */
export const SHARED_TEXTS: Violation = {
  files: {
    'src/ui/Alone.tsx': `
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
          }`,
    'src/ui/Alone.test.tsx': `export const test = <p>Saved <b>once</b></p>;`,
    'src/ui/Shared.tsx': `
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
          );`,
  },
  broken: [
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
  ].map((text) => `src/ui/Shared.tsx has ${text} beside something else`),
};
