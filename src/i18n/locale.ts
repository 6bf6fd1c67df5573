import { LOCALES, type Locale } from '../api/contract/link.ts';
import { linkMark } from '../api/link-mark.ts';
import { tryStorage } from '../api/storage.ts';
import { hasMessages, loadMessages, speak } from './messages.ts';

const KEY = 'language';
const mark = linkMark('language-asked', 'lang');
const listeners = new Set<() => void>();

/** The languages of the app with their own names. */
export const LANGUAGE_NAME = { en: 'English', pl: 'Polski' } satisfies Record<Locale, string>;

export type { Locale };

let current: Locale = 'en';
/** The language last asked for: the one that comes to stay when two are fetched at once. */
let wanted: Locale = current;

/** The language on screen. */
export const getLocale = (): Locale => current;

/** The language with its region, for dates, numbers and lists. */
export const localeTag = (): string => TAG[getLocale()];

const TAG = { en: 'en-GB', pl: 'pl-PL' } satisfies Record<Locale, string>;

/** The direction in which each language is written. */
const DIRECTION = { en: 'ltr', pl: 'ltr' } satisfies Record<Locale, 'ltr' | 'rtl'>;

/**
 * Chooses the first language and fetches its texts: the link's, once per tab and link; else the one chosen before; else
 * English. Another language stands in where its texts cannot be had. @throws where no language can be had
 */
export async function startLocale(search: string): Promise<void> {
  const asked = new URLSearchParams(search).get('lang');
  if (isLocale(asked) && mark.isNew()) {
    mark.keep();
    keep(asked);
  }
  addEventListener('pagehide', mark.keep);
  const chosen = [tryStorage(() => localStorage.getItem(KEY)), asked].find(isLocale) ?? 'en';
  wanted = await firstLoaded([chosen]).catch(() => firstLoaded(LOCALES.filter((each) => each !== chosen)));
  show(wanted);
}

/**
 * Changes the language of everything on screen and remembers it; at once where its texts are there already.
 * @throws where its texts cannot be had; nothing has changed then
 */
export async function changeLocale(locale: Locale): Promise<void> {
  const before = wanted;
  wanted = locale;
  if (!hasMessages(locale)) {
    try {
      await loadMessages(locale);
    } catch (error) {
      if (wanted === locale) wanted = before;
      throw error;
    }
    if (wanted !== locale) return;
  }
  keep(locale);
  show(locale);
  for (const listener of listeners) listener();
}

/** Hears of a change of language, for `useSyncExternalStore`. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function firstLoaded(locales: Locale[]): Promise<Locale> {
  return Promise.any(locales.map((locale) => loadMessages(locale).then(() => locale)));
}

const isLocale = (word: string | null): word is Locale => LOCALES.some((locale) => locale === word);

function show(locale: Locale): void {
  current = locale;
  speak(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = DIRECTION[locale];
}

const keep = (locale: Locale): void => void tryStorage(() => localStorage.setItem(KEY, locale));
