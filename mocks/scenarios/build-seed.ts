import type { Plan } from '../../src/api/contract/rights.ts';
import type { Instant } from '../domain/instant.ts';
import type { Seed, StoredActivity, StoredNotice } from '../domain/records.ts';
import { ORDER } from '../effects/time.ts';
import type { AccountRecords } from './account-records.ts';
import { emptySeed } from './empty-seed.ts';

/**
 * Makes one seed of the records of several accounts. All their activity and notices are numbered together, in order of time.
 * @param now the moment up to which the accounts were replayed; the start of the scenarios unless given
 */
export function buildSeed(
  scenario: string,
  accounts: readonly AccountRecords[],
  { plan, now }: { plan?: Plan; now?: Instant } = {},
): Seed {
  const entries = accounts
    .flatMap(({ activity, notices }) => [...activity, ...notices].sort((a, b) => a.seq - b.seq))
    .sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b));
  const activity: StoredActivity[] = [];
  const notices: StoredNotice[] = [];
  entries.forEach((entry, index) => {
    const seq = index + 1;
    if ('recipients' in entry) notices.push({ ...entry, seq, id: `notice-${seq}` });
    else activity.push({ ...entry, seq, id: `activity-${seq}` });
  });
  return {
    ...emptySeed(scenario, { plan, now, sequence: entries.length }),
    accounts: accounts.map(({ account }) => account),
    posts: accounts.flatMap(({ posts }) => posts),
    activity,
    notices,
  };
}

/** The place of a record among those of the same instant (ORDER). */
function rankOf({ kind, ...record }: StoredActivity | StoredNotice): number {
  const isLoss = kind === 'lost' || (kind === 'posts-cancelled' && 'actor' in record && record.actor === null);
  if (isLoss) return ORDER.loss;
  if (kind === 'reauthorize' || kind === 'notice-sent') return ORDER.notice;
  if (kind === 'post-published') return ORDER.publishing;
  return kind === 'history-deleted' ? ORDER['history-end'] : ORDER.request;
}
