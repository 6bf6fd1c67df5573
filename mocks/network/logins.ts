import type { Network } from '../../src/api/contract/network.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { extrasOf, type NetworkAccount, otherLogin } from './catalogue.ts';
import { SIMULATED } from './networks.ts';

/** Somebody signed in at a network. */
export interface Login {
  id: string;
  name: string;
}

/** Who can sign in at the network from this person's browser: their own login, then one more. */
export const loginsFor = (user: Pick<User, 'id' | 'name'>, network: Network): Login[] => [
  { id: user.id, name: user.name },
  { id: otherLogin(network), name: SIMULATED[network].otherName },
];

/**
 * The accounts a login manages at a network, those deleted there included: ask the portal's record.
 * @param login a user id, whose login manages whatever the portal has, or the id of the other login
 * @param accounts every account the portal has, then those it once had: one that was removed from the
 *   portal still exists at its network
 */
export function managedBy(login: string, network: Network, accounts: Iterable<StoredAccount>): NetworkAccount[] {
  const extras = extrasOf(network, login);
  if (login === otherLogin(network)) return extras;
  const found = new Map<string, NetworkAccount>();
  for (const account of accounts) {
    if (account.network === network && !found.has(account.externalId))
      found.set(account.externalId, atNetwork(account));
  }
  for (const extra of extras) {
    if (!found.has(extra.externalId)) found.set(extra.externalId, extra);
  }
  return [...found.values()];
}

function atNetwork({ network, externalId, name, handle, profileUrl, avatarUrl, kind }: StoredAccount): NetworkAccount {
  return { network, externalId, name, handle, profileUrl, avatarUrl, kind };
}
