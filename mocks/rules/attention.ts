import type { Status } from '../../src/api/contract/account.ts';
import { type Instant, soonestFirst } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { activityAt, expiresAt, isExpiring } from './interval.ts';
import { existsAtNetwork, isKept } from './keep.ts';
import { keptCounts } from './posts.ts';

/** What decides the place of an account in the order of attention. */
export interface AttentionFacts {
  account: StoredAccount;
  status: Status;
  expiresAt: Instant | null;
  /** How many of its kept posts have a time that is later than now; `nextAt` is the earliest of these times. */
  ahead: number;
  nextAt: Instant | null;
  keptUntil: Instant | null;
  hasKeptPosts: boolean;
  /** The earliest original time of the missed posts to settle now; null if there is none. */
  oldestMissedAt: Instant | null;
}

/** ATTENTION: the posts of an account that call for an act of a person. */
export interface AttentionCounts {
  /** How many posts will not go out as things stand; `nextAt` is the earliest of their times. */
  postsAtRisk: number;
  nextAt: Instant | null;
  /** How many missed posts there are to settle now. */
  missed: number;
  /** How many missed posts there would be to settle after a reconnect now. */
  missedAfterReconnect: number;
}

/** Compares names in the same way, whatever the locale of the machine. */
export const compareNames = new Intl.Collator('en').compare;

/**
 * ATTENTION: compares accounts for the default order of the list, which has these groups:
 * 1. disconnected with posts ahead, by the next of them
 * 2. disconnected with kept posts but none ahead, by the end of the keep window
 * 3. disconnected without kept posts
 * 4. expiring, by expiry
 * 5. connected with missed posts, by the oldest of them
 * 6. the others, by name
 *
 * Ties are by id.
 */
export function compareAttention(a: AttentionFacts, b: AttentionFacts): number {
  const group = groupOf(a);
  return group - groupOf(b) || withinGroup(group, a, b) || (a.account.id < b.account.id ? -1 : 1);
}

/** The groups of the order of attention, in this order. */
const GROUP = { postsAhead: 0, keptPosts: 1, noKeptPosts: 2, expiring: 3, missedPosts: 4, others: 5 } as const;

function groupOf({ status, ahead, hasKeptPosts, oldestMissedAt }: AttentionFacts): number {
  if (status === 'disconnected') {
    if (ahead > 0) return GROUP.postsAhead;
    return hasKeptPosts ? GROUP.keptPosts : GROUP.noKeptPosts;
  }
  if (status === 'expiring') return GROUP.expiring;
  return oldestMissedAt === null ? GROUP.others : GROUP.missedPosts;
}

function withinGroup(group: number, a: AttentionFacts, b: AttentionFacts): number {
  if (group === GROUP.postsAhead) return soonestFirst(a.nextAt, b.nextAt);
  if (group === GROUP.keptPosts) return soonestFirst(a.keptUntil, b.keptUntil);
  if (group === GROUP.expiring) return soonestFirst(a.expiresAt, b.expiresAt);
  if (group === GROUP.missedPosts) return soonestFirst(a.oldestMissedAt, b.oldestMissedAt);
  return group === GROUP.others ? compareNames(a.account.name, b.account.name) : 0;
}

/** ATTENTION, RESUME: the counts of an account at `now`. An account that was deleted at its network has nothing to settle after a reconnect. */
export function attentionCounts(account: StoredAccount, posts: readonly StoredPost[], now: Instant): AttentionCounts {
  const atRisk = timesOfPostsAtRisk(account, posts, now);
  return {
    postsAtRisk: atRisk.length,
    nextAt: atRisk[0] ?? null,
    missed: timesOfMissedPosts(account, posts).length,
    missedAfterReconnect: missedAfterReconnect(account, posts, now),
  };
}

/** ATTENTION: whether an account needs attention: it is expiring or disconnected, or has posts that call for an act. */
export const needsAttention = (
  status: Status,
  { postsAtRisk, missed, missedAfterReconnect }: AttentionCounts,
): boolean => status !== 'connected' || postsAtRisk + missed + missedAfterReconnect > 0;

/** MAY-SETTLE: the original times of the missed posts to settle now, the earliest first; none while the account is disconnected. */
export const timesOfMissedPosts = ({ disconnection }: StoredAccount, posts: readonly StoredPost[]): Instant[] =>
  disconnection ? [] : timesOf(posts, ({ state }) => state === 'missed');

function missedAfterReconnect(account: StoredAccount, posts: readonly StoredPost[], now: Instant): number {
  const { network, disconnection } = account;
  if (!disconnection || !existsAtNetwork(account) || !isKept(network, disconnection.at, now)) return 0;
  const { missed, cancelled, ahead } = keptCounts(posts, now);
  const becomingMissed = cancelled - ahead;
  return missed + becomingMissed;
}

/**
 * ATTENTION: the times of the posts that will not go out as things stand, the earliest first. Of a disconnected account,
 * these are the kept posts that the disconnect has cancelled and whose time is ahead; of an expiring account, the posts
 * scheduled at or after its expiry. On networks where activity renews the connection, each earlier publication postpones the
 * expiry.
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
