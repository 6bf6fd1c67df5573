import type { Account } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';

/** Names of networks, the same in every language. */
export const NETWORK_NAMES: Record<Network, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  x: 'X',
  youtube: 'YouTube',
};

/**
 * The name by which controls call an account, in every language: "Acme, Facebook", and the handle after it where
 * another account of the network has the name too.
 * @throws Error when it has no name to be called by, since a blank one is put into words
 */
export function accessibleName({ id, name, handle, network, namesake }: Account): string {
  if (name.trim() === '') throw new Error(`${id} has no name`);
  return [name.trim(), NETWORK_NAMES[network], ...(namesake ? [handle] : [])].join(', ');
}
