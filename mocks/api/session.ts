import type { Decision } from '../../src/api/contract/rights.ts';
import type { Session } from '../../src/api/contract/session.ts';
import { mayConnect } from '../rules/connection.ts';
import { iso } from '../rules/instant.ts';
import { mayUseSocial, planIncludesSocial } from '../rules/plan.ts';
import type { Ruling } from '../rules/ruling.ts';
import type { User } from '../store/records.ts';
import { PORTAL } from '../world/people.ts';
import { type Answer, type Call, ok } from './call.ts';
import type { Route } from './edge.ts';
import { decision } from './present.ts';

export const sessionRoutes: Route[] = [{ method: 'get', path: '/api/session', asks: 'person', answer: session }];

function session({ world, user, now }: Call): Answer {
  const { plan } = world.simulation();
  const mayView = (someone: User): Ruling => mayUseSocial(someone, plan);
  const mayConnectHere = (someone: User): Ruling => {
    const view = mayView(someone);
    return view.allowed ? mayConnect(someone) : view;
  };
  const decide = (may: (someone: User) => Ruling): Decision =>
    planIncludesSocial(plan)
      ? decision(may(user), may, user, null)
      : { allowed: false, reason: 'plan-required', ask: [] };
  const { id, name, email, superAdmin, socialPermission } = user;
  return ok({
    user: { id, name, email, superAdmin, socialPermission },
    portal: { ...PORTAL, plan },
    can: { viewSocial: decide(mayView), connect: decide(mayConnectHere) },
    serverTime: iso(now),
  } satisfies Session);
}
