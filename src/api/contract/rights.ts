import * as v from 'valibot';
import type { Code } from './code.ts';
import { Person } from './person.ts';
import { Timestamp } from './scalars.ts';

/** The plans a portal can have; PLAN says which include social accounts. */
export const PLANS = ['professional', 'enterprise', 'legacy-basic', 'starter', 'free'] as const;
/** The plan of a portal (PLAN). */
export const Plan = v.picklist(PLANS);
export type Plan = v.InferOutput<typeof Plan>;

/** The social permission of a person (SCOPE, MAY-DISCONNECT, MAY-RECONNECT, MAY-CONNECT, MAY-REMOVE). */
export const SocialPermission = v.picklist(['all', 'owned', 'draft', 'none']);
export type SocialPermission = v.InferOutput<typeof SocialPermission>;

/** The codes with which a decision can refuse an action beforehand; `unavailable`: an older API has sent no decision. */
export const DECISION_REASONS = [
  'signed-out',
  'plan-required',
  'no-social-permission',
  'draft-only',
  'needs-all-accounts',
  'not-original-connector',
  'already-disconnected',
  'not-disconnected',
  'account-disconnected',
  'unavailable',
] as const satisfies Code[];
/** Why a decision refuses: some of the codes of a refused request. */
export const DecisionReason = v.picklist(DECISION_REASONS);
export type DecisionReason = v.InferOutput<typeof DecisionReason>;

/** A refused decision: why, and who to ask. */
export const RefusedDecision = v.object({
  allowed: v.literal(false),
  reason: DecisionReason,
  /** `right`: the viewer has no right to do it; `state`: the viewer may do it once the account is in another state. */
  because: v.picklist(['right', 'state']),
  /** The people who have the right; empty if the plan, or only the account's state, forbids the action. */
  ask: v.array(Person),
  /** The first of the viewer's open requests for this action; absent if there is none. */
  asked: v.optional(v.object({ to: Person, at: Timestamp })),
});

/** Whether the viewer may do something; if not, why, and who to ask. */
export const DecisionReply = v.variant('allowed', [v.object({ allowed: v.literal(true) }), RefusedDecision]);
export type DecisionReply = v.InferOutput<typeof DecisionReply>;

/** What `can` of an account decides on, in the order of the account's page. */
export const RIGHTS = ['reconnect', 'disconnect', 'remove', 'settle'] as const;
export type Right = (typeof RIGHTS)[number];
