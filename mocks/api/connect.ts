import type { Code } from '../../src/api/contract/code.ts';
import { ConnectRequest, type ConnectResult, type ConnectResults } from '../../src/api/contract/connect.ts';
import { connectNew, reconnect } from '../effects.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import { mayConnect } from '../rules/connection.ts';
import { neededRole } from '../rules/network-role.ts';
import type { StoredAccount, StoredAuthorization } from '../store/records.ts';
import { authorizationOf } from './authorizations.ts';
import { type Answer, bodyOf, type Call, invalid, ok } from './call.ts';
import type { Route } from './edge.ts';
import { accountsInScope, formerAccounts } from './find-account.ts';
import { compareLongDisconnected } from './long-disconnected.ts';
import { presentAccount, presentPost } from './present.ts';
import { demand, type Extra, problemOf, Refused } from './problem.ts';
import { proofOf } from './proof.ts';

export const connectRoutes: Route[] = [
  { method: 'post', path: '/api/social/authorizations/:id/connect', asks: 'social', answer: connect },
];

function connect(call: Call): Answer {
  const authorization = authorizationOf(call);
  const { externalIds, includeLongDisconnected } = bodyOf(call, ConnectRequest);
  const strangers = externalIds.flatMap((id, at) =>
    authorization.candidates.includes(id) ? [] : [{ path: `externalIds.${at}`, message: 'was not offered' }],
  );
  if (strangers.length > 0) throw invalid(strangers);
  demand(mayConnect(call.user));
  if (authorization.connected) throw new Refused('authorization-used');
  if (call.now >= authorization.expiresAt) throw new Refused('authorization-expired');
  if (authorization.purpose !== 'connect' || !authorization.completed) throw new Refused('code-invalid');
  call.world.put('authorizations', { ...authorization, connected: true });
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
  const { world, user, now } = call;
  const { network } = authorization;
  const account = accountBy(call, network, externalId);
  const refuse = (code: Code, extra?: Extra): ConnectResult => ({
    externalId,
    outcome: 'refused',
    problem: problemOf(code, call.url.pathname, extra),
  });
  if (!account) {
    const managed = managedBy(authorization.login ?? '', network, formerAccounts(world));
    const offered = managed.find((each) => each.externalId === externalId);
    if (!offered) return refuse('account-gone');
    if (!hasRole(user, network)) return refuse('network-role-missing', { missingRole: neededRole(network) });
    const fresh = connectNew(world, offered, user.id, now);
    return { externalId, outcome: 'connected', account: presentAccount(world, fresh, user, now), missed: [] };
  }
  if (!account.disconnection) return refuse('not-disconnected');
  const refusal = proofOf(call, authorization, account);
  if (refusal) return refuse(refusal.code, refusal.extra);
  const { account: after, missed } = reconnect(world, account, user.id, now);
  return {
    externalId,
    outcome: 'reconnected',
    account: presentAccount(world, after, user, now),
    missed: missed.map(presentPost),
  };
}

function accountBy({ world }: Call, network: string, externalId: string): StoredAccount | undefined {
  for (const account of world.all('accounts')) {
    if (account.network === network && account.externalId === externalId) return account;
  }
  return undefined;
}
