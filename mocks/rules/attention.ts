import type { Status } from '../../src/api/contract/account.ts';
import { type Instant, soonestFirst } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { activityAt, expiresAt, isExpiring } from './interval.ts';
import { isKept } from './keep.ts';

/** What decides the place of an account in the order of attention. */
export interface AttentionFacts {
  account: StoredAccount;
  status: Status;
  expiresAt: Instant | null;
  /** How many kept posts are for a time later than now, and in `nextAt` the earliest of their times. */
  ahead: number;
  nextAt: Instant | null;
  keptUntil: Instant | null;
  hasKeptPosts: boolean;
}

/** ATTENTION: the statuses of the accounts that need attention. */
export const STATUSES_NEEDING_ATTENTION: readonly Status[] = ['expiring', 'disconnected'];

/** Compares names in the same way, whatever the locale of the machine. */
export const compareNames = new Intl.Collator('en').compare;

/**
 * ATTENTION: compares accounts for the default order of the list: disconnected with posts ahead, by the next post;
 * disconnected with kept posts but none ahead, by the end of the keep window; disconnected without kept posts; expiring,
 * by expiry; the others by name. Ties by id.
 */
export function compareAttention(a: AttentionFacts, b: AttentionFacts): number {
  const group = groupOf(a);
  return group - groupOf(b) || withinGroup(group, a, b) || (a.account.id < b.account.id ? -1 : 1);
}

function groupOf({ status, ahead, hasKeptPosts }: AttentionFacts): number {
  if (status === 'disconnected') return ahead > 0 ? 0 : hasKeptPosts ? 1 : 2;
  return status === 'expiring' ? 3 : 4;
}

function withinGroup(group: number, a: AttentionFacts, b: AttentionFacts): number {
  if (group === 0) return soonestFirst(a.nextAt, b.nextAt);
  if (group === 1) return soonestFirst(a.keptUntil, b.keptUntil);
  if (group === 3) return soonestFirst(a.expiresAt, b.expiresAt);
  return group === 4 ? compareNames(a.account.name, b.account.name) : 0;
}

/**
 * ATTENTION: the times of the posts that will not be published unless a person acts. Of a disconnected account, these are
 * the posts that a reconnect now would schedule again; of an expiring account, the posts scheduled at or after its expiry.
 * On networks where activity renews the connection, each earlier publication postpones the expiry.
 */
export function timesOfPostsAtRisk(account: StoredAccount, posts: readonly StoredPost[], now: Instant): Instant[] {
  const { disconnection } = account;
  if (disconnection) {
    if (!isKept(account.network, disconnection.at, now)) return [];
    return timesOf(posts, (post) => post.cancellation?.cause === 'account-disconnected').filter((at) => at > now);
  }
  let expiry = expiresAt(account);
  if (expiry === null || !isExpiring(account, now)) return [];
  const atRisk: Instant[] = [];
  for (const at of timesOf(posts, ({ state }) => state === 'scheduled')) {
    if (at >= expiry) atRisk.push(at);
    else expiry = expiresAt({ ...account, lastActivityAt: activityAt(account.network, at) }) ?? expiry;
  }
  return atRisk;
}

function timesOf(posts: readonly StoredPost[], wanted: (post: StoredPost) => boolean): Instant[] {
  return posts
    .filter(wanted)
    .flatMap(({ scheduledAt }) => (scheduledAt === null ? [] : [scheduledAt]))
    .sort((a, b) => a - b);
}
