import type { AccountRef } from '../../src/api/contract/problem.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import type { Call } from '../pipeline/call.ts';
import { ProblemError } from '../pipeline/problem.ts';
import { neededRole } from '../rules/network-rules.ts';
import { whoHadRole } from '../rules/retry.ts';
import { presentPerson } from './present.ts';

/** MAY-RECONNECT: why the network refuses this login for the account, if it does. */
export function networkRefusalOf(
  { tx, user }: Call,
  { network, login }: StoredAuthorization,
  account: StoredAccount,
): ProblemError | undefined {
  const managed = managedBy(login ?? '', network, tx.all('accounts'));
  if (!managed.some(({ externalId }) => externalId === account.externalId)) {
    return new ProblemError('wrong-account', { expected: ref(account), actual: managed.map(ref)[0] });
  }
  if (!hasRole(user, network)) {
    const hadRole = whoHadRole(account, user, PEOPLE);
    const missingRole = neededRole(network);
    return new ProblemError('network-role-missing', { missingRole, hadRole: hadRole && presentPerson(hadRole.id) });
  }
  return account.deletedAtNetwork ? new ProblemError('account-gone') : undefined;
}

const ref = ({ externalId, name, handle }: AccountRef): AccountRef => ({ externalId, name, handle });
