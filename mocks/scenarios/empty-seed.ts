import type { Plan } from '../../src/api/contract/rights.ts';
import type { Instant } from '../domain/instant.ts';
import type { Seed } from '../domain/records.ts';
import { START } from './account-script.ts';

/** A seed without accounts. The clock stands still at `now`; no latency and no fault is set. */
export function emptySeed(
  scenario: string,
  { plan = 'professional', now = START, sequence = 0 }: { plan?: Plan; now?: Instant; sequence?: number } = {},
): Seed {
  return {
    accounts: [],
    posts: [],
    activity: [],
    notices: [],
    requests: [],
    authorizations: [],
    replies: [],
    simulation: [
      {
        id: 'simulation',
        scenario,
        plan,
        now,
        tickedAt: null,
        latencyMs: 0,
        faults: [],
        sequence,
        changed: false,
        epoch: 0,
      },
    ],
  };
}
