import type { Locale } from '../../i18n/locale.ts';
import { loadMessages } from '../../i18n/messages.ts';

type Text = (inputs?: Record<string, unknown>) => string;

/** The original texts of each language whose texts are long now. */
const originals = new Map<Locale, Record<string, Text>>();

/**
 * Replaces the texts of a language by long ones, or puts the original ones back.
 * @returns whether this changes anything @throws if the texts cannot be fetched
 */
export async function setLongTexts(locale: Locale, isLong: boolean): Promise<boolean> {
  if (isLong === originals.has(locale)) return false;
  const texts = (await loadMessages(locale)) as unknown as Record<string, Text>;
  const kept = originals.get(locale);
  if (isLong === (kept !== undefined)) return false;
  if (kept) {
    Object.assign(texts, kept);
    originals.delete(locale);
  } else {
    originals.set(locale, { ...texts });
    for (const [name, text] of Object.entries(texts)) texts[name] = longText(text);
  }
  return true;
}

// Characters for private use, around each input: no text of the app has them.
const START = '\uE000';
const END = '\uE001';
const INPUT = new RegExp(`(${START}[^${END}]*${END})`);

/** A text with accents, about 40 % longer and in brackets; its inputs and numbers stay as they are. */
export const longText =
  (text: Text): Text =>
  (inputs = {}) => {
    const marked = Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === 'string' ? `${START}${value}${END}` : value,
    ]);
    const parts = text(Object.fromEntries(marked)).split(INPUT);
    return `[${parts.map((part) => (part.startsWith(START) ? part.slice(1, -1) : longer(part))).join('')}]`;
  };

/** Accents letters, and doubles the vowels, which are about two in five letters. */
const longer = (text: string): string =>
  text.replace(/\p{L}/gu, (letter) => {
    const accented = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    return /[aeiouyąęó]/i.test(letter) ? accented + accented.toLowerCase() : accented;
  });

const PLAIN = [...'AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz'];
const ACCENTED = [...'ÅåÇçĎďÉéĜĝÎîĻļÑñÖöŔŕŠšŢţÛûÝýŽž'];
