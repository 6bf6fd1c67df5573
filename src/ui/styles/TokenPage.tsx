import type { CSSProperties } from 'react';
import { declaredTokens, KINDS, type Kind, kindOf, type Token } from './declared-tokens.ts';
import styles from './TokenPage.module.css';
import text from './text.module.css';

const TITLE: Record<Kind, string> = {
  colour: 'Colour',
  shadow: 'Shadow',
  space: 'Space',
  radius: 'Radius',
  type: 'Type',
  motion: 'Motion',
  other: 'Measures',
};

const SCHEMES = ['light', 'dark'] as const;

/** Draws every token that the style sheets declare, in light and dark, by its kind. */
export function TokenPage() {
  const tokens = declaredTokens();
  return (
    <main className={styles.page}>
      <h1>Design tokens</h1>
      {KINDS.map((kind) => ({ kind, all: tokens.filter((token) => kindOf(token) === kind) }))
        .filter(({ all }) => all.length > 0)
        .map(({ kind, all }) => (
          <section key={kind} aria-labelledby={`tokens-${kind}`}>
            <h2 id={`tokens-${kind}`}>{TITLE[kind]}</h2>
            <div className={styles.schemes}>
              {SCHEMES.map((scheme) => (
                <Sheet key={scheme} scheme={scheme} kind={kind} tokens={all} />
              ))}
            </div>
          </section>
        ))}
    </main>
  );
}

interface SheetProps {
  scheme: (typeof SCHEMES)[number];
  kind: Kind;
  tokens: Token[];
}

function Sheet({ scheme, kind, tokens }: SheetProps) {
  return (
    <ul className={styles.sheet} aria-label={`${TITLE[kind]}, ${scheme}`} style={{ colorScheme: scheme }}>
      {tokens.map((token) => (
        <li key={token.name} data-token={token.name}>
          <span className={styles[kind]} data-kind={kind} style={DRAWN[kind](token.name)} aria-hidden="true">
            {kind === 'type' && 'Ag'}
          </span>
          <span>
            <code>{token.name}</code>
            <span className={text.quiet}>{token.value}</span>
            {token.instead.map(({ where, value }) => (
              <span key={where} className={text.quiet}>
                {`${where}: ${value}`}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How a token of each kind is put to use where it is drawn. */
const DRAWN: Record<Kind, (name: string) => CSSProperties> = {
  colour: (name) => ({ backgroundColor: `var(${name})` }),
  shadow: (name) => ({ boxShadow: `var(${name})` }),
  space: (name) => ({ inlineSize: `var(${name})` }),
  radius: (name) => ({ borderRadius: `var(${name})` }),
  type: (name) => (name.startsWith('--font') ? { fontFamily: `var(${name})` } : { fontSize: `var(${name})` }),
  motion: (name) => ({ transition: `translate var(${name})` }),
  other: (name) => ({ blockSize: `var(${name})` }),
};
