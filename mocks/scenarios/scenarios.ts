import type { Plan } from '../../src/api/contract/rights.ts';
import type { Seed } from '../domain/records.ts';
import { type AccountHistory, replay } from './account-history.ts';
import type { AccountScript } from './account-script.ts';
import { allHealthy } from './all-healthy.ts';
import { boundaries } from './boundaries.ts';
import { buildSeed } from './build-seed.ts';
import { disconnectedAccounts } from './disconnected.ts';
import { expiring } from './expiring.ts';
import { longDisconnected } from './long-disconnected.ts';
import { reconnectMissed } from './reconnect-missed.ts';
import { tenThousand } from './ten-thousand.ts';
import { twins } from './twins.ts';
import { typicalConnected } from './typical-connected.ts';
import { typicalDisconnected } from './typical-disconnected.ts';

/** Raised whenever a scenario or a stored type changes, so that a browser does not apply its stored changes to another seed. */
export const SEED_VERSION = 5;

interface Scenario {
  histories: () => AccountHistory[];
  plan?: Plan;
}

const fromScripts = (scripts: readonly AccountScript[]) => (): AccountHistory[] => scripts.map((each) => replay(each));
const typical: Scenario = { histories: fromScripts([...typicalConnected, ...typicalDisconnected]) };

const SCENARIOS: Record<string, Scenario> = {
  typical,
  empty: { histories: fromScripts([]) },
  'all-healthy': { histories: fromScripts(allHealthy) },
  expiring: { histories: fromScripts(expiring) },
  disconnected: { histories: fromScripts(disconnectedAccounts) },
  'long-disconnected': { histories: fromScripts(longDisconnected) },
  boundaries: { histories: fromScripts(boundaries) },
  'reconnect-missed': { histories: fromScripts(reconnectMissed) },
  twins: { histories: fromScripts(twins) },
  'plan-required': { ...typical, plan: 'free' },
  'ten-thousand': { histories: tenThousand },
};

/** Every scenario, the default one first. */
export const SCENARIO_NAMES: readonly string[] = Object.keys(SCENARIOS);

/** Builds the records of a scenario, the same each time; callers must not change it. @throws RangeError on an unknown name */
export function seedOf(scenario: string): Seed {
  const found = Object.hasOwn(SCENARIOS, scenario) ? SCENARIOS[scenario] : undefined;
  if (!found) throw new RangeError(`There is no scenario called ${scenario}`);
  if (built?.scenario !== scenario) {
    built = { scenario, seed: buildSeed(scenario, found.histories(), { plan: found.plan }) };
  }
  return built.seed;
}

/** The seed that was built last: a page builds the first scenario as it starts, and most links ask for it again. */
let built: { scenario: string; seed: Seed } | null = null;
