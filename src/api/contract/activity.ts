import * as v from 'valibot';
import { Network } from './network.ts';
import { paging } from './paging.ts';
import { Person } from './person.ts';
import { Count, Timestamp } from './scalars.ts';

/** The kinds of activity that say how accounts were connected and lost: the History tab shows them at first. */
export const CONNECTION_KINDS = ['connected', 'reconnected', 'disconnected', 'lost'] as const;

/** What can happen to an account. */
export const ACTIVITY_KINDS = [
  ...CONNECTION_KINDS,
  'history-deleted',
  'notice-sent',
  'post-published',
  'posts-cancelled',
  'posts-resumed',
  'posts-missed',
  'post-settled',
  'requested',
] as const;
export const ActivityKind = v.picklist(ACTIVITY_KINDS);
export type ActivityKind = v.InferOutput<typeof ActivityKind>;

/** Something that has happened to an account; `seq` gives the order, and `actor` is null if no person did it. */
export const Activity = v.object({
  id: v.string(),
  seq: Count,
  at: Timestamp,
  actor: v.nullable(Person),
  kind: ActivityKind,
  /** Depends on the kind: such as a `count` of posts, the `cause`, or `to`, the id of the person asked. */
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.null()])),
});
export type Activity = v.InferOutput<typeof Activity>;

/** What has happened to one account. */
export const ActivityList = v.object({ items: v.array(Activity) });
export type ActivityList = v.InferOutput<typeof ActivityList>;

/**
 * Which part of the activity is asked for. An empty `kind`, `network` or `accountId` means all, and so does a missing `actor`, the id
 * of a person. `from` is included, `to` is not. `search` looks through the names and handles of accounts and the names of people.
 */
export const ActivityFilters = v.object({
  kind: v.optional(v.array(ActivityKind), []),
  network: v.optional(v.array(Network), []),
  accountId: v.optional(v.array(v.string()), []),
  actor: v.optional(v.string()),
  from: v.optional(Timestamp),
  to: v.optional(Timestamp),
  search: v.optional(v.string(), ''),
});
export type ActivityFilters = v.InferOutput<typeof ActivityFilters>;

/** Which page of which part of the activity is asked for. */
export const ActivityQuery = v.object({ ...ActivityFilters.entries, ...paging });
export type ActivityQuery = v.InferOutput<typeof ActivityQuery>;

/** An account as an entry of the activity names it. */
export const ActivityAccount = v.object({
  id: v.string(),
  network: Network,
  externalId: v.string(),
  name: v.string(),
  handle: v.string(),
});
export type ActivityAccount = v.InferOutput<typeof ActivityAccount>;

/** How many entries of each kind there are, whatever the filter by kind is. */
const ActivityCounts = v.object(
  Object.fromEntries(ACTIVITY_KINDS.map((kind) => [kind, Count])) as Record<ActivityKind, typeof Count>,
);

/** A page of what has happened to all accounts in scope, newest first. */
export const ActivityPage = v.object({
  items: v.array(v.object({ ...Activity.entries, account: ActivityAccount })),
  page: Count,
  pageSize: Count,
  total: Count,
  counts: ActivityCounts,
});
export type ActivityPage = v.InferOutput<typeof ActivityPage>;
