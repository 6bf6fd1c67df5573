import { useSyncExternalStore } from 'react';
import { getLocale, type Locale, onLocaleChange, timesShown } from './locale.ts';

/** The language of the texts. A component that uses it is rendered again with other texts, and keeps what is open and typed. */
export function useLocale(): Locale {
  useSyncExternalStore(onLocaleChange, timesShown);
  return getLocale();
}
