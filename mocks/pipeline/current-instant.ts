import type { Instant } from '../domain/instant.ts';
import type { StoredSimulation } from '../domain/records.ts';

/** The simulated moment: it stands still unless the clock was set running. */
export function currentInstant({ now, runningSince }: StoredSimulation, realNow: Instant): Instant {
  return runningSince === null ? now : now + Math.max(0, realNow - runningSince);
}
