import type { PostState, PostTab } from '../../src/api/contract/post.ts';
import { type Instant, plusYears, soonestFirst } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { existsAtNetwork, isKept, keptUntil } from './keep.ts';

/** EFFECT: a scheduled post after the disconnect of its account: cancelled, with its time unchanged. */
export function postAfterDisconnect(post: StoredPost, by: string | null, at: Instant): StoredPost {
  return { ...post, state: 'cancelled', cancellation: { at, cause: 'account-disconnected', by } };
}

/**
 * RESUME: a post after a reconnect of its account at `at`. A post that the disconnect cancelled is scheduled again if its
 * time is later than `at`, and is missed otherwise. Every other post stays the same.
 */
export function postAfterReconnect(post: StoredPost, at: Instant): StoredPost {
  if (!isCancelledByDisconnect(post)) return post;
  return { ...post, state: isAhead(post, at) ? 'scheduled' : 'missed', cancellation: null };
}

/** What a person decides to do with a missed post. */
export type Settlement = { kind: 'rescheduled'; scheduledAt: Instant } | { kind: 'to-draft' } | { kind: 'deleted' };

/** MAY-SETTLE: a missed post after a settlement; null when the settlement deletes it. */
export function postAfterSettlement(post: StoredPost, settlement: Settlement): StoredPost | null {
  switch (settlement.kind) {
    case 'rescheduled':
      return { ...post, state: 'scheduled', scheduledAt: settlement.scheduledAt };
    case 'to-draft':
      return { ...post, state: 'draft', scheduledAt: null };
    case 'deleted':
      return null;
  }
}

/** MAY-SETTLE: the latest time that a missed post can be given: 24 months from now. */
export const latestNewTime = (now: Instant): Instant => plusYears(now, 2);

/** Whether a time is later than now; a time equal to now is not ahead. */
export const isTimeAhead = (scheduledAt: Instant, now: Instant): boolean => scheduledAt > now;

/**
 * RESUME, KEEP: what a reconnect would do to a post that a disconnect has cancelled. Null if a reconnect would not change the
 * post.
 * @returns the state that the post would get, and until when a reconnect leads to it: the end of the keep window, included; or, for
 * `scheduled`, the time of the post, excluded, if that is earlier
 */
export function reconnectOutcome(
  post: StoredPost,
  account: Pick<StoredAccount, 'network' | 'disconnection' | 'deletedAtNetwork'>,
  now: Instant,
): { state: 'scheduled' | 'missed'; until: Instant } | null {
  const { network, disconnection } = account;
  const isKeptNow = disconnection !== null && existsAtNetwork(account) && isKept(network, disconnection.at, now);
  if (!isKeptNow || !isCancelledByDisconnect(post) || post.scheduledAt === null) return null;
  const until = keptUntil(network, disconnection.at);
  return isAhead(post, now)
    ? { state: 'scheduled', until: Math.min(until, post.scheduledAt) }
    : { state: 'missed', until };
}

/** RESUME: how many of these posts were cancelled by people; a reconnect does not change those. */
export const countCancelledByPerson = (posts: readonly StoredPost[]): number =>
  posts.filter((post) => post.state === 'cancelled' && !isCancelledByDisconnect(post)).length;

/**
 * KEEP: how many posts of a disconnected account a reconnect would bring back. `cancelled` counts those that the disconnect has
 * cancelled; `ahead` is how many of these have a time later than `now`, and `nextAt` is the first such time. `missed` counts the
 * posts that were missed posts before the disconnect.
 */
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

/** EFFECT: how many posts of an account each tab of the social tool shows. */
export function shownCounts(
  { disconnection }: Pick<StoredAccount, 'disconnection'>,
  posts: readonly StoredPost[],
): Record<PostTab, number> {
  const countOn = (tab: PostTab) => posts.filter((post) => isShownOnTab(post, tab, disconnection === null)).length;
  const tabs = Object.keys(TAB_STATE) as PostTab[];
  return Object.fromEntries(tabs.map((tab) => [tab, countOn(tab)])) as Record<PostTab, number>;
}

const TAB_STATE = {
  published: 'published',
  scheduled: 'scheduled',
  drafts: 'draft',
  missed: 'missed',
  cancelled: 'cancelled',
} satisfies Record<PostTab, PostState>;

/** EFFECT: whether a tab shows a post; Published and Scheduled show none of a disconnected account. */
export function isShownOnTab(post: StoredPost, tab: PostTab, connected: boolean): boolean {
  return post.state === TAB_STATE[tab] && (connected || (tab !== 'published' && tab !== 'scheduled'));
}

/** Orders posts by the time at which each went out or is due: the earliest first, posts without a time last; ties by id. */
export function inOrderOfTime(a: StoredPost, b: StoredPost): number {
  return soonestFirst(a.publishedAt ?? a.scheduledAt, b.publishedAt ?? b.scheduledAt) || (a.id < b.id ? -1 : 1);
}

const isCancelledByDisconnect = ({ state, cancellation }: StoredPost): boolean =>
  state === 'cancelled' && cancellation?.cause === 'account-disconnected';

const isAhead = ({ scheduledAt }: StoredPost, now: Instant): boolean =>
  scheduledAt !== null && isTimeAhead(scheduledAt, now);

const count = (posts: readonly StoredPost[], state: PostState): number =>
  posts.filter((post) => post.state === state).length;
