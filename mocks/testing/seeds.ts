import { type Instant, iso } from '../domain/instant.ts';
import type { Records, Seed, TableName } from '../domain/records.ts';
import { advance } from '../effects/time.ts';
import { START } from '../scenarios/account-script.ts';
import { buildSeed } from '../scenarios/build-seed.ts';
import { seedOf } from '../scenarios/scenarios.ts';
import { Draft, Snapshot } from '../store/draft.ts';
import type { AccountToLive } from './account.ts';
import { accountHistoryOf } from './account-life.ts';

/**
 * The world of a scenario, built once and shared by every simulation that starts with it: it is frozen, and a store
 * replaces records and never changes one.
 * @throws RangeError on an unknown name
 */
export function sharedSeedOf(scenario: string): Seed {
  const known = seeds.get(scenario);
  if (known) return known;
  const seed = frozen(seedOf(scenario));
  seeds.set(scenario, seed);
  return seed;
}

const seeds = new Map<string, Seed>();

/**
 * A world with these accounts and nothing else, lived up to `now`.
 * @throws Error where the rules cannot lead to an account, or two have one id
 */
export function seedOfAccounts(scenario: string, accounts: readonly AccountToLive[], now: Instant): Seed {
  const lives = accounts.map((each) => accountHistoryOf(each, now));
  const ids = lives.map(({ account }) => account.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice) throw new Error(`Two accounts would be ${twice}: tell them apart with named(name, handle)`);
  return buildSeed(scenario, lives, { now });
}

/**
 * A scenario's world after time has passed in it up to `now`, as a moved clock brings it.
 * @throws RangeError when `now` is before the start
 */
export function advancedTo(seed: Seed, now: Instant): Seed {
  if (now < START) throw new RangeError(`Scenarios start at ${iso(START)}; ${iso(now)} is before that`);
  if (now === START) return seed;
  const tx = new Draft(new Snapshot(seed), () => {
    throw new Error('A seed has no other beginning');
  });
  advance(tx, now);
  tx.put('simulation', { ...tx.simulation(), now });
  const table = <T extends TableName>(name: T): Records[T][] => [...tx.all(name)];
  return {
    accounts: table('accounts'),
    posts: table('posts'),
    activity: table('activity'),
    notices: table('notices'),
    authorizations: table('authorizations'),
    replies: table('replies'),
    simulation: table('simulation'),
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
