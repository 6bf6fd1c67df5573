import type { Plan } from '../../src/api/contract.ts';
import type { Seed, StoredActivity, StoredNotice } from '../store/records.ts';
import type { Life } from './life.ts';
import { newSimulation } from './simulation.ts';

type Entry = { activity: StoredActivity } | { notice: StoredNotice };

/** Puts lives into one world: one sequence numbers everything that happened in any of them, in order of time. */
export function seedOfLives(scenario: string, lives: readonly Life[], plan?: Plan): Seed {
  const entries = lives
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
    accounts: lives.map(({ account }) => account),
    posts: lives.flatMap(({ posts }) => posts),
    activity,
    notices,
    authorizations: [],
    replies: [],
    simulation: [newSimulation(scenario, plan, entries.length)],
  };
}

function entriesOf({ activity, notices }: Life): Entry[] {
  const entries: Entry[] = [
    ...activity.map((each) => ({ activity: each })),
    ...notices.map((each) => ({ notice: each })),
  ];
  return notices.length === 0 ? entries : entries.sort((a, b) => recordOf(a).seq - recordOf(b).seq);
}

/** At one instant losses come first, then notices, then publishing, then histories that end, then what people do. */
function turnOf({ kind, ...record }: StoredActivity | StoredNotice): number {
  if (kind === 'lost') return 0;
  if (kind === 'posts-cancelled' && 'actor' in record && record.actor === null) return 0;
  if (kind === 'reauthorize' || kind === 'notice-sent') return 1;
  if (kind === 'post-published') return 2;
  return kind === 'history-deleted' ? 3 : 4;
}

const recordOf = (entry: Entry): StoredActivity | StoredNotice => ('activity' in entry ? entry.activity : entry.notice);
