import { Draft, Snapshot } from '../store/draft.ts';
import type { StoredSimulation } from '../store/records.ts';

/** A world with nothing in it but its simulation record: what is put into it lives by the rules of time. */
export function emptyWorld(simulation: StoredSimulation): Draft {
  const seed = {
    accounts: [],
    posts: [],
    activity: [],
    notices: [],
    authorizations: [],
    replies: [],
    simulation: [simulation],
  };
  return new Draft(new Snapshot(seed), () => {
    throw new Error('An empty world is no scenario');
  });
}
