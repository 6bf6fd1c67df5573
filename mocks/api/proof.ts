import type { Code } from '../../src/api/contract/code.ts';
import type { AccountRef } from '../../src/api/contract/problem.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import { neededRole } from '../rules/network-role.ts';
import type { StoredAccount, StoredAuthorization } from '../store/records.ts';
import type { Call } from './call.ts';
import type { Extra } from './problem.ts';

/** MAY-RECONNECT at the network: whether the login that signed in holds the needed role on this account. */
export function proofOf(
  { world, user }: Call,
  { network, login }: StoredAuthorization,
  account: StoredAccount,
): { code: Code; extra: Extra } | undefined {
  const managed = managedBy(login ?? '', network, [...world.all('accounts')]);
  if (!managed.some(({ externalId }) => externalId === account.externalId)) {
    return { code: 'wrong-account', extra: { expected: ref(account), actual: managed.map(ref)[0] } };
  }
  if (!hasRole(user, network)) return { code: 'network-role-missing', extra: { missingRole: neededRole(network) } };
  return account.deletedAtNetwork ? { code: 'account-gone', extra: {} } : undefined;
}

const ref = ({ externalId, name, handle }: AccountRef): AccountRef => ({ externalId, name, handle });
