import type { Plan, SocialPermission } from '../../src/api/contract/rights.ts';
import type { User } from '../domain/records.ts';
import { allow, type Decision, refuse } from './decision.ts';

const INCLUDES_SOCIAL = {
  professional: true,
  enterprise: true,
  'legacy-basic': true,
  starter: false,
  free: false,
} satisfies Record<Plan, boolean>;

/** PLAN: social accounts come with Marketing Hub Professional, Enterprise and legacy Basic, and no other plan. */
export const planIncludesSocial = (plan: Plan): boolean => INCLUDES_SOCIAL[plan] === true;

const USES_SOCIAL = {
  all: allow,
  owned: allow,
  draft: allow,
  none: refuse('no-social-permission'),
} satisfies Record<SocialPermission, Decision>;

/** PLAN, then SCOPE "None": whether this person gets anything of the social tools; the plan is judged first. */
export function mayUseSocial(user: User, plan: Plan): Decision {
  if (!user.active) return refuse('signed-out');
  if (!planIncludesSocial(plan)) return refuse('plan-required');
  return USES_SOCIAL[user.socialPermission] ?? refuse('no-social-permission');
}
