import * as v from 'valibot';
import { LOCALES } from './link.ts';
import { SimulationRequest } from './simulation.ts';

/** The flows, in the order of the flow map. */
export const FLOWS = [
  'reconnect',
  'disconnect',
  'connect',
  'expiring',
  'long-disconnected',
  'no-rights',
  'no-plan',
  'errors',
] as const;

/** What somebody does to come from a link into a step; controls are named by CSS selectors, the same in every language. */
export const FlowAction = v.union([
  /** Presses a control once it is there and may be pressed. */
  v.object({ press: v.string() }),
  v.object({ fill: v.string(), with: v.string() }),
  /** Answers the network's sign-in, as the asker's own login or as the other one. */
  v.object({ signIn: v.picklist(['approve', 'deny']), asOther: v.optional(v.boolean()) }),
  /** Looks at the network's sign-in instead of answering it. */
  v.object({ seeSignIn: v.literal(true) }),
  /** Changes the simulation once something is there. */
  v.object({ set: SimulationRequest, when: v.string() }),
  v.object({ visit: v.string() }),
]);
export type FlowAction = v.InferOutput<typeof FlowAction>;

/** The same words in every language. */
const InEach = v.object(v.entriesFromList(LOCALES, v.string()));

/** A step of a flow: the way into it, and what it shows. */
export const FlowStep = v.object({
  id: v.string(),
  flow: v.picklist(FLOWS),
  title: InEach,
  /** The starting point, as link parameters. */
  start: v.record(v.string(), v.string()),
  /** The place, with its query. */
  path: v.string(),
  actions: v.array(FlowAction),
  /** What tells that one has arrived: a role, its accessible name where it has one, and words that stand in it. */
  shows: v.object({ role: v.string(), name: InEach, says: InEach }),
});
export type FlowStep = v.InferOutput<typeof FlowStep>;

export const FlowList = v.object({ items: v.array(FlowStep) });
export type FlowList = v.InferOutput<typeof FlowList>;
