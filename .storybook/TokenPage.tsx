import type { CSSProperties } from 'react';
import text from '../src/ui/styles/text.module.css';
import { declaredTokens, type Kind, kindOf } from './declared-tokens.ts';
import styles from './TokenPage.module.css';

/** The title of each kind, and the style that shows one of its tokens. */
const KINDS: [kind: Kind, title: string, style: (value: string, name: string) => CSSProperties][] = [
  ['colour', 'Colour', (value) => ({ backgroundColor: value })],
  ['shadow', 'Shadow', (value) => ({ boxShadow: value })],
  ['space', 'Space', (value) => ({ inlineSize: value })],
  ['radius', 'Radius', (value) => ({ borderRadius: value })],
  ['typography', 'Type', (value, name) => (name.startsWith('--font') ? { fontFamily: value } : { fontSize: value })],
  ['motion', 'Motion', (value) => ({ transition: `translate ${value}` })],
  ['other', 'Measures', (value) => ({ blockSize: value })],
];

/** Shows every token that the style sheets declare, by kind, in light and dark. */
export function TokenPage() {
  const tokens = declaredTokens();
  return (
    <main className={styles.page}>
      <h1>Design tokens</h1>
      {KINDS.map(([kind, title, style]) => (
        <section key={kind} aria-labelledby={`tokens-${kind}`}>
          <h2 id={`tokens-${kind}`}>{title}</h2>
          <div className={styles.schemePair}>
            {['light', 'dark'].map((scheme) => (
              <ul
                key={scheme}
                className={styles.tokens}
                aria-label={`${title}, ${scheme}`}
                style={{ colorScheme: scheme }}
              >
                {tokens
                  .filter((token) => kindOf(token) === kind)
                  .map(({ name, value, mediaValues }) => (
                    <li key={name} data-token={name}>
                      <span
                        className={styles[kind]}
                        data-kind={kind}
                        style={style(`var(${name})`, name)}
                        aria-hidden="true"
                      >
                        {kind === 'typography' && 'Ag'}
                      </span>
                      <span>
                        <code>{name}</code>
                        {[value, ...mediaValues].map((each) => (
                          <span key={each} className={text.quiet}>
                            {each}
                          </span>
                        ))}
                      </span>
                    </li>
                  ))}
              </ul>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
