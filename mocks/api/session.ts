import { iso } from '../domain/instant.ts';
import { PORTAL } from '../domain/people.ts';
import type { User } from '../domain/records.ts';
import type { Handlers } from '../pipeline/call.ts';
import { mayConnect } from '../rules/connection.ts';
import type { Decision } from '../rules/decision.ts';
import { mayGrantPermission, mayUseSocial } from '../rules/plan.ts';
import { presentDecision } from './present.ts';

export const sessionHandlers = {
  getSession: ({ tx, user, now }) => {
    const { plan } = tx.simulation();
    const mayView = (someone: User): Decision => mayUseSocial(someone, plan);
    const mayConnectOnPlan = (someone: User): Decision => {
      const viewing = mayView(someone);
      return viewing.allowed ? mayConnect(someone) : viewing;
    };
    const decisionReply = (may: (someone: User) => Decision) => {
      const decision = may(user);
      // A person who lacks a social permission asks those who can grant one, not those who have one.
      const needsGrant = !decision.allowed && decision.reason === 'no-social-permission';
      return presentDecision(decision, needsGrant ? mayGrantPermission : may, user, null);
    };
    const { id, name, email, superAdmin, socialPermission } = user;
    return {
      user: { id, name, email, superAdmin, socialPermission },
      portal: { ...PORTAL, plan },
      can: { viewSocial: decisionReply(mayView), connect: decisionReply(mayConnectOnPlan) },
      serverTime: iso(now),
    };
  },
} satisfies Partial<Handlers>;
