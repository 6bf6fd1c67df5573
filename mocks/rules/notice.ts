import type { Network } from '../../src/api/contract/network.ts';
import type { AccountNotices, NoticeRule, Recipient } from '../../src/api/contract/notice.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount, StoredNotice, StoredPost, User } from '../domain/records.ts';
import { EXPIRING_DAYS, expiresAt } from './interval.ts';
import { NETWORK_RULES } from './network-rules.ts';

const WHY = { authorization: 'seven-days-before', activity: 'inactivity-has-no-notice' } as const;

/** NOTICE: when a network's accounts are warned about, or why they never are. */
export function noticeWhy(network: Network): NoticeRule {
  const { lasts } = NETWORK_RULES[network];
  return lasts ? WHY[lasts.from] : 'never-expires';
}

/** NOTICE: one per account and expiry, 7 days before, on the networks that warn; null otherwise. */
export function noticeAt(account: StoredAccount): Instant | null {
  const expiry = expiresAt(account);
  if (account.disconnection || expiry === null || noticeWhy(account.network) !== 'seven-days-before') return null;
  return plusDays(expiry, -EXPIRING_DAYS);
}

/** NOTICE: why an account of which no notice is due has none. */
export function noneDueWhy({ network, disconnection }: Pick<StoredAccount, 'network' | 'disconnection'>): NoneDue {
  const why = noticeWhy(network);
  if (why !== 'seven-days-before') return why;
  return disconnection ? 'disconnected' : 'already-sent';
}

type NoneDue = NonNullable<AccountNotices['noneDue']>;

/** LOSS: whether the expiry that a notice warns of has come. */
export const hasExpired = ({ expiresAt: expiry }: Pick<StoredNotice, 'expiresAt'>, now: Instant): boolean =>
  expiry !== null && now >= expiry;

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
