import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInvisible, visibleText } from './contract/visible-text.ts';

test.each([
  ['kinds and runs of white space', '\tAcme\u00a0\u2003 \n Support\u3000', 'Acme Support'],
  ['marks of direction', 'Acme \u202Ekoobecaf\u202C \u2067Support\u2069\u200F', 'Acme koobecaf Support'],
  ['zero-width characters', '\uFEFFAc\u200Bm\u200De\u2060\u00AD', 'Acme'],
  ['composed and decomposed letters', 'Za\u017co\u0301\u0142c\u0301', 'Zażółć'],
  ['an invisible character between a letter and its accent', 'e\u200B\u0301', 'é'],
  ['controls', 'Ac\u0000me\u0007', 'Ac me'],
])('visible text unifies or leaves out %s', (_, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

test('what is seen is unchanged: case, accents, emoji, punctuation, letters of every script', () => {
  for (const text of ['Kawiarnia „Pod Lipą”', 'مقهى الزيتون', 'O’Neill & Söhne – 2', '日本 カフェ', '🇵🇱 Café'])
    expect(visibleText(text)).toBe(text);
});

test('a text is invisible if it has no visible character, and only then', () => {
  for (const text of ['', ' ', '\u200B', '\u202E\u202C', '\u3164', '\u2800', '\uFE0F', '\u0000\n', '\u{E0041}'])
    expect(isInvisible(text), JSON.stringify(text)).toBe(true);
  for (const text of ['a', '.', '\u0301', '🦄', '\uFFFD']) expect(isInvisible(text), text).toBe(false);
});

test('invisible characters anywhere in a text, and spaces around it, do not change its visible text', () => {
  const invisible = fc.constantFrom('\u200B', '\u200E', '\u202E', '\u2069', '\u2060', '\uFEFF');
  const space = fc.constantFrom(' ', '\u00a0', '  ', '\n', '\u2009 ');
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), space)), invisible, space, (parts, mark, around) => {
      const text = parts.join('');
      const disguised = `${around}${parts.map((part) => (part.trim() === '' ? part + mark : part)).join(mark)}${around}`;
      expect(visibleText(disguised)).toBe(visibleText(text));
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
    }),
  );
});
