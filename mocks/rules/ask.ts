import type { User } from '../domain/records.ts';
import type { Decision } from './decision.ts';

/**
 * ASK: the active people who have a right: first the original connector, then the others in the order of `people`.
 * @param originalConnector null if the right concerns no account, such as the right to connect one
 */
export function usersWhoMay(
  people: readonly User[],
  may: (user: User) => Decision,
  originalConnector: string | null,
): User[] {
  const rank = ({ id }: User) => (id === originalConnector ? 0 : 1);
  return people.filter((user) => user.active && may(user).allowed).sort((a, b) => rank(a) - rank(b));
}
