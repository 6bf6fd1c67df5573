import type { Post, PostProposal } from '../../api/contract/post.ts';
import type { SettleRequest } from '../../api/posts.ts';
import { fieldValue, parseLocalTime } from '../../ui/time-field.ts';
import { nextTime } from '../settle/next-time.ts';

/** What happens to a missed post. `later`: nothing yet, it stays missed. */
export const CHOICES = ['reschedule', 'draft', 'delete', 'later'] as const satisfies (
  | SettleRequest['kind']
  | 'later'
)[];
export type Choice = (typeof CHOICES)[number];

/** The decision on a missed post. `time` is the value of its date and time field, which counts only if it is rescheduled. */
export interface PostDecision {
  choice: Choice;
  time: string;
}

/** How many posts have each choice. */
export type ChoiceCounts = Record<Choice, number>;

/** What the API proposes for a post; without a proposal, to decide later. @param now the server's time */
export function proposedDecision(post: Post, proposal: PostProposal | undefined, now: string): PostDecision {
  const time = new Date(proposal?.at ?? nextTime(post.scheduledAt, now));
  const choice = proposal ? CHOICE_OF[proposal.proposal] : 'later';
  return { choice, time: fieldValue(time) };
}

const CHOICE_OF = { time: 'reschedule', draft: 'draft' } as const satisfies Record<PostProposal['proposal'], Choice>;

export function countChoices(decisions: readonly PostDecision[]): ChoiceCounts {
  const counts: ChoiceCounts = { reschedule: 0, draft: 0, delete: 0, later: 0 };
  for (const { choice } of decisions) counts[choice] += 1;
  return counts;
}

/**
 * The days on which posts are scheduled, in order, as `yyyy-mm-dd` in the viewer's zone, each with how many it gets. A field without
 * a valid time counts for no day. @param now the server's time
 */
export function postsByDay(decisions: readonly PostDecision[], now: string): [day: string, count: number][] {
  const days = new Map<string, number>();
  for (const { choice, time } of decisions) {
    const moment = choice === 'reschedule' ? parseLocalTime(time, now) : null;
    if (!moment) continue;
    const day = fieldValue(moment).slice(0, 'yyyy-mm-dd'.length);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].toSorted(([a], [b]) => a.localeCompare(b));
}
