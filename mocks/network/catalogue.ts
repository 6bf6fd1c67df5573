import type { Network } from '../../src/api/contract/network.ts';
import type { StoredAccount } from '../domain/records.ts';
import { profileUrlOf, SIMULATED } from './networks.ts';

/** What a network knows about one of its accounts. */
export type NetworkAccount = Pick<
  StoredAccount,
  'network' | 'externalId' | 'name' | 'handle' | 'profileUrl' | 'avatarUrl' | 'kind'
>;

type Entry = readonly [name: string, handle: string];

/** Accounts that exist at the networks and start outside every scenario: those of the portal's people, and the other login's. */
const CATALOGUE: Record<Network, { own: readonly Entry[]; elsewhere: readonly Entry[] }> = {
  facebook: {
    own: [
      ['Acme Outlet', 'acme.outlet'],
      ['Targ Śniadaniowy Wola', 'targsniadaniowywola'],
    ],
    elsewhere: [
      ['Harbour Lane Bakery', 'harbourlanebakery'],
      ['Rowerownia Gdynia', 'rowerowniagdynia'],
    ],
  },
  instagram: {
    own: [
      ['Acme Backstage', 'acme.backstage'],
      ['Ceramika Bolek', 'ceramika.bolek'],
    ],
    elsewhere: [
      ['Harbour Lane Bakery', 'harbourlane.bakery'],
      ['Rowerownia', 'rowerownia.gdynia'],
    ],
  },
  linkedin: {
    own: [
      ['Acme Logistics', 'acme-logistics'],
      ['Fundacja Acme', 'fundacja-acme'],
      ['Acme Alumni', 'acme-alumni'],
    ],
    elsewhere: [
      ['Harbour Lane Foods', 'harbour-lane-foods'],
      ['Rowerownia sp. z o.o.', 'rowerownia'],
    ],
  },
  x: {
    own: [
      ['Acme Status', '@acmestatus'],
      ['Acme Press', '@acmepress'],
    ],
    elsewhere: [
      ['Harbour Lane', '@harbourlane'],
      ['Rowerownia', '@rowerownia'],
    ],
  },
  youtube: {
    own: [
      ['Acme Tutorials', '@acmetutorials'],
      ['Warsztat Acme', '@warsztatacme'],
    ],
    elsewhere: [
      ['Harbour Lane Kitchen', '@harbourlanekitchen'],
      ['Rowerownia TV', '@rowerowniatv'],
    ],
  },
};

/** The login that every browser has at a network besides the person's own. */
export const otherLogin = (network: Network): string => `other-${network}`;

/** Accounts that a login manages at a network and that no scenario starts with; the two logins share none. */
export function extrasOf(network: Network, login: string): NetworkAccount[] {
  const { own, elsewhere } = CATALOGUE[network];
  return login === otherLogin(network)
    ? catalogued(network, elsewhere, '8000000000')
    : catalogued(network, own, '7000000000');
}

const catalogued = (network: Network, entries: readonly Entry[], prefix: string): NetworkAccount[] =>
  entries.map(([name, handle], index) => ({
    network,
    externalId: `${prefix}${1001 + index}`,
    name,
    handle,
    profileUrl: profileUrlOf(network, handle),
    avatarUrl: null,
    kind: SIMULATED[network].kind,
  }));
