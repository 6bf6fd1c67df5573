import type { AccountRef } from '../../src/api/contract/problem.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { managedBy } from '../network/logins.ts';
import { hasRole } from '../network/networks.ts';
import type { Call } from '../pipeline/call.ts';
import type { ExtraFields } from '../pipeline/problem.ts';
import { neededRole } from '../rules/network-rules.ts';
import { whoHadRole } from '../rules/retry.ts';
import { presentPerson } from './present-person.ts';

/** MAY-RECONNECT: the refusal, made by `refuse`, if the network does not let this login reconnect the account; else undefined. */
export function networkRefusalOf<T>(
  { tx, user }: Call,
  authorization: StoredAuthorization,
  account: StoredAccount,
  refuse: (code: 'wrong-account' | 'network-role-missing' | 'account-gone', extra?: ExtraFields) => T,
): T | undefined {
  const managed = managedBy(loginOf(authorization), authorization.network, tx.all('accounts'));
  if (!managed.some(({ externalId }) => externalId === account.externalId)) {
    return refuse('wrong-account', { expected: accountRef(account), actual: managed.map(accountRef)[0] });
  }
  if (!hasRole(user, authorization.network)) {
    const hadRole = whoHadRole(account, user, PEOPLE);
    const missingRole = neededRole(authorization.network);
    return refuse('network-role-missing', { missingRole, hadRole: hadRole && presentPerson(hadRole.id) });
  }
  return account.deletedAtNetwork ? refuse('account-gone') : undefined;
}

/** The login that approved a sign-in. An approval sets it together with the code, and every caller has checked the code. */
export const loginOf = ({ login }: StoredAuthorization): string => login ?? '';

const accountRef = ({ externalId, name, handle }: AccountRef): AccountRef => ({ externalId, name, handle });
