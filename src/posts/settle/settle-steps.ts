import type { Settled } from '../../api/posts.ts';
import { isOfAnother, isTimeRefused, isWorthAnother } from './settle-text.ts';
import type { Chosen } from './settling.ts';

/** What has become of the posts so far, by their ids, and whether the dialog asks or tells. */
export interface Settlements {
  phase: 'asking' | 'telling';
  settled: Readonly<Record<string, Settled>>;
}

export const NOTHING_SETTLED: Settlements = { phase: 'asking', settled: {} };

/** Whether nothing has come of it, so that the dialog goes on asking: another person is signed in, or every new time was refused. */
export const isFruitless = (news: readonly Settled[]): boolean => news.every(isOfAnother) || news.every(isTimeRefused);

/** What an answer leads to. */
export function afterAnswer(before: Settlements, news: readonly Settled[]): Settlements {
  if (isFruitless(news)) return before;
  const settled = { ...before.settled, ...Object.fromEntries(news.map((each) => [each.post.id, each])) };
  return { phase: 'telling', settled };
}

/** The posts for which it may be tried, or tried again. */
export const leftOf = (chosen: readonly Chosen[], { settled }: Settlements): Chosen[] =>
  chosen.filter(({ post: { id } }) => {
    const outcome = settled[id];
    return outcome === undefined || isWorthAnother(outcome);
  });

/** Where the dialog stands. `partly`: some posts are left to be tried again; `done`: none is. */
export type SettleStep = 'asking' | 'sending' | 'partly' | 'sending-again' | 'done';

export function settleStep(chosen: readonly Chosen[], settlements: Settlements, isPending: boolean): SettleStep {
  if (settlements.phase === 'asking') return isPending ? 'sending' : 'asking';
  if (isPending) return 'sending-again';
  return leftOf(chosen, settlements).length > 0 ? 'partly' : 'done';
}
