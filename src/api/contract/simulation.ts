import * as v from 'valibot';
import { NamedAccount } from './account.ts';
import { Activity } from './activity.ts';
import { Fault } from './fault.ts';
import { Plan, SocialPermission } from './rights.ts';
import { Count, Timestamp } from './scalars.ts';

/** Changes the simulation. `running`: whether the clock runs; `latencyMs`: at most a minute. */
export const SimulationRequest = v.strictObject({
  scenario: v.optional(v.string()),
  plan: v.optional(Plan),
  now: v.optional(Timestamp),
  running: v.optional(v.boolean()),
  latencyMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000))),
  faults: v.optional(v.array(Fault)),
});
export type SimulationRequest = v.InferOutput<typeof SimulationRequest>;

/** The state of the simulation, and what it can be set to. `running`: whether the clock runs. */
export const SimulationState = v.object({
  scenario: v.string(),
  plan: Plan,
  now: Timestamp,
  running: v.boolean(),
  latencyMs: v.number(),
  faults: v.array(Fault),
  /** Whether a person, or a loss on demand, has changed data since the scenario began, so that no link leads to this state. */
  changed: v.boolean(),
  users: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      superAdmin: v.boolean(),
      socialPermission: SocialPermission,
      active: v.boolean(),
    }),
  ),
  scenarios: v.array(v.string()),
  plans: v.array(Plan),
  faultNames: v.array(v.string()),
});
export type SimulationState = v.InferOutput<typeof SimulationState>;

/** The events that no person has caused. `items`: the newest first, at most fifty; `total`: how many there are. */
export const ClockEvents = v.object({
  total: Count,
  items: v.array(v.object({ ...Activity.entries, accountId: v.string(), account: NamedAccount })),
});
export type ClockEvents = v.InferOutput<typeof ClockEvents>;

/** Asks for the events after the moment `since`. */
export const ClockEventsQuery = v.object({ since: Timestamp });

/** The causes of a loss that do not depend on time. */
export const LOSS_CAUSES = ['security', 'deleted-on-network'] as const;

/** Makes the network disconnect an account now, for a cause that does not depend on time (LOSS). */
export const LossRequest = v.object({ cause: v.picklist(LOSS_CAUSES) });
export type LossCause = (typeof LOSS_CAUSES)[number];

/** Which account the network has disconnected, and since when. */
export const Loss = v.object({
  accountId: v.string(),
  disconnection: v.object({ at: Timestamp, cause: LossRequest.entries.cause }),
});
