import * as v from 'valibot';
import { Person } from './person.ts';
import { Count, Timestamp } from './scalars.ts';

/** Something that has happened to an account; `seq` gives the order, and `actor` is null if no person did it. */
export const Activity = v.object({
  id: v.string(),
  seq: Count,
  at: Timestamp,
  actor: v.nullable(Person),
  kind: v.picklist([
    'connected',
    'reconnected',
    'disconnected',
    'lost',
    'history-deleted',
    'notice-sent',
    'post-published',
    'posts-cancelled',
    'posts-resumed',
    'posts-missed',
    'post-settled',
    'requested',
  ]),
  /** Depends on the kind: such as a `count` of posts, the `cause`, or `to`, the id of the person asked. */
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.null()])),
});
export type Activity = v.InferOutput<typeof Activity>;

/** What has happened to one account. */
export const ActivityList = v.object({ items: v.array(Activity) });
export type ActivityList = v.InferOutput<typeof ActivityList>;
