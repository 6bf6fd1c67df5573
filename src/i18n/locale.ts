import { getLocale, isLocale, type Locale, locales, setLocale } from './paraglide/runtime.js';

const KEPT = 'language';
const listeners = new Set<() => void>();

/** The languages of the app with their own names. */
export const LANGUAGE_NAME = { en: 'English', pl: 'Polski' } satisfies Record<Locale, string>;

export { getLocale, type Locale, locales };

/** Chooses the first language: the link's, the one chosen before, English. */
export function startLocale(search: string): void {
  const asked = [new URLSearchParams(search).get('lang'), read()].find((each) => isLocale(each));
  show(isLocale(asked) ? asked : 'en');
}

/** Changes the language of everything on screen and remembers it. */
export function changeLocale(locale: Locale): void {
  try {
    localStorage.setItem(KEPT, locale);
  } catch {
    // It holds for this visit only.
  }
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

function read(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
