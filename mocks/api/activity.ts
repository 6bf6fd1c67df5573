import { type Answer, type Call, ok } from './call.ts';
import type { Route } from './edge.ts';
import { accountOf } from './find-account.ts';
import { presentActivity } from './present.ts';

export const activityRoutes: Route[] = [
  { method: 'get', path: '/api/social/accounts/:id/activity', asks: 'social', answer: activity },
];

function activity(call: Call): Answer {
  const account = accountOf(call, call.params.id ?? '');
  const entries = [...call.world.of('activity', account.id)].sort((a, b) => b.seq - a.seq);
  return ok({ items: entries.map(presentActivity) });
}
