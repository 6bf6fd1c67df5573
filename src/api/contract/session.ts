import * as v from 'valibot';
import { DecisionReply, Plan, SocialPermission } from './rights.ts';
import { Timestamp } from './scalars.ts';

/** Who is signed in, to which portal, and what this person may do there. */
export const Session = v.object({
  user: v.object({
    id: v.string(),
    name: v.string(),
    email: v.string(),
    superAdmin: v.boolean(),
    socialPermission: SocialPermission,
  }),
  portal: v.object({ id: v.string(), name: v.string(), plan: Plan }),
  can: v.object({ viewSocial: DecisionReply, connect: DecisionReply }),
  serverTime: Timestamp,
});
export type Session = v.InferOutput<typeof Session>;
