import type { Network } from '../../src/api/contract/network.ts';
import type { NetworkAccount } from '../domain/network-account.ts';
import { profileUrlOf, SIMULATED } from './networks.ts';

/** Names by handle. */
type Names = Record<string, string>;

/** Accounts with which no scenario starts: `own` for those that the portal's people manage, `elsewhere` for those of the other login. */
const CATALOGUE: Record<Network, { own: Names; elsewhere: Names }> = {
  facebook: {
    own: { 'acme.outlet': 'Acme Outlet', targsniadaniowywola: 'Targ Śniadaniowy Wola' },
    elsewhere: { harbourlanebakery: 'Harbour Lane Bakery', rowerowniagdynia: 'Rowerownia Gdynia' },
  },
  instagram: {
    own: { 'acme.backstage': 'Acme Backstage', 'ceramika.bolek': 'Ceramika Bolek' },
    elsewhere: { 'harbourlane.bakery': 'Harbour Lane Bakery', 'rowerownia.gdynia': 'Rowerownia' },
  },
  linkedin: {
    own: { 'acme-logistics': 'Acme Logistics', 'fundacja-acme': 'Fundacja Acme', 'acme-alumni': 'Acme Alumni' },
    elsewhere: { 'harbour-lane-foods': 'Harbour Lane Foods', rowerownia: 'Rowerownia sp. z o.o.' },
  },
  x: {
    own: { '@acmestatus': 'Acme Status', '@acmepress': 'Acme Press' },
    elsewhere: { '@harbourlane': 'Harbour Lane', '@rowerownia': 'Rowerownia' },
  },
  youtube: {
    own: { '@acmetutorials': 'Acme Tutorials', '@warsztatacme': 'Warsztat Acme' },
    elsewhere: { '@harbourlanekitchen': 'Harbour Lane Kitchen', '@rowerowniatv': 'Rowerownia TV' },
  },
};

/** The id of the other login at a network, which every browser has besides the person's own. */
export const otherLogin = (network: Network): string => `other-${network}`;

/** The accounts that a login manages besides those of the portal; the two logins share none. */
export function extrasOf(network: Network, login: string): NetworkAccount[] {
  const { own, elsewhere } = CATALOGUE[network];
  return login === otherLogin(network)
    ? catalogued(network, elsewhere, '8000000000')
    : catalogued(network, own, '7000000000');
}

const catalogued = (network: Network, names: Names, prefix: string): NetworkAccount[] =>
  Object.entries(names).map(([handle, name], index) => ({
    network,
    externalId: `${prefix}${1001 + index}`,
    name,
    handle,
    profileUrl: profileUrlOf(network, handle),
    avatarUrl: null,
    kind: SIMULATED[network].kind,
  }));
