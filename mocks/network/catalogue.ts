import type { Network } from '../../src/api/contract/network.ts';
import type { StoredAccount } from '../domain/records.ts';
import { KIND_OF, profileUrlOf } from './networks.ts';

/** What a network knows about one of its accounts. */
export type NetworkAccount = Pick<
  StoredAccount,
  'network' | 'externalId' | 'name' | 'handle' | 'profileUrl' | 'avatarUrl' | 'kind'
>;

/** Accounts that exist at the networks and start outside every scenario: [name, handle]. */
const OWN: Record<Network, readonly [string, string][]> = {
  facebook: [
    ['Acme Outlet', 'acme.outlet'],
    ['Targ Śniadaniowy Wola', 'targsniadaniowywola'],
  ],
  instagram: [
    ['Acme Backstage', 'acme.backstage'],
    ['Ceramika Bolek', 'ceramika.bolek'],
  ],
  linkedin: [
    ['Acme Logistics', 'acme-logistics'],
    ['Fundacja Acme', 'fundacja-acme'],
    ['Acme Alumni', 'acme-alumni'],
  ],
  x: [
    ['Acme Status', '@acmestatus'],
    ['Acme Press', '@acmepress'],
  ],
  youtube: [
    ['Acme Tutorials', '@acmetutorials'],
    ['Warsztat Acme', '@warsztatacme'],
  ],
};

const ELSEWHERE: Record<Network, readonly [string, string][]> = {
  facebook: [
    ['Harbour Lane Bakery', 'harbourlanebakery'],
    ['Rowerownia Gdynia', 'rowerowniagdynia'],
  ],
  instagram: [
    ['Harbour Lane Bakery', 'harbourlane.bakery'],
    ['Rowerownia', 'rowerownia.gdynia'],
  ],
  linkedin: [
    ['Harbour Lane Foods', 'harbour-lane-foods'],
    ['Rowerownia sp. z o.o.', 'rowerownia'],
  ],
  x: [
    ['Harbour Lane', '@harbourlane'],
    ['Rowerownia', '@rowerownia'],
  ],
  youtube: [
    ['Harbour Lane Kitchen', '@harbourlanekitchen'],
    ['Rowerownia TV', '@rowerowniatv'],
  ],
};

/** The login that every browser has at a network besides the person's own. */
export const otherLogin = (network: Network): string => `other-${network}`;

/** Accounts that a login manages at a network and that no scenario starts with; the two logins share none. */
export function extrasOf(network: Network, login: string): NetworkAccount[] {
  return login === otherLogin(network)
    ? catalogued(network, ELSEWHERE, '8000000000')
    : catalogued(network, OWN, '7000000000');
}

function catalogued(
  network: Network,
  catalogue: Record<Network, readonly [string, string][]>,
  prefix: string,
): NetworkAccount[] {
  return catalogue[network].map(([name, handle], index) => ({
    network,
    externalId: `${prefix}${1001 + index}`,
    name,
    handle,
    profileUrl: profileUrlOf(network, handle),
    avatarUrl: null,
    kind: KIND_OF[network],
  }));
}
