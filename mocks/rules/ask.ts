import type { User } from '../domain/records.ts';
import type { Decision } from './decision.ts';

/** ASK: the active people who have a right, the original connector first, the others in the order of `people`. */
export function whoMay(
  people: readonly User[],
  may: (user: User) => Decision,
  originalConnector: string | null,
): User[] {
  const isConnector = ({ id }: User) => Number(id === originalConnector);
  return people.filter((user) => user.active && may(user).allowed).sort((a, b) => isConnector(b) - isConnector(a));
}
