import { iso } from '../domain/instant.ts';
import { PORTAL } from '../domain/people.ts';
import type { User } from '../domain/records.ts';
import type { Handlers } from '../pipeline/call.ts';
import { mayConnect } from '../rules/connection.ts';
import type { Decision } from '../rules/decision.ts';
import { mayUseSocial } from '../rules/plan.ts';
import { presentDecision } from './present.ts';

export const sessionHandlers = {
  getSession: ({ tx, user, now }) => {
    const { plan } = tx.simulation();
    const mayView = (someone: User): Decision => mayUseSocial(someone, plan);
    const mayConnectHere = (someone: User): Decision => {
      const view = mayView(someone);
      return view.allowed ? mayConnect(someone) : view;
    };
    const decide = (may: (someone: User) => Decision) => presentDecision(may(user), may, user, null);
    const { id, name, email, superAdmin, socialPermission } = user;
    return {
      user: { id, name, email, superAdmin, socialPermission },
      portal: { ...PORTAL, plan },
      can: { viewSocial: decide(mayView), connect: decide(mayConnectHere) },
      serverTime: iso(now),
    };
  },
} satisfies Partial<Handlers>;
