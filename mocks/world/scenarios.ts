import type { Plan } from '../../src/api/contract/rights.ts';
import type { Seed } from '../store/records.ts';
import { allHealthy } from './all-healthy.ts';
import { boundaries } from './boundaries.ts';
import { disconnectedAccounts } from './disconnected.ts';
import { expiring } from './expiring.ts';
import { type Life, live } from './life.ts';
import { longDisconnected } from './long-disconnected.ts';
import { reconnectMissed } from './reconnect-missed.ts';
import { seedOfLives } from './seed.ts';
import type { Story } from './story.ts';
import { tenThousand } from './ten-thousand.ts';
import { twins } from './twins.ts';
import { typicalConnected } from './typical-connected.ts';
import { typicalDisconnected } from './typical-disconnected.ts';

/** Goes up whenever a scenario comes out differently than before, so that a kept world is not read over another seed. */
export const SEED_VERSION = 5;

interface Scenario {
  lives: () => Life[];
  plan?: Plan;
}

const fromScripts = (stories: readonly Story[]) => (): Life[] => stories.map((each) => live(each));
const typical: Scenario = { lives: fromScripts([...typicalConnected, ...typicalDisconnected]) };

const SCENARIOS: Record<string, Scenario> = {
  typical,
  empty: { lives: fromScripts([]) },
  'all-healthy': { lives: fromScripts(allHealthy) },
  expiring: { lives: fromScripts(expiring) },
  disconnected: { lives: fromScripts(disconnectedAccounts) },
  'long-disconnected': { lives: fromScripts(longDisconnected) },
  boundaries: { lives: fromScripts(boundaries) },
  'reconnect-missed': { lives: fromScripts(reconnectMissed) },
  twins: { lives: fromScripts(twins) },
  'plan-required': { ...typical, plan: 'free' },
  'ten-thousand': { lives: tenThousand },
};

/** Every scenario, the default one first. */
export const SCENARIO_NAMES: readonly string[] = Object.keys(SCENARIOS);

/** Builds the world of a scenario; the same one each time, to be read and never changed. @throws RangeError on an unknown name */
export function seedOf(scenario: string): Seed {
  const found = Object.hasOwn(SCENARIOS, scenario) ? SCENARIOS[scenario] : undefined;
  if (!found) throw new RangeError(`There is no scenario called ${scenario}`);
  if (built?.scenario !== scenario) {
    built = { scenario, seed: seedOfLives(scenario, found.lives(), { plan: found.plan }) };
  }
  return built.seed;
}

/** The last one that was built: a page builds the first scenario as it starts, and most links then ask for that one. */
let built: { scenario: string; seed: Seed } | null = null;
