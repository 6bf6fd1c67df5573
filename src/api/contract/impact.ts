import * as v from 'valibot';
import { Person } from './person.ts';
import { Post } from './post.ts';
import { Count, Timestamp } from './scalars.ts';

/** What a disconnect now would do (EFFECT, KEEP, HIDE), and who could undo it (MAY-RECONNECT). */
export const Impact = v.object({
  /** `next`: the first three of the scheduled posts. */
  scheduled: v.object({ total: Count, next: v.array(Post) }),
  published: v.object({ total: Count }),
  drafts: v.object({ total: Count }),
  missed: v.object({ total: Count }),
  /** Posts that a person has cancelled: a reconnect does not change them. */
  cancelled: v.object({ total: Count }),
  keptUntil: Timestamp,
  /** The keep window in days; null if it is a year. */
  keepDays: v.nullable(Count),
  hiddenAfter: Timestamp,
  viewerMayReconnect: v.boolean(),
  whoMayReconnect: v.array(Person),
});
export type Impact = v.InferOutput<typeof Impact>;
