import * as v from 'valibot';
import { Network } from '../api/contract/network.ts';
import { isInvisible } from '../api/contract/visible-text.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';

/** The networks' own names are the same in every language. */
export const NETWORK_NAME: Record<Network, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  x: 'X',
  youtube: 'YouTube',
};

/** The name of a network; one that this version does not know keeps the name that the API gives it (F18). */
export function networkName(network: string): string {
  if (v.is(Network, network)) return NETWORK_NAME[network];
  return isInvisible(network) ? m.accounts_network_unknown() : withoutBidi(network);
}
