import type { Code } from '../../src/api/contract/code.ts';
import type { ConnectResult } from '../../src/api/contract/connect.ts';
import type { StoredAuthorization } from '../domain/records.ts';
import { connectNew, reconnect } from '../effects/account-effects.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import type { Call } from '../pipeline/call.ts';
import { type ExtraFields, problemBody } from '../pipeline/problem.ts';
import { neededRole } from '../rules/network-rules.ts';
import { accountsAtStart, longDisconnected } from './accounts-in-scope.ts';
import { loginOf, networkRefusalOf } from './network-refusal.ts';
import { presentAccount, presentReconnection } from './present.ts';

/**
 * MAY-CONNECT, HIDE: connects or reconnects the chosen accounts. With `includeLongDisconnected`, also reconnects the hidden
 * accounts that their network has not deleted.
 * @returns one result for each account, hidden accounts first
 */
export function connectSelected(
  call: Call,
  authorization: StoredAuthorization,
  externalIds: readonly string[],
  includeLongDisconnected: boolean,
): ConnectResult[] {
  const hidden = longDisconnected(call, [authorization.network]).filter(
    (account) => externalIds.includes(account.externalId) || (includeLongDisconnected && !account.deletedAtNetwork),
  );
  const ids = new Set([...hidden.map(({ externalId }) => externalId), ...externalIds]);
  return [...ids].map((externalId) => connectOne(call, authorization, externalId));
}

function connectOne(call: Call, authorization: StoredAuthorization, externalId: string): ConnectResult {
  const { tx, user, now } = call;
  const { network } = authorization;
  const account = [...tx.all('accounts')].find((each) => each.network === network && each.externalId === externalId);
  const refuse = (code: Code, extra?: ExtraFields): ConnectResult => ({
    externalId,
    outcome: 'refused',
    problem: problemBody(code, call.url.pathname, extra),
  });
  if (!account) {
    const managed = managedBy(loginOf(authorization), network, accountsAtStart(tx));
    const found = managed.find((each) => each.externalId === externalId);
    if (!found) return refuse('account-gone');
    if (!hasRole(user, network)) return refuse('network-role-missing', { missingRole: neededRole(network) });
    const added = connectNew(tx, found, user.id, now);
    return { externalId, outcome: 'connected', account: presentAccount(tx, added, user, now), missed: [] };
  }
  if (!account.disconnection) return refuse('not-disconnected');
  const refusal = networkRefusalOf(call, authorization, account, refuse);
  if (refusal) return refusal;
  const reconnection = reconnect(tx, account, user.id, now);
  return { externalId, outcome: 'reconnected', ...presentReconnection(tx, reconnection, user, now) };
}
