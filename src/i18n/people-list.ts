import type { Person } from '../api/contract.ts';
import { localeTag } from './locale.ts';
import { m } from './paraglide/messages.js';

/**
 * The people's names as a list of choices, in their order: "Ada Zielińska or Marek Nowak".
 * @param most how many are named before "and 2 more"
 */
export function peopleList(people: readonly Person[], most = 3): string {
  const named = people.slice(0, people.length > most ? most - 1 : most).map(({ name }) => name);
  const left = people.length - named.length;
  const parts = left > 0 ? [...named, m.accounts_ask_more({ count: left })] : named;
  return new Intl.ListFormat(localeTag(), { type: 'disjunction' }).format(parts);
}
