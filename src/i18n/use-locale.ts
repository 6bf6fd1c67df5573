import { useSyncExternalStore } from 'react';
import { getLocale, type Locale, onLocaleChange } from './locale.ts';

/** The language of the texts. A component that uses it is rendered again in another language, and keeps what is open and typed. */
export const useLocale = (): Locale => useSyncExternalStore(onLocaleChange, getLocale);
