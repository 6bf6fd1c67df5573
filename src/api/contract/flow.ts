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
  'requests',
  'no-plan',
  'errors',
] as const;

/** What a person does, after following a link, to reach a step. CSS selectors name the controls, whatever the language. */
export const FlowAction = v.union([
  /** Presses a control once it is visible and enabled. */
  v.object({ press: v.string() }),
  v.object({ fill: v.string(), with: v.string() }),
  /** Answers the network's sign-in page, with the viewer's own login unless `asOther`. */
  v.object({ signIn: v.picklist(['approve', 'deny']), asOther: v.optional(v.boolean()) }),
  /** Opens the network's sign-in page instead of answering it. */
  v.object({ seeSignIn: v.literal(true) }),
  /** Changes the simulation once the control `when` is visible and enabled. */
  v.object({ set: SimulationRequest, when: v.string() }),
  v.object({ visit: v.string() }),
  /** Signs in another person in this tab. */
  v.object({ signInAs: v.string() }),
  /** Signs in another person as another tab would, once the control `when` is visible and enabled. */
  v.object({ signInElsewhere: v.string(), when: v.string() }),
]);
export type FlowAction = v.InferOutput<typeof FlowAction>;

/** A text in each language. */
const InEachLanguage = v.object(v.entriesFromList(LOCALES, v.string()));

/** A step of a flow: the link and the actions that lead to it, and what it shows. */
export const FlowStep = v.object({
  id: v.string(),
  flow: v.picklist(FLOWS),
  title: InEachLanguage,
  /** The starting point, as link parameters. */
  start: v.record(v.string(), v.string()),
  /** The path of the page, with its query. */
  path: v.string(),
  actions: v.array(FlowAction),
  /** An element that the step shows: its role, its accessible name (empty: any name), and a text in it. */
  shows: v.object({ role: v.string(), name: InEachLanguage, says: InEachLanguage }),
});
export type FlowStep = v.InferOutput<typeof FlowStep>;

export const FlowList = v.object({ items: v.array(FlowStep) });
export type FlowList = v.InferOutput<typeof FlowList>;
