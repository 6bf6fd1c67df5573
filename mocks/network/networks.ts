import type { AccountKind, Network } from '../../src/api/contract/network.ts';
import type { User } from '../domain/records.ts';

type Purpose = 'reconnect' | 'connect';

/** What an account of this network usually is. */
export const KIND_OF: Record<Network, AccountKind> = {
  facebook: 'page',
  instagram: 'profile',
  linkedin: 'page',
  x: 'profile',
  youtube: 'channel',
};

const ASKS: Record<Network, readonly string[]> = {
  facebook: ['read-profile', 'publish-posts', 'read-comments', 'read-insights'],
  instagram: ['read-profile', 'publish-posts', 'read-comments', 'read-insights'],
  linkedin: ['read-profile', 'publish-posts', 'read-comments'],
  x: ['read-profile', 'publish-posts', 'read-comments'],
  youtube: ['read-profile', 'publish-videos', 'read-comments'],
};

/** Who a network says it is (RFC 9207 `iss`). */
export const issuerOf = (network: Network): string => `https://${network}.mock-network.example`;

/** What a sign-in asks the network's user for, as keys the sign-in page puts into words. */
export const asksOf = (network: Network, purpose: Purpose): string[] => [
  ...(purpose === 'connect' ? ['list-accounts'] : []),
  ...ASKS[network],
];

/** Whether a person has the role a network asks for: everybody but Lena, on LinkedIn. */
export const hasRole = (user: Pick<User, 'id'>, network: Network): boolean =>
  !(user.id === 'lena' && network === 'linkedin');

/** Where an account of this network lives; the sites are fictional. */
export const profileUrlOf = (network: Network, handle: string): string =>
  `https://${network}.example/${encodeURIComponent(handle.replace(/^@/, ''))}`;
