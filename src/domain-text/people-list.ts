import type { Person } from '../api/contract/person.ts';
import { localeTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';

/** How many are named before "2 others". */
const MOST = 3;

/** The people's names as a list of choices, in their order: "Ada Zielińska or Marek Nowak". */
export const anyOf = (people: readonly Person[]): string => list(people, 'disjunction');

/** The people's names, all of them meant, in their order: "Ada Zielińska and Marek Nowak". */
export const allOf = (people: readonly Person[]): string => list(people, 'conjunction');

function list(people: readonly Person[], type: 'conjunction' | 'disjunction'): string {
  const named = people.slice(0, people.length > MOST ? MOST - 1 : MOST).map(({ name }) => name);
  const left = people.length - named.length;
  const parts = left > 0 ? [...named, m.accounts_ask_more({ count: left })] : named;
  return new Intl.ListFormat(localeTag(), { type }).format(parts);
}
