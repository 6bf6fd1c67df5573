import type { Account } from './contract.ts';

/** How many posts a reconnect saves: all that the end of the keep window would delete, those that a person cancelled among them (KEEP, LIFECYCLE). */
export function keptPosts({ disconnection, posts }: Pick<Account, 'disconnection' | 'posts'>): number {
  if (disconnection?.history !== 'kept') return 0;
  return disconnection.kept.published + posts.cancelled + posts.drafts + posts.missed;
}

/** How many of an account's cancelled posts a person cancelled, and not its disconnect: they stay cancelled (RESUME). */
export const cancelledByPerson = ({ disconnection, posts }: Pick<Account, 'disconnection' | 'posts'>): number =>
  posts.cancelled - (disconnection?.kept.cancelled ?? 0);
