import type { Code } from '../../src/api/contract/code.ts';
import type { AccountRef } from '../../src/api/contract/problem.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import type { Call } from '../pipeline/call.ts';
import type { Extra } from '../pipeline/problem.ts';
import { neededRole } from '../rules/network-rules.ts';
import { whoHadRole } from '../rules/retry.ts';
import { presentPerson } from './present.ts';

/** MAY-RECONNECT at the network: whether the login that signed in holds the needed role on this account. */
export function networkRefusalOf(
  { tx, user }: Call,
  { network, login }: StoredAuthorization,
  account: StoredAccount,
): { code: Code; extra: Extra } | undefined {
  const managed = managedBy(login ?? '', network, [...tx.all('accounts')]);
  if (!managed.some(({ externalId }) => externalId === account.externalId)) {
    return { code: 'wrong-account', extra: { expected: ref(account), actual: managed.map(ref)[0] } };
  }
  if (!hasRole(user, network)) {
    const hadRole = whoHadRole(account, user, PEOPLE);
    const extra = { missingRole: neededRole(network), ...(hadRole && { hadRole: presentPerson(hadRole.id) }) };
    return { code: 'network-role-missing', extra };
  }
  return account.deletedAtNetwork ? { code: 'account-gone', extra: {} } : undefined;
}

const ref = ({ externalId, name, handle }: AccountRef): AccountRef => ({ externalId, name, handle });
