import type { Reconnected, ReconnectResult } from '../../src/api/contract/authorization.ts';
import type { Code } from '../../src/api/contract/code.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { reconnect } from '../effects/account-effects.ts';
import { managedBy } from '../network/logins.ts';
import type { Call } from '../pipeline/call.ts';
import { type ExtraFields, problemBody } from '../pipeline/problem.ts';
import { compareNames } from '../rules/attention.ts';
import { canReconnect } from '../rules/connection.ts';
import { existsAtNetwork, isHidden } from '../rules/keep.ts';
import { loginOf, networkRefusalOf } from './network-refusal.ts';
import { presentReconnection } from './present.ts';

/** The result of one refused account in a call that names several; the results of the others do not depend on it. */
export const refusedResult = ({ url }: Call, code: Code, extra?: ExtraFields) => ({
  outcome: 'refused' as const,
  problem: problemBody(code, url.pathname, extra),
});

/** MAY-RECONNECT, RESUME: reconnects one of several accounts, unless its state or its network forbids it. */
export function reconnectOne(call: Call, authorization: StoredAuthorization, account: StoredAccount) {
  const { tx, user, now } = call;
  const refuse = (code: Code, extra?: ExtraFields) => refusedResult(call, code, extra);
  if (!account.disconnection) return refuse('not-disconnected');
  const refusal = networkRefusalOf(call, authorization, account, refuse);
  if (refusal) return refusal;
  const reconnection = reconnect(tx, account, user.id, now);
  return { outcome: 'reconnected' as const, ...presentReconnection(tx, reconnection, user, now) };
}

/**
 * MAY-RECONNECT: reconnects each account of a sign-in on its own. SCOPE is not checked here: whoever may reconnect sees every account.
 * @returns one result for each, in the order of `authorization.accountIds`
 */
export function reconnectEach(call: Call, authorization: StoredAuthorization): ReconnectResult[] {
  return authorization.accountIds.map((accountId) => {
    const account = call.tx.get('accounts', accountId);
    return {
      accountId,
      ...(account ? reconnectOne(call, authorization, account) : refusedResult(call, 'not-found')),
    };
  });
}

/**
 * MAY-RECONNECT: the disconnected accounts of the network that the login of this sign-in manages and the user of the call
 * may reconnect, in order of name. Accounts that their network has deleted are left out.
 */
export function othersToReconnect({ tx, user, now }: Call, authorization: StoredAuthorization): Reconnected['others'] {
  const { network } = authorization;
  const managed = new Set(managedBy(loginOf(authorization), network, tx.all('accounts')).map(externalIdOf));
  return [...tx.all('accounts')]
    .filter((account) => account.network === network && managed.has(account.externalId))
    .filter((account) => canReconnect(user, account).allowed && existsAtNetwork(account))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((account) => ({ id: account.id, name: account.name, listed: !isHidden(account, now) }));
}

const externalIdOf = ({ externalId }: Pick<StoredAccount, 'externalId'>): string => externalId;
