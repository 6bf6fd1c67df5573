import type { Plan } from '../../src/api/contract/rights.ts';
import type { Seed } from '../domain/records.ts';
import { type AccountRecords, replay } from './account-records.ts';
import type { AccountScript } from './account-script.ts';
import { allHealthy } from './all-healthy.ts';
import { boundaries } from './boundaries.ts';
import { buildSeed } from './build-seed.ts';
import { disconnectedAccounts } from './disconnected.ts';
import { expiring } from './expiring.ts';
import { longDisconnected } from './long-disconnected.ts';
import { reconnectMissed } from './reconnect-missed.ts';
import { healthyCopies, tenThousand } from './ten-thousand.ts';
import { twins } from './twins.ts';
import { typicalConnected } from './typical-connected.ts';
import { typicalDisconnected } from './typical-disconnected.ts';

/** Raised whenever a scenario or a stored type changes, so that a browser drops the changes that it has stored for an earlier version of the seed. */
export const SEED_VERSION = 12;

interface Scenario {
  accounts: () => AccountRecords[];
  plan?: Plan;
}

const fromScripts = (scripts: readonly AccountScript[]) => (): AccountRecords[] => scripts.map((each) => replay(each));
const typical: Scenario = { accounts: fromScripts([...typicalConnected, ...typicalDisconnected]) };

const SCENARIOS: Record<string, Scenario> = {
  typical,
  empty: { accounts: fromScripts([]) },
  'all-healthy': { accounts: fromScripts(allHealthy) },
  expiring: { accounts: fromScripts(expiring) },
  disconnected: { accounts: fromScripts(disconnectedAccounts) },
  'long-disconnected': { accounts: fromScripts(longDisconnected) },
  boundaries: { accounts: fromScripts(boundaries) },
  'reconnect-missed': { accounts: fromScripts(reconnectMissed) },
  twins: { accounts: fromScripts(twins) },
  'plan-required': { ...typical, plan: 'free' },
  fifty: { accounts: () => [...typical.accounts(), ...healthyCopies(36)] },
  'ten-thousand': { accounts: tenThousand },
};

/** Every scenario, the default one first. */
export const SCENARIO_NAMES: readonly string[] = Object.keys(SCENARIOS);

/** Builds the records of a scenario, the same each time. Callers must not change them. @throws RangeError on an unknown name */
export function seedOf(scenario: string): Seed {
  const found = Object.hasOwn(SCENARIOS, scenario) ? SCENARIOS[scenario] : undefined;
  if (!found) throw new RangeError(`There is no scenario called ${scenario}`);
  if (built?.scenario !== scenario) {
    built = { scenario, seed: buildSeed(scenario, found.accounts(), { plan: found.plan }) };
  }
  return built.seed;
}

/** The seed that was built last. A page builds the default scenario when it starts, and most links ask for that scenario again. */
let built: { scenario: string; seed: Seed } | null = null;
