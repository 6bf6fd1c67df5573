import type { Attention } from '../../src/api/contract/account-list.ts';
import { postsAtRisk } from '../rules/attention.ts';
import { iso } from '../rules/instant.ts';
import { statusOf } from '../rules/status.ts';
import { type Answer, type Call, ok } from './call.ts';
import type { Route } from './edge.ts';
import { accountsInScope } from './find-account.ts';

export const attentionRoutes: Route[] = [
  { method: 'get', path: '/api/social/attention', asks: 'social', answer: attention },
];

function attention(call: Call): Answer {
  const { listed, hidden } = accountsInScope(call);
  const needing = listed.filter((account) => statusOf(account, call.now) !== 'connected');
  const atRisk = needing
    .flatMap((account) => postsAtRisk(account, call.world.of('posts', account.id), call.now))
    .sort((a, b) => a - b);
  const [next] = atRisk;
  return ok({
    accounts: needing.length,
    postsAtRisk: atRisk.length,
    nextAt: next === undefined ? null : iso(next),
    hidden: hidden.length,
  } satisfies Attention);
}
