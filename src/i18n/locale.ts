import { linkMark } from '../api/link-mark.ts';
import { getLocale, isLocale, type Locale, locales, setLocale } from './paraglide/runtime.js';

const KEPT = 'language';
const mark = linkMark('language-asked', 'lang');
const listeners = new Set<() => void>();

/** The languages of the app with their own names. */
export const LANGUAGE_NAME = { en: 'English', pl: 'Polski' } satisfies Record<Locale, string>;

export { getLocale, type Locale, locales };

/** The language with its region, for dates, numbers and lists. */
export const localeTag = (): string => TAG[getLocale()];

const TAG = { en: 'en-GB', pl: 'pl-PL' } satisfies Record<Locale, string>;

/** Chooses the first language: the link's, once per tab and link; else the one chosen before; else English. */
export function startLocale(search: string): void {
  const asked = new URLSearchParams(search).get('lang');
  if (isLocale(asked) && mark.isNew()) {
    mark.keep();
    keep(KEPT, asked);
  }
  addEventListener('pagehide', mark.keep);
  const chosen = read(KEPT) ?? asked;
  show(isLocale(chosen) ? chosen : 'en');
}

/** Changes the language of everything on screen and remembers it. */
export function changeLocale(locale: Locale): void {
  keep(KEPT, locale);
  show(locale);
  for (const listener of listeners) listener();
}

/** Hears of a change of language, for `useSyncExternalStore`. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(locale: Locale): void {
  setLocale(locale, { reload: false });
  document.documentElement.lang = locale;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It holds for this visit only.
  }
}
