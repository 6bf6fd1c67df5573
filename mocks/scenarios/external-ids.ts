import type { Network } from '../../src/api/contract/network.ts';
import { SIMULATED_NETWORKS } from '../network/networks.ts';

/**
 * The id of an account at its network: the same for the same slug. It begins with the `idPrefix` of the
 * network. The ids in `catalogue.ts` begin with something else, so none of them is the id of an account of a scenario.
 */
export const externalIdOf = (network: Network, slug: string): string =>
  `${SIMULATED_NETWORKS[network].idPrefix}${String(hash(slug)).padStart(10, '0')}`;

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
