import { type Answer, type Call, ok } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { accountOf } from './accounts-in-scope.ts';
import { presentActivity } from './present.ts';

export const activityRoutes: Route[] = [
  { method: 'get', path: '/api/social/accounts/:id/activity', auth: 'social', answer: activity },
];

function activity(call: Call): Answer {
  const account = accountOf(call, call.params.id ?? '');
  const entries = [...call.tx.of('activity', account.id)].sort((a, b) => b.seq - a.seq);
  return ok({ items: entries.map(presentActivity) });
}
