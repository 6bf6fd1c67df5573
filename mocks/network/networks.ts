import type { SignInPurpose } from '../../src/api/contract/authorization.ts';
import type { AccountKind, Network } from '../../src/api/contract/network.ts';
import type { NetworkPermission } from '../../src/api/contract/sign-in.ts';
import type { User } from '../domain/records.ts';

interface SimulatedNetwork {
  kind: AccountKind;
  /** The permissions that every sign-in asks for. */
  permissions: readonly NetworkPermission[];
  /** The name of the second login that the network's sign-in page offers. */
  secondLogin: string;
  /** What the external ids of its accounts begin with, except those of `catalogue.ts`. */
  idPrefix: string;
  /** Makes a handle from a slug such as `acme-group`. */
  handle: (slug: string) => string;
}

const joined = (slug: string): string => slug.replaceAll('-', '');
const withAt = (slug: string): string => `@${joined(slug)}`;

const BASIC = ['read-profile', 'publish-posts', 'read-comments'] as const;

export const SIMULATED_NETWORKS: Record<Network, SimulatedNetwork> = {
  facebook: {
    kind: 'page',
    permissions: [...BASIC, 'read-insights'],
    secondLogin: 'Harbour Lane Team',
    idPrefix: '1000',
    handle: joined,
  },
  instagram: {
    kind: 'profile',
    permissions: [...BASIC, 'read-insights'],
    secondLogin: 'Harbour Lane Team',
    idPrefix: '17841',
    handle: joined,
  },
  linkedin: { kind: 'page', permissions: BASIC, secondLogin: 'Nina Harbour', idPrefix: '30', handle: (slug) => slug },
  x: { kind: 'profile', permissions: BASIC, secondLogin: 'Harbour Lane Team', idPrefix: '15', handle: withAt },
  youtube: {
    kind: 'channel',
    permissions: ['read-profile', 'publish-videos', 'read-comments'],
    secondLogin: 'Harbour Lane Films',
    idPrefix: 'UC',
    handle: withAt,
  },
};

/** The `iss` of a network's answers (RFC 9207). */
export const issuerOf = (network: Network): string => `https://${network}.mock-network.example`;

/** The permissions that a sign-in asks for; only a sign-in to connect also asks for the list of accounts. */
export const permissionsRequested = (network: Network, purpose: SignInPurpose): NetworkPermission[] => [
  ...(purpose === 'connect' ? (['list-accounts'] as const) : []),
  ...SIMULATED_NETWORKS[network].permissions,
];

/** Whether a person has the role that a network requires: everyone has it, except Lena on LinkedIn. */
export const hasRole = (user: Pick<User, 'id'>, network: Network): boolean =>
  !(user.id === 'lena' && network === 'linkedin');

/** The address of an account on a fictional site of its network. */
export const profileUrlOf = (network: Network, handle: string): string =>
  `https://${network}.example/${encodeURIComponent(handle.replace(/^@/, ''))}`;
