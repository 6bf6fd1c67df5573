import type { ConnectResult } from '../../src/api/contract/connect.ts';
import type { StoredAuthorization } from '../domain/records.ts';
import { connectNew } from '../effects/account-effects.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import type { Call } from '../pipeline/call.ts';
import { neededRole } from '../rules/network-rules.ts';
import { accountsAtStart, longDisconnected } from './accounts-in-scope.ts';
import { loginOf } from './network-refusal.ts';
import { presentAccount } from './present.ts';
import { reconnectOne, refusedResult } from './reconnect.ts';

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
  if (!account) {
    // The account was never connected to the portal, or has been removed from it.
    const managed = managedBy(loginOf(authorization), network, accountsAtStart(tx));
    const found = managed.find((each) => each.externalId === externalId);
    if (!found) return { externalId, ...refusedResult(call, 'account-gone') };
    if (!hasRole(user, network)) {
      const missingRole = neededRole(network);
      return { externalId, ...refusedResult(call, 'network-role-missing', { missingRole }) };
    }
    const added = connectNew(tx, found, user.id, now);
    return { externalId, outcome: 'connected', account: presentAccount(tx, added, user, now), missed: [] };
  }
  return { externalId, ...reconnectOne(call, authorization, account) };
}
