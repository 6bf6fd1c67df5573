import type { Network } from '../api/contract/network.ts';
import { m } from '../i18n/messages.ts';
import { isBlank, withoutBidi } from '../i18n/safe-text.ts';

/** The networks' own names, the same in every language. */
export const NETWORK_NAME: Record<Network, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  x: 'X',
  youtube: 'YouTube',
};

/** The name of any network: one that came after this version is called as the API calls it (F18). */
export function networkName(network: string): string {
  if (isKnown(network)) return NETWORK_NAME[network];
  return isBlank(network) ? m.accounts_network_unknown() : withoutBidi(network);
}

const isKnown = (network: string): network is Network => Object.hasOwn(NETWORK_NAME, network);
