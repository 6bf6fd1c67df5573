import type { User } from '../domain/records.ts';
import type { Decision } from './decision.ts';

/** ASK: who may be asked: the active people who may, the original connector first, then in the people's order. */
export function whoMay(
  people: readonly User[],
  may: (user: User) => Decision,
  originalConnector: string | null,
): User[] {
  const able = people.filter((user) => user.active && may(user).allowed);
  return [...able.filter(({ id }) => id === originalConnector), ...able.filter(({ id }) => id !== originalConnector)];
}
