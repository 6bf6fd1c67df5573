import type { PostState, PostTab } from '../../src/api/contract/post.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { isKept, keptUntil, returns } from './keep.ts';

/** EFFECT: a scheduled post is cancelled by the disconnect of its account and keeps its original time. */
export function cancelledByDisconnect(post: StoredPost, by: string | null, at: Instant): StoredPost {
  return { ...post, state: 'cancelled', cancellation: { at, cause: 'account-disconnected', by } };
}

/**
 * RESUME: on a reconnect a post that the disconnect cancelled is scheduled again while its time is
 * ahead, and missed from that instant on; every other post stays as it is.
 */
export function resumed(post: StoredPost, now: Instant): StoredPost {
  if (!isCancelledByDisconnect(post)) return post;
  return { ...post, state: isAhead(post, now) ? 'scheduled' : 'missed', cancellation: null };
}

/** What a person does with a missed post. */
export type Settlement = { kind: 'rescheduled'; scheduledAt: Instant } | { kind: 'to-draft' } | { kind: 'deleted' };

/** MAY-SETTLE: a missed post is scheduled at a new time, becomes a draft without one, or is gone (null). */
export function settled(post: StoredPost, settlement: Settlement): StoredPost | null {
  switch (settlement.kind) {
    case 'rescheduled':
      return { ...post, state: 'scheduled', scheduledAt: settlement.scheduledAt };
    case 'to-draft':
      return { ...post, state: 'draft', scheduledAt: null };
    case 'deleted':
      return null;
  }
}

/** A new time has to be ahead: later than now, not now. */
export const isTimeAhead = (scheduledAt: Instant, now: Instant): boolean => scheduledAt > now;

/**
 * RESUME, KEEP: what a reconnect would make of a post, and the last instant at which it does; null where it changes
 * nothing about it.
 */
export function onReconnect(
  post: StoredPost,
  account: Pick<StoredAccount, 'network' | 'disconnection' | 'deletedAtNetwork'>,
  now: Instant,
): { state: 'scheduled' | 'missed'; until: Instant } | null {
  const { network, disconnection } = account;
  const isKeptNow = disconnection !== null && returns(account) && isKept(network, disconnection.at, now);
  if (!isKeptNow || !isCancelledByDisconnect(post) || post.scheduledAt === null) return null;
  const until = keptUntil(network, disconnection.at);
  return isAhead(post, now)
    ? { state: 'scheduled', until: Math.min(until, post.scheduledAt) }
    : { state: 'missed', until };
}

/** RESUME: how many posts a person has cancelled; a reconnect leaves them so. */
export const cancelledByPerson = (posts: readonly StoredPost[]): number =>
  posts.filter((post) => post.state === 'cancelled' && !isCancelledByDisconnect(post)).length;

/** What a reconnect at `now` would bring back. */
export function keptCounts(
  posts: readonly StoredPost[],
  now: Instant,
): { published: number; cancelled: number; ahead: number; nextAt: Instant | null; drafts: number; missed: number } {
  const cancelled = posts.filter(isCancelledByDisconnect);
  const ahead = cancelled.filter((post) => isAhead(post, now)).map(({ scheduledAt }) => scheduledAt ?? now);
  return {
    published: count(posts, 'published'),
    cancelled: cancelled.length,
    ahead: ahead.length,
    nextAt: ahead.length === 0 ? null : Math.min(...ahead),
    drafts: count(posts, 'draft'),
    missed: count(posts, 'missed'),
  };
}

/** EFFECT: what the tabs show now; a disconnected account has nothing on Published and Scheduled. */
export function shownCounts(
  { disconnection }: Pick<StoredAccount, 'disconnection'>,
  posts: readonly StoredPost[],
): { published: number; scheduled: number; drafts: number; missed: number; cancelled: number } {
  const connected = disconnection === null;
  return {
    published: connected ? count(posts, 'published') : 0,
    scheduled: connected ? count(posts, 'scheduled') : 0,
    drafts: count(posts, 'draft'),
    missed: count(posts, 'missed'),
    cancelled: count(posts, 'cancelled'),
  };
}

const TAB_STATE = {
  published: 'published',
  scheduled: 'scheduled',
  drafts: 'draft',
  missed: 'missed',
  cancelled: 'cancelled',
} satisfies Record<PostTab, PostState>;

/** EFFECT: which tab shows a post; those of a disconnected account leave Published. */
export function isShownOnTab(post: StoredPost, tab: PostTab, connected: boolean): boolean {
  return post.state === TAB_STATE[tab] && (connected || (tab !== 'published' && tab !== 'scheduled'));
}

const isCancelledByDisconnect = ({ state, cancellation }: StoredPost): boolean =>
  state === 'cancelled' && cancellation?.cause === 'account-disconnected';

const isAhead = ({ scheduledAt }: StoredPost, now: Instant): boolean =>
  scheduledAt !== null && isTimeAhead(scheduledAt, now);

const count = (posts: readonly StoredPost[], state: PostState): number =>
  posts.filter((post) => post.state === state).length;
