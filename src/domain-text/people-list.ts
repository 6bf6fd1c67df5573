import type { Person } from '../api/contract/person.ts';
import { localeTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';

/** At most so many are named; of more, the last are counted: "2 others". */
const MOST = 3;

/** The people's names as a list of choices, in their order: "Ada Zielińska or Marek Nowak". */
export const anyOf = (people: readonly Person[]): string => list(people, 'disjunction');

/** The people's names as a list of all of them, in their order: "Ada Zielińska and Marek Nowak". */
export const allOf = (people: readonly Person[]): string => list(people, 'conjunction');

function list(people: readonly Person[], type: 'conjunction' | 'disjunction'): string {
  const names = people.map(({ name }) => name);
  const left = names.length - MOST + 1;
  const parts = left > 1 ? [...names.slice(0, -left), m.accounts_ask_more({ count: left })] : names;
  return new Intl.ListFormat(localeTag(), { type }).format(parts);
}
