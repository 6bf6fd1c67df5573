import type { Instant } from '../rules/instant.ts';
import type { StoredSimulation } from '../store/records.ts';

/** The simulated moment: it stands still unless the clock was set running. */
export function momentOf({ now, runningSince }: StoredSimulation, realNow: Instant): Instant {
  return runningSince === null ? now : now + Math.max(0, realNow - runningSince);
}
