import type { Network } from '../../src/api/contract/network.ts';
import type { AccountNotices, NoticeRule, Recipient } from '../../src/api/contract/notice.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount, StoredNotice, StoredPost, StoredRequest, User } from '../domain/records.ts';
import { EXPIRING_DAYS, expiresAt } from './interval.ts';
import { NETWORK_RULES } from './network-rules.ts';

const NOTICE_RULE = { authorization: 'seven-days-before', activity: 'inactivity-has-no-notice' } as const;

/** NOTICE: whether people get a notice before a connection to a network expires, or why not. */
export function noticeRuleOf(network: Network): NoticeRule {
  const { lifetime } = NETWORK_RULES[network];
  return lifetime ? NOTICE_RULE[lifetime.from] : 'never-expires';
}

/** NOTICE: when the notice about an account is due, 7 days before the expiry; null if no notice will be sent. */
export function noticeAt(account: StoredAccount): Instant | null {
  const expiry = expiresAt(account);
  if (account.disconnection || expiry === null || noticeRuleOf(account.network) !== 'seven-days-before') return null;
  return plusDays(expiry, -EXPIRING_DAYS);
}

/** NOTICE: for an account about which no notice is due, the reason. */
export function whyNoneDue({ network, disconnection }: StoredAccount): NonNullable<AccountNotices['noneDue']> {
  const rule = noticeRuleOf(network);
  if (rule !== 'seven-days-before') return rule;
  return disconnection ? 'disconnected' : 'already-sent';
}

/**
 * LOSS, ASK: whether the moment that a notice is about has passed: the expiry that it warns of, or the deadline of its request.
 * An expiry has passed once it is reached. A deadline has passed only 1 ms after it, because at the deadline of a reconnect the
 * posts are still kept (KEEP). False for a notice without such a moment.
 */
export function hasExpired(
  { expiresAt: expiry }: Pick<StoredNotice, 'expiresAt'>,
  request: Pick<StoredRequest, 'deadline'> | undefined,
  now: Instant,
): boolean {
  return expiry === null ? now > (request?.deadline?.until ?? now) : now >= expiry;
}

/**
 * RECIPIENTS: the last connector, the authors of the account's scheduled posts and every Super Admin. Only active people,
 * each once, with the first of these reasons that applies.
 */
export function recipientsOf(
  account: Pick<StoredAccount, 'lastConnector'>,
  scheduledPosts: readonly Pick<StoredPost, 'author'>[],
  people: readonly User[],
): { user: string; why: Recipient['why'] }[] {
  const authors = new Set(scheduledPosts.map(({ author }) => author));
  const reasonFor = (user: User): Recipient['why'] | undefined => {
    if (user.id === account.lastConnector) return 'last-connector';
    if (authors.has(user.id)) return 'post-author';
    return user.superAdmin ? 'super-admin' : undefined;
  };
  const active = people.filter((user) => user.active);
  return (['last-connector', 'post-author', 'super-admin'] as const).flatMap((why) =>
    active.filter((user) => reasonFor(user) === why).map((user) => ({ user: user.id, why })),
  );
}
