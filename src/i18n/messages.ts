import type { Locale } from '../api/contract/link.ts';
import type { Messages } from './compiled/messages.d.ts';

const IMPORT = {
  en: () => import('./compiled/en.js'),
  pl: () => import('./compiled/pl.js'),
} satisfies Record<Locale, () => Promise<{ default: Messages }>>;

const loaded: Partial<Record<Locale, Messages>> = {};
let current: Messages | undefined;

/** Fetches the texts of a language, once. @throws where the chunk cannot be fetched */
export async function loadMessages(locale: Locale): Promise<Messages> {
  loaded[locale] ??= (await IMPORT[locale]()).default;
  return loaded[locale];
}

/** Whether the texts of a language have been fetched. */
export const hasMessages = (locale: Locale): boolean => loaded[locale] !== undefined;

/** Makes `m` return the texts of a language. Those must have been fetched before. */
export function selectMessages(locale: Locale): void {
  current = loaded[locale];
}

/** The texts of the app in the current language: `m.accounts_caption({ count: 3 })`. */
export const m: Messages = new Proxy({} as Messages, {
  get:
    (_, name: keyof Messages) =>
    (...inputs: unknown[]) => {
      if (!current) throw new Error('No language is loaded yet');
      return (current[name] as (...inputs: unknown[]) => string)(...inputs);
    },
});
