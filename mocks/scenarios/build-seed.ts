import type { Plan } from '../../src/api/contract/rights.ts';
import type { Instant } from '../domain/instant.ts';
import type { Seed, StoredActivity, StoredNotice } from '../domain/records.ts';
import { ORDER } from '../effects/time.ts';
import type { AccountHistory } from './account-history.ts';
import { emptySeed } from './empty-seed.ts';

/**
 * Puts histories into one seed. One sequence numbers the activity and notices of all of them, in order of time.
 * @param now the moment that the histories were replayed up to; the start of the scenarios unless given
 */
export function buildSeed(
  scenario: string,
  histories: readonly AccountHistory[],
  { plan, now }: { plan?: Plan; now?: Instant } = {},
): Seed {
  const entries = histories
    .flatMap(({ activity, notices }) => [...activity, ...notices].sort((a, b) => a.seq - b.seq))
    .sort((a, b) => a.at - b.at || turnOf(a) - turnOf(b));
  const activity: StoredActivity[] = [];
  const notices: StoredNotice[] = [];
  entries.forEach((entry, index) => {
    const seq = index + 1;
    if ('recipients' in entry) notices.push({ ...entry, seq, id: `notice-${seq}` });
    else activity.push({ ...entry, seq, id: `activity-${seq}` });
  });
  return {
    ...emptySeed(scenario, { plan, now, sequence: entries.length }),
    accounts: histories.map(({ account }) => account),
    posts: histories.flatMap(({ posts }) => posts),
    activity,
    notices,
  };
}

/** The turn of a record among those of the same instant (ORDER). */
function turnOf({ kind, ...record }: StoredActivity | StoredNotice): number {
  const isLoss = kind === 'lost' || (kind === 'posts-cancelled' && 'actor' in record && record.actor === null);
  if (isLoss) return ORDER.loss;
  if (kind === 'reauthorize' || kind === 'notice-sent') return ORDER.notice;
  if (kind === 'post-published') return ORDER.publishing;
  return kind === 'history-deleted' ? ORDER['history-end'] : ORDER.request;
}
