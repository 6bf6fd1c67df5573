import { type Instant, iso } from '../domain/instant.ts';
import type { Seed } from '../domain/records.ts';
import { advance } from '../effects/time.ts';
import { START } from '../scenarios/account-script.ts';
import { buildSeed } from '../scenarios/build-seed.ts';
import { seedOf } from '../scenarios/scenarios.ts';
import { CommittedRecords, OpenTransaction, TABLES } from '../store/open-transaction.ts';
import type { AccountDescription } from './account.ts';
import { accountRecordsOf } from './account-from-traits.ts';

/**
 * The records of a scenario, built once and shared by every simulation that starts with it. They are frozen; a store
 * replaces records and changes none.
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
 * The records of these accounts and nothing else, replayed up to `now`.
 * @throws Error where the rules cannot lead to an account, or where two accounts have the same id
 */
export function seedOfAccounts(scenario: string, accounts: readonly AccountDescription[], now: Instant): Seed {
  const records = accounts.map((each) => accountRecordsOf(each, now));
  const ids = records.map(({ account }) => account.id);
  const duplicate = ids.find((id, index) => ids.indexOf(id) !== index);
  if (duplicate) throw new Error(`Two accounts would be ${duplicate}: tell them apart with named(name, handle)`);
  return buildSeed(scenario, records, { now });
}

/**
 * The records of a scenario after its clock was moved to `now`.
 * @throws RangeError when `now` is before the start
 */
export function advancedTo(seed: Seed, now: Instant): Seed {
  if (now < START) throw new RangeError(`Scenarios start at ${iso(START)}; ${iso(now)} is before that`);
  if (now === START) return seed;
  const tx = new OpenTransaction(new CommittedRecords(seed));
  advance(tx, now);
  tx.put('simulation', { ...tx.simulation(), now });
  return Object.fromEntries(TABLES.map((table) => [table, [...tx.all(table)]])) as Seed;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
