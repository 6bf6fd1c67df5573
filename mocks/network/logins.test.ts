import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { findUser } from '../domain/people.ts';
import { account, disconnected, lost, named, startSimulation } from '../testing.ts';
import { extrasOf, otherLogin } from './catalogue.ts';
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
  const own = accounts.filter((account) => account.network === network).map(({ externalId }) => externalId);
  const extras = extrasOf(network, 'ada').map(({ externalId }) => externalId);
  const managed = (login: string, known = accounts) => managedBy(login, network, known).map((each) => each.externalId);

  test('a person’s own login comes first, followed by one other login', () => {
    expect(loginsFor(findUser('marek'), network).map(({ id }) => id)).toEqual(['marek', otherLogin(network)]);
    expect(loginsFor(findUser('marek'), network)[0]?.name).toBe('Marek Nowak');
  });

  test('a person’s own login manages every account of the portal, also hidden and deleted ones, and at least two more', () => {
    expect(extras.length).toBeGreaterThanOrEqual(2);
    expect(managed('lena')).toEqual([...own, ...extras]);
  });

  test('the other login manages two accounts of its own', () => {
    const ofOtherLogin = managed(otherLogin(network));
    expect(ofOtherLogin).toHaveLength(2);
    expect(ofOtherLogin.filter((id) => own.includes(id) || extras.includes(id))).toEqual([]);
  });
});

test('an account that is given twice is listed once, as the portal has it now', () => {
  const [known] = accounts;
  if (!known) expect.fail('there is no account');
  const found = managedBy('ada', known.network, [{ ...known, name: 'Renamed' }, ...accounts]);
  expect(found.filter(({ externalId }) => externalId === known.externalId).map(({ name }) => name)).toEqual([
    'Renamed',
  ]);
});

test('an additional account that was connected is listed once', () => {
  const [extra] = extrasOf('x', 'ada');
  const [known] = accounts;
  if (!extra || !known) expect.fail('there is nothing to connect');
  const found = managedBy('ada', 'x', [{ ...known, ...extra, id: 'acc-1' }]);
  expect(found.map(({ externalId }) => externalId)).toEqual(extrasOf('x', 'ada').map(({ externalId }) => externalId));
});
