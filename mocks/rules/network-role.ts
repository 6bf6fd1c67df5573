import type { Network } from '../../src/api/contract/network.ts';

const ROLE = {
  facebook: 'Page admin',
  instagram: 'Business account admin',
  linkedin: 'Page super admin',
  x: 'Account owner',
  youtube: 'Channel manager',
} satisfies Record<Network, string>;

/** MAY-RECONNECT: the role a login needs on an account at its network. */
export const neededRole = (network: Network): string => ROLE[network];
