import { expect, test } from 'vitest';
import { inEveryView, SCENARIOS } from '../../../mocks/numbers/test-views.ts';
import type { Account } from '../../api/contract/account.ts';
import { changeLocale, type Locale } from '../../i18n/locale.ts';
import { rowSentences, rowState } from './row-text.ts';

/** The sentences of a row. */
function sentencesOf(account: Account, now: string, viewerId: string): string[] {
  const { word, rest } = rowState(account, now);
  const texts = [`${word} ${rest}`, ...rowSentences(account, now, viewerId).map(({ text }) => text)];
  return texts.flatMap((text) => text.split(/(?<=\.) /));
}

const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test.each<Locale>(['en', 'pl'])(
  'no sentence of a row has more than 12 words, in any scenario and for any person (%s)',
  async (locale) => {
    await changeLocale(locale);
    const sentences = new Set<string>();
    for (const scenario of SCENARIOS) {
      await inEveryView(scenario, async ({ where, read, listed }) => {
        const { serverTime } = await read('/api/social/accounts?pageSize=1');
        // `where` ends with the id of the person.
        const viewerId = where.split(', ').at(-1) ?? '';
        for (const account of listed)
          for (const each of sentencesOf(account, serverTime, viewerId)) sentences.add(each);
      });
    }
    expect(sentences.size).toBeGreaterThan(50);
    expect([...sentences].filter((sentence) => wordsIn(sentence) > 12)).toEqual([]);
  },
);
