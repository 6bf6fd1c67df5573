import type { Code } from '../../src/api/contract/code.ts';
import { ConnectRequest, type ConnectResult, type ConnectResults } from '../../src/api/contract/connect.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { connectNew, reconnect } from '../effects/account-effects.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import { type Answer, bodyOf, type Call, invalid, ok } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { type Extra, ProblemError, problemBody, requireAllowed } from '../pipeline/problem.ts';
import { mayConnect } from '../rules/connection.ts';
import { neededRole } from '../rules/network-role.ts';
import { accountsInScope, formerAccounts } from './accounts-in-scope.ts';
import { authorizationOf } from './authorizations.ts';
import { compareLongDisconnected } from './long-disconnected.ts';
import { networkRefusalOf } from './network-refusal.ts';
import { presentAccount, presentPost } from './present.ts';

export const connectRoutes: Route[] = [
  { method: 'post', path: '/api/social/authorizations/:id/connect', auth: 'social', answer: connectSelected },
];

function connectSelected(call: Call): Answer {
  const authorization = authorizationOf(call);
  const { externalIds, includeLongDisconnected } = bodyOf(call, ConnectRequest);
  const strangers = externalIds.flatMap((id, at) =>
    authorization.candidates.includes(id) ? [] : [{ path: `externalIds.${at}`, message: 'was not offered' }],
  );
  if (strangers.length > 0) throw invalid(strangers);
  requireAllowed(mayConnect(call.user));
  if (authorization.connected) throw new ProblemError('authorization-used');
  if (call.now >= authorization.expiresAt) throw new ProblemError('authorization-expired');
  if (authorization.purpose !== 'connect' || !authorization.completed) throw new ProblemError('code-invalid');
  call.tx.put('authorizations', { ...authorization, connected: true });
  const first = longDisconnected(call, authorization).filter(
    (account) => externalIds.includes(account.externalId) || (includeLongDisconnected && !account.deletedAtNetwork),
  );
  const chosen = new Set([...first.map(({ externalId }) => externalId), ...externalIds]);
  const results = [...chosen].map((externalId) => connectOne(call, authorization, externalId));
  return ok({ results } satisfies ConnectResults);
}

/** HIDE: the network's long-disconnected accounts; Continue brings back those that still exist there. */
function longDisconnected(call: Call, { network }: StoredAuthorization): StoredAccount[] {
  return accountsInScope(call)
    .hidden.filter((account) => account.network === network)
    .sort(compareLongDisconnected);
}

function connectOne(call: Call, authorization: StoredAuthorization, externalId: string): ConnectResult {
  const { tx, user, now } = call;
  const { network } = authorization;
  const account = accountBy(call, network, externalId);
  const refuse = (code: Code, extra?: Extra): ConnectResult => ({
    externalId,
    outcome: 'refused',
    problem: problemBody(code, call.url.pathname, extra),
  });
  if (!account) {
    const managed = managedBy(authorization.login ?? '', network, formerAccounts(tx));
    const offered = managed.find((each) => each.externalId === externalId);
    if (!offered) return refuse('account-gone');
    if (!hasRole(user, network)) return refuse('network-role-missing', { missingRole: neededRole(network) });
    const fresh = connectNew(tx, offered, user.id, now);
    return { externalId, outcome: 'connected', account: presentAccount(tx, fresh, user, now), missed: [] };
  }
  if (!account.disconnection) return refuse('not-disconnected');
  const refusal = networkRefusalOf(call, authorization, account);
  if (refusal) return refuse(refusal.code, refusal.extra);
  const { account: after, missed } = reconnect(tx, account, user.id, now);
  return {
    externalId,
    outcome: 'reconnected',
    account: presentAccount(tx, after, user, now),
    missed: missed.map(presentPost),
  };
}

function accountBy({ tx }: Call, network: string, externalId: string): StoredAccount | undefined {
  for (const account of tx.all('accounts')) {
    if (account.network === network && account.externalId === externalId) return account;
  }
  return undefined;
}
