import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/api/contract/link.ts';
import { readMessages } from '../messages/compile-messages.ts';
import { readFiles } from './source-files.ts';

const [page = ''] = readFiles('docs/vocabulary.md').map(({ text }) => text);
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** For each language, the columns with its words and with the words that it must not use. Column 0 is the empty text before the first `|`. */
const COLUMNS = { en: { words: 2, banned: 4 }, pl: { words: 3, banned: 5 } } satisfies Record<Locale, object>;

const wordsIn = (column: number): string[] => rows.flatMap((cells) => (cells[column] ?? '').split(', '));

/** Whether a text uses a word or a phrase as a whole, in upper or lower case; an asterisk at its end stands for any ending. */
function uses(text: string, phrase: string): boolean {
  const stem = phrase.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const end = phrase.endsWith('*') ? '' : '(?![\\p{L}])';
  return new RegExp(`(?<![\\p{L}])${stem}${end}`, 'iu').test(text);
}

describe('The vocabulary', () => {
  const catalogues = readMessages();

  test.each(LOCALES)('The messages in %s use each word of docs/vocabulary.md', (locale) => {
    const texts = Object.values(catalogues[locale] ?? {});
    const words = wordsIn(COLUMNS[locale].words);
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => !texts.some((text) => uses(text, word)))).toEqual([]);
  });

  test.each(LOCALES)('No message in %s uses another word for the same thing', (locale) => {
    const banned = wordsIn(COLUMNS[locale].banned);
    const found = Object.entries(catalogues[locale] ?? {}).flatMap(([name, text]) =>
      banned.filter((word) => uses(text, word)).map((word) => `${name} uses "${word}"`),
    );
    expect(found).toEqual([]);
  });

  test('A word is found as a whole, in upper or lower case, and with an asterisk also with another ending', () => {
    expect(uses('Valid until 3 May', 'valid until')).toBe(true);
    expect(uses('They extended it', 'extend')).toBe(false);
    expect(uses('They extended it', 'extend*')).toBe(true);
    expect(uses('Wygaśnięcie', 'wygaś')).toBe(false);
  });
});
