import type { Account } from './contract/account.ts';

/** How many posts a reconnect saves: all that the end of the keep window would delete, those that a person cancelled among them (KEEP, LIFECYCLE). */
export function keptPosts({
  disconnection,
  posts,
  cancelledPosts,
}: Pick<Account, 'disconnection' | 'posts' | 'cancelledPosts'>): number {
  if (disconnection?.history !== 'kept') return 0;
  return disconnection.kept.published + cancelledPosts + posts.drafts + posts.missed;
}

/** How many of an account's cancelled posts a person cancelled, and not its disconnect: they stay cancelled (RESUME). */
export const cancelledByPerson = ({
  disconnection,
  cancelledPosts,
}: Pick<Account, 'disconnection' | 'cancelledPosts'>): number => cancelledPosts - (disconnection?.kept.cancelled ?? 0);
