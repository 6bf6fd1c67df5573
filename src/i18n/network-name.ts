import type { Network } from '../api/contract.ts';

/** The networks' own names, the same in every language. */
export const NETWORK_NAME = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  x: 'X',
  youtube: 'YouTube',
} satisfies Record<Network, string>;
