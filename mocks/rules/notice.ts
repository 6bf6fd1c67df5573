import type { Network } from '../../src/api/contract/network.ts';
import type { AccountNotices, Recipient } from '../../src/api/contract/notice.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount, StoredPost, User } from '../domain/records.ts';
import { EXPIRING_DAYS, expiresAt } from './interval.ts';

const WHY = {
  facebook: 'seven-days-before',
  instagram: 'seven-days-before',
  linkedin: 'seven-days-before',
  x: 'inactivity-has-no-notice',
  youtube: 'never-expires',
} satisfies Record<Network, AccountNotices['why']>;

/** NOTICE: when a network's accounts are warned about, or why they never are. */
export const noticeWhy = (network: Network): AccountNotices['why'] => WHY[network];

/** NOTICE: one per account and expiry, 7 days before, on Facebook, Instagram and LinkedIn only; null otherwise. */
export function noticeAt(account: StoredAccount): Instant | null {
  const expiry = expiresAt(account);
  if (account.disconnection || expiry === null || noticeWhy(account.network) !== 'seven-days-before') return null;
  return plusDays(expiry, -EXPIRING_DAYS);
}

/**
 * RECIPIENTS: the last connector, the authors of the account's scheduled posts and every Super Admin;
 * active people only, each once, under the first of these reasons that fits.
 */
export function recipientsOf(
  account: Pick<StoredAccount, 'lastConnector'>,
  scheduledPosts: readonly Pick<StoredPost, 'author'>[],
  people: readonly User[],
): { user: string; why: Recipient['why'] }[] {
  const authors = new Set(scheduledPosts.map(({ author }) => author));
  const why = (user: User): Recipient['why'] | undefined => {
    if (user.id === account.lastConnector) return 'last-connector';
    if (authors.has(user.id)) return 'post-author';
    return user.superAdmin ? 'super-admin' : undefined;
  };
  const rank: Recipient['why'][] = ['last-connector', 'post-author', 'super-admin'];
  return people
    .filter(({ active }) => active)
    .flatMap((user) => {
      const reason = why(user);
      return reason ? [{ user: user.id, why: reason }] : [];
    })
    .sort((a, b) => rank.indexOf(a.why) - rank.indexOf(b.why));
}
