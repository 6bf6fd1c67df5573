import type { Plan } from '../../src/api/contract/rights.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredSimulation } from '../domain/records.ts';
import { START } from './account-script.ts';

/** The simulation's own record as a scenario starts: clock standing, nothing in the way. */
export function newSimulation(
  scenario: string,
  { plan = 'professional', now = START, sequence = 0 }: { plan?: Plan; now?: Instant; sequence?: number } = {},
): StoredSimulation {
  return {
    id: 'simulation',
    scenario,
    plan,
    now,
    runningSince: null,
    latencyMs: 0,
    faults: [],
    sequence,
    changed: false,
    epoch: 0,
  };
}
