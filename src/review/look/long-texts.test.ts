import { expect, test } from 'vitest';
import { readMessages } from '../../../.ci/messages/compile-messages.ts';
import { inputsOf } from '../../../.ci/messages/message-violations.ts';
import { loadMessages } from '../../i18n/messages.ts';
import { longText, setLongTexts } from './long-texts.ts';

type Texts = Record<string, (inputs?: Record<string, unknown>) => string>;

const NAME = 'Acme & Söhne';

/** Each English text with inputs that fit: its name, and how it is usually and when it is long. */
async function allTexts(): Promise<{ name: string; usual: string; long: string }[]> {
  const texts = (await loadMessages('en')) as unknown as Texts;
  return Object.entries(readMessages().en ?? {}).map(([name, source]) => {
    const inputs = Object.fromEntries(
      Object.entries(inputsOf(source)).map(([input, type]) => [input, type === 'number' ? 1_234 : NAME]),
    );
    const text = texts[name] as Texts[string];
    return { name, usual: text(inputs), long: longText(text)(inputs) };
  });
}

const countOf = (text: string, part: string) => text.split(part).length - 1;

test('a long text is in brackets, has accents, and keeps each of its inputs and numbers', async () => {
  for (const { name, usual, long } of await allTexts()) {
    expect(long, name).toMatch(/^\[[^\uE000\uE001]*\]$/);
    expect(countOf(long, NAME), name).toBe(countOf(usual, NAME));
    expect(countOf(long, '1,234'), name).toBe(countOf(usual, '1,234'));
  }
  expect(longText(() => 'Reconnect')()).toBe('[Ŕééçööññééçţ]');
});

test('the long texts are about 40 % longer than the usual ones', async () => {
  const texts = await allTexts();
  const lengthOf = (which: 'usual' | 'long') =>
    texts.reduce((sum, each) => sum + each[which].replaceAll(NAME, '').length, 0);
  const ratio = lengthOf('long') / lengthOf('usual');
  expect(ratio).toBeGreaterThan(1.3);
  expect(ratio).toBeLessThan(1.5);
});

test('the texts of a language become long once, and usual again', async () => {
  const texts = await loadMessages('pl');
  const usual = texts.review_look();
  expect(await setLongTexts('pl', true)).toBe(true);
  expect(await setLongTexts('pl', true)).toBe(false);
  expect(texts.review_look()).not.toBe(usual);
  expect(await setLongTexts('pl', false)).toBe(true);
  expect(texts.review_look()).toBe(usual);
});
