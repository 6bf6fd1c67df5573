import type { Network } from '../../src/api/contract/network.ts';
import type { NetworkAccount } from '../domain/network-account.ts';
import { profileUrlOf, SIMULATED_NETWORKS } from './networks.ts';

/** Names by handle. */
type Names = Record<string, string>;

/** The id of the second login that the sign-in page of a network offers besides the viewer's own. It manages none of the accounts with which a scenario starts. */
export const secondLoginId = (network: Network): string => `other-${network}`;

/** Accounts with which no scenario starts: `own` for every person's own login, `second` for the second login. */
const CATALOGUE: Record<Network, { own: Names; second: Names }> = {
  facebook: {
    own: { 'acme.outlet': 'Acme Outlet', targsniadaniowywola: 'Targ Śniadaniowy Wola' },
    second: { harbourlanebakery: 'Harbour Lane Bakery', rowerowniagdynia: 'Rowerownia Gdynia' },
  },
  instagram: {
    own: { 'acme.backstage': 'Acme Backstage', 'ceramika.bolek': 'Ceramika Bolek' },
    second: { 'harbourlane.bakery': 'Harbour Lane Bakery', 'rowerownia.gdynia': 'Rowerownia' },
  },
  linkedin: {
    own: { 'acme-logistics': 'Acme Logistics', 'fundacja-acme': 'Fundacja Acme', 'acme-alumni': 'Acme Alumni' },
    second: { 'harbour-lane-foods': 'Harbour Lane Foods', rowerownia: 'Rowerownia sp. z o.o.' },
  },
  x: {
    own: { '@acmestatus': 'Acme Status', '@acmepress': 'Acme Press' },
    second: { '@harbourlane': 'Harbour Lane', '@rowerownia': 'Rowerownia' },
  },
  youtube: {
    own: { '@acmetutorials': 'Acme Tutorials', '@warsztatacme': 'Warsztat Acme' },
    second: { '@harbourlanekitchen': 'Harbour Lane Kitchen', '@rowerowniatv': 'Rowerownia TV' },
  },
};

/** The accounts that a login manages and with which no scenario starts; a person's own login and the second login have none of them in common. @param login a user id or `secondLoginId(network)` */
export function cataloguedFor(network: Network, login: string): NetworkAccount[] {
  const { own, second } = CATALOGUE[network];
  return login === secondLoginId(network)
    ? accountsNamed(second, network, '8000000000')
    : accountsNamed(own, network, '7000000000');
}

const accountsNamed = (names: Names, network: Network, idPrefix: string): NetworkAccount[] =>
  Object.entries(names).map(([handle, name], index) => ({
    network,
    externalId: `${idPrefix}${1001 + index}`,
    name,
    handle,
    profileUrl: profileUrlOf(network, handle),
    avatarUrl: null,
    kind: SIMULATED_NETWORKS[network].kind,
  }));
