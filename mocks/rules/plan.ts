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

/** PLAN: only Marketing Hub Professional, Enterprise and legacy Basic include social accounts. */
export const planIncludesSocial = (plan: Plan): boolean => INCLUDES_SOCIAL[plan] === true;

const USES_SOCIAL = {
  all: allow,
  owned: allow,
  draft: allow,
  none: refuse('no-social-permission'),
} satisfies Record<SocialPermission, Decision>;

/** SCOPE: whether a person may change the social permission of others: only a Super Admin may. */
export const mayGrantPermission = ({ active, superAdmin }: User): Decision =>
  active && superAdmin ? allow : refuse('no-social-permission');

/** PLAN, SCOPE: whether a person may make the calls under `/api/social/`. Judges the plan first, then the permission; an unknown plan or permission gives no right. */
export function mayUseSocial(user: User, plan: Plan): Decision {
  if (!user.active) return refuse('signed-out');
  if (!planIncludesSocial(plan)) return refuse('plan-required');
  return USES_SOCIAL[user.socialPermission] ?? refuse('no-social-permission');
}
