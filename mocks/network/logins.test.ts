import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { findUser } from '../domain/people.ts';
import { account, disconnected, lost, named, startSimulation } from '../testing.ts';
import { cataloguedFor, secondLoginId } from './catalogue.ts';
import { loginsFor, managedBy } from './logins.ts';

const simulation = startSimulation({
  accounts: NETWORKS.flatMap((network) => [
    account(network, named('Connected')),
    account(network, named('Hidden'), disconnected({ days: 100 })),
    account(network, named('Deleted'), lost('deleted-on-network')),
  ]),
});
const accounts = [...(await simulation.state()).accounts.values()];

describe.each(NETWORKS)('%s', (network) => {
  const ofPortal = accounts.filter((account) => account.network === network).map(({ externalId }) => externalId);
  const catalogued = cataloguedFor(network, 'lena').map(({ externalId }) => externalId);
  const managed = (login: string) => managedBy(login, network, accounts).map(({ externalId }) => externalId);

  test('a person’s own login comes first, followed by the second login', () => {
    expect(loginsFor(findUser('marek'), network).map(({ id }) => id)).toEqual(['marek', secondLoginId(network)]);
    expect(loginsFor(findUser('marek'), network)[0]?.name).toBe('Marek Nowak');
  });

  test('a person’s own login manages every account of the portal, also hidden and deleted ones, and at least two more', () => {
    expect(catalogued.length).toBeGreaterThanOrEqual(2);
    expect(managed('lena')).toEqual([...ofPortal, ...catalogued]);
  });

  test('the second login manages two accounts of its own', () => {
    const ofSecondLogin = managed(secondLoginId(network));
    expect(ofSecondLogin).toHaveLength(2);
    expect(ofSecondLogin.filter((id) => ofPortal.includes(id) || catalogued.includes(id))).toEqual([]);
  });
});

test('an account that is passed twice is returned once, with the values of its first record', () => {
  const [known] = accounts;
  if (!known) expect.fail('there is no account');
  const found = managedBy('ada', known.network, [{ ...known, name: 'Renamed' }, ...accounts]);
  expect(found.filter(({ externalId }) => externalId === known.externalId).map(({ name }) => name)).toEqual([
    'Renamed',
  ]);
});

test('an account of the catalogue that has been connected is returned once', () => {
  const [catalogued] = cataloguedFor('x', 'ada');
  const [known] = accounts;
  if (!catalogued || !known) expect.fail('there is nothing to connect');
  const found = managedBy('ada', 'x', [{ ...known, ...catalogued, id: 'acc-1' }]);
  expect(found.map(({ externalId }) => externalId)).toEqual(
    cataloguedFor('x', 'ada').map(({ externalId }) => externalId),
  );
});
