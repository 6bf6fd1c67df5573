import type { StoredSimulation } from '../domain/records.ts';
import { Draft, Snapshot } from '../store/draft.ts';

/** A world with nothing in it but its simulation record: what is put into it lives by the rules of time. */
export function emptyTransaction(simulation: StoredSimulation): Draft {
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
