import type { Locale } from '../api/contract/link.ts';
import type { Messages } from './compiled/messages.d.ts';

/** Where the texts of each language are: those that the first page needs, and all others. */
const IMPORT = {
  en: [() => import('./compiled/en.js'), () => import('./compiled/en-later.js')],
  pl: [() => import('./compiled/pl.js'), () => import('./compiled/pl-later.js')],
} satisfies Record<Locale, [first: Load, later: Load]>;

type Load = () => Promise<{ default: Partial<Messages> }>;

const loaded: Partial<Record<Locale, Partial<Messages>>> = {};
const complete = new Set<Locale>();
let current: Partial<Messages> | undefined;

/** Fetches the texts that the first page needs. @throws if they cannot be fetched */
export async function loadFirstMessages(locale: Locale): Promise<void> {
  add(locale, (await IMPORT[locale][0]()).default);
}

/** Fetches all texts of a language, once. @throws if they cannot be fetched */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (!complete.has(locale)) {
    for (const part of await Promise.all(IMPORT[locale].map((load) => load()))) add(locale, part.default);
    complete.add(locale);
  }
  return loaded[locale] as Messages;
}

function add(locale: Locale, texts: Partial<Messages>): void {
  loaded[locale] = Object.assign(loaded[locale] ?? {}, texts);
}

/** Whether all texts of a language have been fetched. */
export const hasMessages = (locale: Locale): boolean => complete.has(locale);

/** Makes `m` return the texts of a language. Those of the first page must have been fetched before. */
export function selectMessages(locale: Locale): void {
  current = loaded[locale];
}

/**
 * The texts of the app in the current language: `m.accounts_caption({ count: 3 })`. The texts that the
 * modules of the first page use are fetched first. Other modules are fetched by `loadPart`, which fetches all texts with them.
 */
export const m: Messages = new Proxy({} as Messages, {
  get:
    (_, name: keyof Messages) =>
    (...inputs: unknown[]) => {
      if (!current) throw new Error('No language is loaded yet');
      return (current[name] as (...inputs: unknown[]) => string)(...inputs);
    },
});
