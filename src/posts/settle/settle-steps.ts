import type { Settled } from '../../api/posts.ts';
import type { ChosenPost } from './settle-target.ts';
import { isOfOtherViewer, isTimeRefused, mayRetry } from './settle-text.ts';

/** The outcomes so far, by the post's id, and whether the dialog asks or shows them. */
export interface Settlements {
  phase: 'asking' | 'outcomes';
  settled: Readonly<Record<string, Settled>>;
}

export const NOTHING_SETTLED: Settlements = { phase: 'asking', settled: {} };

/** Whether the dialog goes on asking: another person is signed in, or every new time was refused. */
export const keepsAsking = (results: readonly Settled[]): boolean =>
  results.every(isOfOtherViewer) || results.every(isTimeRefused);

/** The settlements after an answer. */
export function afterAnswer(before: Settlements, results: readonly Settled[]): Settlements {
  if (keepsAsking(results)) return before;
  const settled = { ...before.settled, ...Object.fromEntries(results.map((each) => [each.post.id, each])) };
  return { phase: 'outcomes', settled };
}

/** The posts that can be tried, or tried again. */
export const remainingPosts = (chosen: readonly ChosenPost[], { settled }: Settlements): ChosenPost[] =>
  chosen.filter(({ post: { id } }) => {
    const outcome = settled[id];
    return outcome === undefined || mayRetry(outcome);
  });

/** The step that the dialog is at. `partly`: some posts can be tried again; `done`: none can. */
export type SettleStep = 'asking' | 'sending' | 'partly' | 'sending-again' | 'done';

export function settleStep(chosen: readonly ChosenPost[], settlements: Settlements, isPending: boolean): SettleStep {
  if (settlements.phase === 'asking') return isPending ? 'sending' : 'asking';
  if (isPending) return 'sending-again';
  return remainingPosts(chosen, settlements).length > 0 ? 'partly' : 'done';
}
