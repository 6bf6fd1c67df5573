import type { AccountKind, Network } from '../../src/api/contract/network.ts';
import type { Ask, SignInPage } from '../../src/api/contract/sign-in.ts';
import type { User } from '../domain/records.ts';

interface SimulatedNetwork {
  /** What its accounts usually are. */
  kind: AccountKind;
  /** What a sign-in asks for, besides the list of accounts. */
  asks: readonly Ask[];
  /** The person behind the other login that every browser has there. */
  otherName: string;
  /** How the ids of its accounts begin. */
  idPrefix: string;
  /** The handle that an account of this slug has. */
  handle: (slug: string) => string;
}

const plain = (slug: string): string => slug.replaceAll('-', '');
const withAt = (slug: string): string => `@${plain(slug)}`;

const POSTS = ['read-profile', 'publish-posts', 'read-comments'] as const;

/** What the simulation makes up about each network. */
export const SIMULATED: Record<Network, SimulatedNetwork> = {
  facebook: {
    kind: 'page',
    asks: [...POSTS, 'read-insights'],
    otherName: 'Harbour Lane Team',
    idPrefix: '1000',
    handle: plain,
  },
  instagram: {
    kind: 'profile',
    asks: [...POSTS, 'read-insights'],
    otherName: 'Harbour Lane Team',
    idPrefix: '17841',
    handle: plain,
  },
  linkedin: { kind: 'page', asks: POSTS, otherName: 'Nina Harbour', idPrefix: '30', handle: (slug) => slug },
  x: { kind: 'profile', asks: POSTS, otherName: 'Harbour Lane Team', idPrefix: '15', handle: withAt },
  youtube: {
    kind: 'channel',
    asks: ['read-profile', 'publish-videos', 'read-comments'],
    otherName: 'Harbour Lane Films',
    idPrefix: 'UC',
    handle: withAt,
  },
};

/** Who a network says it is (RFC 9207 `iss`). */
export const issuerOf = (network: Network): string => `https://${network}.mock-network.example`;

/** What a sign-in asks the network's user for, as keys the sign-in page puts into words. */
export const asksOf = (network: Network, purpose: SignInPage['purpose']): Ask[] => [
  ...(purpose === 'connect' ? (['list-accounts'] as const) : []),
  ...SIMULATED[network].asks,
];

/** Whether a person has the role a network asks for: everybody but Lena, on LinkedIn. */
export const hasRole = (user: Pick<User, 'id'>, network: Network): boolean =>
  !(user.id === 'lena' && network === 'linkedin');

/** Where an account of this network lives; the sites are fictional. */
export const profileUrlOf = (network: Network, handle: string): string =>
  `https://${network}.example/${encodeURIComponent(handle.replace(/^@/, ''))}`;
