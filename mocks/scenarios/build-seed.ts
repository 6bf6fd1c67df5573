import type { Plan } from '../../src/api/contract/rights.ts';
import type { Instant } from '../domain/instant.ts';
import type { Seed, StoredActivity, StoredNotice } from '../domain/records.ts';
import { ORDER } from '../effects/time.ts';
import type { AccountHistory } from './account-history.ts';
import { newSimulation } from './new-simulation.ts';

type Entry = { activity: StoredActivity } | { notice: StoredNotice };

/**
 * Puts histories into one world: one sequence numbers everything that happened in any of them, in order of time.
 * @param now the moment that the histories were replayed up to; the start of the scenarios unless given
 */
export function buildSeed(
  scenario: string,
  histories: readonly AccountHistory[],
  { plan, now }: { plan?: Plan; now?: Instant } = {},
): Seed {
  const entries = histories
    .flatMap(entriesOf)
    .sort((a, b) => recordOf(a).at - recordOf(b).at || turnOf(recordOf(a)) - turnOf(recordOf(b)));
  const activity: StoredActivity[] = [];
  const notices: StoredNotice[] = [];
  entries.forEach((entry, index) => {
    const seq = index + 1;
    if ('activity' in entry) activity.push({ ...entry.activity, seq, id: `activity-${seq}` });
    else notices.push({ ...entry.notice, seq, id: `notice-${seq}` });
  });
  return {
    accounts: histories.map(({ account }) => account),
    posts: histories.flatMap(({ posts }) => posts),
    activity,
    notices,
    authorizations: [],
    replies: [],
    simulation: [newSimulation(scenario, { plan, now, sequence: entries.length })],
  };
}

function entriesOf({ activity, notices }: AccountHistory): Entry[] {
  const entries: Entry[] = [
    ...activity.map((each) => ({ activity: each })),
    ...notices.map((each) => ({ notice: each })),
  ];
  return notices.length === 0 ? entries : entries.sort((a, b) => recordOf(a).seq - recordOf(b).seq);
}

/** Whose turn it is at one instant. */
function turnOf({ kind, ...record }: StoredActivity | StoredNotice): number {
  const isLoss = kind === 'lost' || (kind === 'posts-cancelled' && 'actor' in record && record.actor === null);
  if (isLoss) return ORDER.loss;
  if (kind === 'reauthorize' || kind === 'notice-sent') return ORDER.notice;
  if (kind === 'post-published') return ORDER.publishing;
  return kind === 'history-deleted' ? ORDER['history-end'] : ORDER.request;
}

const recordOf = (entry: Entry): StoredActivity | StoredNotice => ('activity' in entry ? entry.activity : entry.notice);
