import { LOCALES, type Locale } from '../api/contract/link.ts';
import { claimLink } from '../browser/claim-link.ts';
import { tryStorage } from '../browser/storage.ts';
import { hasMessages, loadFirstMessages, loadMessages, selectMessages } from './messages.ts';

const KEY = 'language';
const listeners = new Set<() => void>();

/** The languages of the app with their own names. */
export const LANGUAGE_NAME = { en: 'English', pl: 'Polski' } satisfies Record<Locale, string>;

export type { Locale };

let current: Locale = 'en';
let shown = 0;
/** The language that was asked for last. When the texts of two languages are fetched at once, this language is shown. */
let wanted: Locale = current;

export const getLocale = (): Locale => current;

/** How often texts were shown: rises with each change of language, also to the same one. */
export const timesShown = (): number => shown;

/** The language with its region, for dates, numbers and lists. */
export const localeTag = (): string => TAG[getLocale()];

const TAG = { en: 'en-GB', pl: 'pl-PL' } satisfies Record<Locale, string>;

const DIRECTION = { en: 'ltr', pl: 'ltr' } satisfies Record<Locale, 'ltr' | 'rtl'>;

/**
 * Shows the language of the link, once per tab and link; else the last language chosen; else English. If its texts cannot be
 * fetched, another language is shown. @throws if the texts of no language can be fetched
 */
export async function startLocale(search: string): Promise<void> {
  const linked = new URLSearchParams(search).get('lang');
  if (claimLink('language-asked', ['lang']) && isLocale(linked)) keep(linked);
  // `linked` is needed here only if local storage fails; otherwise `keep` has stored it.
  const chosen = [tryStorage(() => localStorage.getItem(KEY)), linked].find(isLocale) ?? 'en';
  wanted = await load(chosen).catch(() => Promise.any(LOCALES.filter((each) => each !== chosen).map(load)));
  show(wanted);
}

/**
 * Changes the language of everything on screen and remembers it; synchronously where its texts were fetched before.
 * @throws where its texts cannot be fetched; the language then stays
 */
export async function changeLocale(locale: Locale): Promise<void> {
  const previous = wanted;
  wanted = locale;
  if (!hasMessages(locale)) {
    try {
      await loadMessages(locale);
    } catch (error) {
      if (wanted === locale) wanted = previous;
      throw error;
    }
    if (wanted !== locale) return;
  }
  keep(locale);
  show(locale);
  for (const listener of listeners) listener();
}

/** Calls back on a change of language, for `useSyncExternalStore`. @returns a function that stops it */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const load = (locale: Locale): Promise<Locale> => loadFirstMessages(locale).then(() => locale);

const isLocale = (name: string | null): name is Locale => LOCALES.some((locale) => locale === name);

function show(locale: Locale): void {
  current = locale;
  shown += 1;
  selectMessages(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = DIRECTION[locale];
}

const keep = (locale: Locale): void => void tryStorage(() => localStorage.setItem(KEY, locale));
