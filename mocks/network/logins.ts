import type { Network } from '../../src/api/contract/network.ts';
import { type NetworkAccount, networkAccountOf } from '../domain/network-account.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { extrasOf, otherLogin } from './catalogue.ts';
import { SIMULATED } from './networks.ts';

/** The logins at a network in this person's browser: their own, then one more. */
export const loginsFor = (user: Pick<User, 'id' | 'name'>, network: Network): { id: string; name: string }[] => [
  { id: user.id, name: user.name },
  { id: otherLogin(network), name: SIMULATED[network].otherName },
];

/**
 * The accounts that a login manages at a network, also those deleted there, because only the portal's records say so.
 * @param login a user id, whose login manages all accounts of the portal, or the id of the other login
 * @param accounts the portal's accounts, followed by former ones, which still exist at their networks
 */
export function managedBy(login: string, network: Network, accounts: Iterable<StoredAccount>): NetworkAccount[] {
  const extras = extrasOf(network, login);
  if (login === otherLogin(network)) return extras;
  const found = new Map<string, NetworkAccount>();
  for (const each of [...accounts, ...extras]) {
    if (each.network === network && !found.has(each.externalId)) found.set(each.externalId, networkAccountOf(each));
  }
  return [...found.values()];
}
