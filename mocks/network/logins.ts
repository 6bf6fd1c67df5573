import type { Network } from '../../src/api/contract/network.ts';
import { type NetworkAccount, networkAccountOf } from '../domain/network-account.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { cataloguedFor, secondLoginId } from './catalogue.ts';
import { SIMULATED_NETWORKS } from './networks.ts';

/** The logins that the sign-in page of a network offers this person: the person's own, then the second login. */
export const loginsFor = (user: Pick<User, 'id' | 'name'>, network: Network): { id: string; name: string }[] => [
  { id: user.id, name: user.name },
  { id: secondLoginId(network), name: SIMULATED_NETWORKS[network].secondLogin },
];

/**
 * The accounts that a login manages at a network. Accounts that the network has deleted are included; `deletedAtNetwork` of the
 * portal's account says so.
 * @param login the id of a user, who manages all accounts of the portal, or `secondLoginId(network)`
 * @param accounts the portal's accounts, followed by removed ones, which still exist at their networks
 */
export function managedBy(login: string, network: Network, accounts: Iterable<StoredAccount>): NetworkAccount[] {
  const catalogued = cataloguedFor(network, login);
  if (login === secondLoginId(network)) return catalogued;
  const found = new Map<string, NetworkAccount>();
  for (const each of [...accounts, ...catalogued]) {
    if (each.network === network && !found.has(each.externalId)) found.set(each.externalId, networkAccountOf(each));
  }
  return [...found.values()];
}
