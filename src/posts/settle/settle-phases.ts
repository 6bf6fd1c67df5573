import { isRefusedForGood } from '../../api/api-error.ts';
import type { SettleResult } from '../../api/posts.ts';
import type { ChosenPost } from './settle-target.ts';
import { isTimeRefused, isViewerChanged } from './settle-text.ts';

/** The results so far, by the post's id; the dialog shows them unless it is asking for new times or a confirmation. */
export interface SettleProgress {
  isAsking: boolean;
  results: Readonly<Record<string, SettleResult>>;
}

export const NOTHING_SETTLED: SettleProgress = { isAsking: true, results: {} };

/** Whether the dialog goes on asking: another person is signed in, or every new time was refused. */
export const keepsAsking = (results: readonly SettleResult[]): boolean =>
  results.every(isViewerChanged) || results.every(isTimeRefused);

/** The progress with the results of one more try; unchanged if the dialog goes on asking. */
export function withResults(before: SettleProgress, newResults: readonly SettleResult[]): SettleProgress {
  if (keepsAsking(newResults)) return before;
  const results = { ...before.results, ...Object.fromEntries(newResults.map((each) => [each.post.id, each])) };
  return { isAsking: false, results };
}

/** The posts whose request was not sent yet, or can be sent again. */
export const remainingPosts = (chosen: readonly ChosenPost[], { results }: SettleProgress): ChosenPost[] =>
  chosen.filter(({ post: { id } }) => {
    const result = results[id];
    return result === undefined || (!result.done && !isRefusedForGood(result.error));
  });

/** The phase that the dialog is in. `partly`: some posts can be tried again; `done`: none can. */
export type SettlePhase = 'asking' | 'sending' | 'partly' | 'sending-again' | 'done';

export function settlePhase(chosen: readonly ChosenPost[], progress: SettleProgress, isPending: boolean): SettlePhase {
  if (progress.isAsking) return isPending ? 'sending' : 'asking';
  if (isPending) return 'sending-again';
  return remainingPosts(chosen, progress).length > 0 ? 'partly' : 'done';
}
