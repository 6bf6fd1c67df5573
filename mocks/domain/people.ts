import type { SocialPermission } from '../../src/api/contract/rights.ts';
import type { User } from './records.ts';

export const PORTAL = { id: '4815162', name: 'Acme Group' } as const;

/** Lists of people are in this order unless a rule puts somebody first. */
export const PEOPLE: readonly User[] = [
  user('ada', 'Ada Zielińska', 'all', { superAdmin: true }),
  user('marek', 'Marek Nowak', 'all'),
  user('lena', 'Lena Fischer', 'all'),
  user('tomasz', 'Tomasz Wójcik', 'owned'),
  user('priya', 'Priya Raman', 'draft'),
  user('omar', 'Omar Haddad', 'none'),
  user('julia', 'Julia Santos', 'all', { active: false }),
];

/** The person with this id. @throws RangeError when there is none */
export function findUser(id: string): User {
  const found = PEOPLE.find((user) => user.id === id);
  if (!found) throw new RangeError(`There is no person with the id ${id}`);
  return found;
}

function user(
  id: string,
  name: string,
  socialPermission: SocialPermission,
  { superAdmin = false, active = true } = {},
): User {
  return { id, name, email: `${id}@example.com`, superAdmin, socialPermission, active };
}
