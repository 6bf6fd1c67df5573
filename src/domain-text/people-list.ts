import type { Person } from '../api/contract/person.ts';
import { localeTag } from '../i18n/locale.ts';
import { m } from '../i18n/messages.ts';

/** The highest number of entries in a list. If there are more people, the last entry counts those who are not named: "2 more". */
const MAX_ENTRIES = 3;

/** The people's names as a list of choices, in their order: "Ada Zielińska or Marek Nowak". */
export const anyOf = (people: readonly Person[]): string => list(people, 'disjunction');

/** The people's names as a list of all of them, in their order: "Ada Zielińska and Marek Nowak". */
export const allOf = (people: readonly Person[]): string => list(people, 'conjunction');

function list(people: readonly Person[], type: 'conjunction' | 'disjunction'): string {
  const namedCount = people.length > MAX_ENTRIES ? MAX_ENTRIES - 1 : people.length;
  const entries = people.slice(0, namedCount).map(({ name }) => name);
  if (namedCount < people.length) entries.push(m.accounts_more_people({ count: people.length - namedCount }));
  return new Intl.ListFormat(localeTag(), { type }).format(entries);
}
