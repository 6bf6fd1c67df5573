import type { Person } from '../../src/api/contract/person.ts';
import { type Instant, iso } from '../domain/instant.ts';
import { findUser } from '../domain/people.ts';

/** The person with this user id. */
export function presentPerson(id: string): Person {
  const { name, active } = findUser(id);
  return { id, name, active };
}

export const personOrNull = (id: string | null): Person | null => (id === null ? null : presentPerson(id));

export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));
