import type { Attention } from '../../src/api/contract/account-list.ts';
import { iso } from '../domain/instant.ts';
import { type Answer, type Call, ok } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { postsAtRisk } from '../rules/attention.ts';
import { statusOf } from '../rules/status.ts';
import { accountsInScope } from './accounts-in-scope.ts';

export const attentionRoutes: Route[] = [
  { method: 'get', path: '/api/social/attention', auth: 'social', answer: attention },
];

function attention(call: Call): Answer {
  const { listed, hidden } = accountsInScope(call);
  const needing = listed.filter((account) => statusOf(account, call.now) !== 'connected');
  const atRisk = needing
    .flatMap((account) => postsAtRisk(account, call.tx.of('posts', account.id), call.now))
    .sort((a, b) => a - b);
  const [next] = atRisk;
  return ok({
    accounts: needing.length,
    postsAtRisk: atRisk.length,
    nextAt: next === undefined ? null : iso(next),
    hidden: hidden.length,
  } satisfies Attention);
}
