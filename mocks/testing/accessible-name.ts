import type { Account } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';

/** The name of each network, the same in every language. */
export const NETWORK_NAMES: Record<Network, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  x: 'X',
  youtube: 'YouTube',
};

/**
 * The accessible name of an account in controls, in every language: "Acme, Facebook", followed by the handle where
 * another account of the network has the same name.
 * @throws Error on a blank name, for which the app shows a text instead
 */
export function accessibleName({ id, name, handle, network, namesake }: Account): string {
  if (name.trim() === '') throw new Error(`${id} has no name`);
  return [name.trim(), NETWORK_NAMES[network], ...(namesake ? [handle] : [])].join(', ');
}
