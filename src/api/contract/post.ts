import * as v from 'valibot';
import { Network } from './network.ts';
import { paging } from './paging.ts';
import { Person } from './person.ts';
import { Count, Timestamp } from './scalars.ts';

/** The states a post can be in. */
export const POST_STATES = ['draft', 'scheduled', 'published', 'cancelled', 'missed'] as const;
/** The state of a post; EFFECT and RESUME say how a disconnect and a reconnect change it. */
export const PostState = v.picklist(POST_STATES);
export type PostState = v.InferOutput<typeof PostState>;

/** The lists of the social tool. */
export const POST_TABS = ['published', 'scheduled', 'drafts', 'missed', 'cancelled'] as const;
/** A list of the social tool; EFFECT says what it shows of a disconnected account. */
export const PostTab = v.picklist(POST_TABS);
export type PostTab = v.InferOutput<typeof PostTab>;

/**
 * The state that a reconnect would give a post, and until when: until the end of the keep window (included) or, for a post that
 * would be scheduled, until its own time (excluded) if that comes first (RESUME, KEEP).
 */
export const ReconnectOutcome = v.object({ state: v.picklist(['scheduled', 'missed']), until: Timestamp });
export type ReconnectOutcome = v.InferOutput<typeof ReconnectOutcome>;

/** A post; `cancellation` says who or what has cancelled it. */
export const Post = v.object({
  id: v.string(),
  accountId: v.string(),
  text: v.string(),
  state: PostState,
  scheduledAt: v.nullable(Timestamp),
  publishedAt: v.nullable(Timestamp),
  cancellation: v.nullable(
    v.object({
      at: Timestamp,
      cause: v.picklist(['account-disconnected', 'by-person']),
      by: v.nullable(Person),
    }),
  ),
  author: Person,
  /** Null if a reconnect would not change the post. */
  onReconnect: v.nullable(ReconnectOutcome),
});
export type Post = v.InferOutput<typeof Post>;

/**
 * Which page of which posts is asked for; an empty `network` means all networks, an empty `accountId` all accounts in scope. With
 * `decision`, the tab of missed posts lists only those that the viewer can settle now (MAY-SETTLE); the other tabs ignore it.
 */
export const PostsQuery = v.object({
  tab: v.optional(PostTab, 'published'),
  accountId: v.optional(v.array(v.string()), []),
  network: v.optional(v.array(Network), []),
  search: v.optional(v.string(), ''),
  decision: v.optional(v.picklist(['needed'])),
  ...paging,
});
export type PostsQuery = v.InferOutput<typeof PostsQuery>;

/**
 * How many posts each tab has; the filter `decision` does not change these numbers. `settleable` counts the posts that this filter
 * lists.
 */
export const PostCounts = v.object({
  published: Count,
  scheduled: Count,
  drafts: Count,
  missed: Count,
  cancelled: Count,
  settleable: Count,
});
export type PostCounts = v.InferOutput<typeof PostCounts>;

/** A page of one tab, and the number of posts on every tab. */
export const PostList = v.object({
  items: v.array(Post),
  page: Count,
  pageSize: Count,
  total: Count,
  counts: PostCounts,
});
export type PostList = v.InferOutput<typeof PostList>;

/** Schedules a missed post at a new time, which has to be in the future (MAY-SETTLE). */
export const RescheduleRequest = v.object({ scheduledAt: Timestamp });

/** How many missed posts one plan can have. */
export const MAX_PLANNED_POSTS = 100;

/**
 * How new times are spread (SPREAD). `daily`: one post a day for each account. `keep-gaps`: as far apart as the posts were.
 * `one-day`: all tomorrow.
 */
export const POST_SPACINGS = ['daily', 'keep-gaps', 'one-day'] as const;
export const PostSpacing = v.picklist(POST_SPACINGS);
export type PostSpacing = v.InferOutput<typeof PostSpacing>;

/** Asks what to do with missed posts; `zone` is the viewer's time zone, such as Europe/Warsaw, whose days and times of day count. */
export const PostPlanRequest = v.object({
  postIds: v.pipe(
    v.array(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
    v.minLength(1, 'must name at least one post'),
    v.maxLength(MAX_PLANNED_POSTS, `must name at most ${MAX_PLANNED_POSTS} posts`),
    v.check((ids) => new Set(ids).size === ids.length, 'must name each post once'),
  ),
  spacing: PostSpacing,
  zone: v.pipe(v.string(), v.check(isTimeZone, 'must be the name of a time zone, such as Europe/Warsaw')),
});
export type PostPlanRequest = v.InferOutput<typeof PostPlanRequest>;

/** Why a missed post is proposed as a draft (SPREAD). */
export const DraftReason = v.picklist(['names-a-time', 'older-than-30-days', 'no-free-time']);
export type DraftReason = v.InferOutput<typeof DraftReason>;

/**
 * What to do with a missed post: give it a new time, or make it a draft. `why`: the reason for a draft. `names`: the words of the
 * post that name a day or an hour, if they are the reason.
 */
export const PostProposal = v.object({
  postId: v.string(),
  proposal: v.picklist(['time', 'draft']),
  at: v.nullable(Timestamp),
  why: v.nullable(DraftReason),
  names: v.nullable(v.string()),
});
export type PostProposal = v.InferOutput<typeof PostProposal>;

/** A proposal for each post, in the order of the request. */
export const PostPlan = v.object({ items: v.array(PostProposal) });
export type PostPlan = v.InferOutput<typeof PostPlan>;

/** Whether there is a time zone of this name. */
function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
