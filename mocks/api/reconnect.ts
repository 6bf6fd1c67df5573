import type { Reconnected } from '../../src/api/contract/authorization.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { managedBy } from '../network/logins.ts';
import type { Call } from '../pipeline/call.ts';
import { compareNames } from '../rules/attention.ts';
import { canReconnect } from '../rules/connection.ts';
import { existsAtNetwork, isHidden } from '../rules/keep.ts';
import { sees } from '../rules/scope.ts';
import { loginOf } from './network-refusal.ts';

/**
 * MAY-RECONNECT, SCOPE: the disconnected accounts of the network that the login of this sign-in manages and the user of the call
 * may reconnect, in order of name. Accounts that their network has deleted are left out.
 */
export function othersToReconnect({ tx, user, now }: Call, authorization: StoredAuthorization): Reconnected['others'] {
  const { network } = authorization;
  const managed = new Set(managedBy(loginOf(authorization), network, tx.all('accounts')).map(externalIdOf));
  return [...tx.all('accounts')]
    .filter((account) => account.network === network && managed.has(account.externalId))
    .filter((account) => sees(user, account) && canReconnect(user, account).allowed && existsAtNetwork(account))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
    .map((account) => ({ id: account.id, name: account.name, listed: !isHidden(account, now) }));
}

const externalIdOf = ({ externalId }: Pick<StoredAccount, 'externalId'>): string => externalId;
