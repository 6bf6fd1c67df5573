import { expect, test } from 'vitest';
import { NETWORKS, type Network } from '../../src/api/contract/network.ts';
import { findUser } from '../domain/people.ts';
import type { StoredAccount } from '../domain/records.ts';
import { START } from '../scenarios/account-script.ts';
import { account, connectedBy, disconnected, lost, named, startSimulation } from '../testing.ts';
import { candidatesOf } from './candidates.ts';
import { secondLoginId } from './catalogue.ts';

const longDisconnected = disconnected({ days: 100 });
const simulation = startSimulation({
  accounts: [
    account('facebook', named('Acme')),
    account('facebook', named('Zielony Ogród'), connectedBy('tomasz'), disconnected()),
    account('facebook', named('Baltic Bikes Events'), longDisconnected),
    account('instagram', named('Acme Home')),
    account('instagram', named('Kawiarnia Pod Lipą'), lost('deleted-on-network')),
    account('instagram', named('Acme Lab'), lost('deleted-on-network', { days: 100 })),
    account('linkedin', named('Acme Group')),
    account('linkedin', named('Kawiarnia Pod Lipą'), disconnected()),
    account('linkedin', named('Baltic Academy'), longDisconnected),
    account('x', named('Acme')),
  ],
});
const { accounts: storedAccounts, posts: storedPosts } = await simulation.state();
const stored = [...storedAccounts.values()];
const postsOf = (id: string) => [...storedPosts.values()].filter(({ accountId }) => accountId === id);

interface SignInSetup {
  as?: string;
  login?: string;
  accounts?: StoredAccount[];
  accountsAtStart?: StoredAccount[];
}

function offered(
  network: Network,
  { as = 'ada', login = as, accounts = stored, accountsAtStart = [] }: SignInSetup = {},
) {
  return candidatesOf({ network, login, user: findUser(as), accounts, accountsAtStart, postsOf, now: START });
}

const lines = (candidates: ReturnType<typeof offered>) =>
  candidates.map(({ name, state, missingRole }) => `${name}: ${state}${missingRole ? ` (${missingRole})` : ''}`);

test('a sign-in offers the candidates with the state long-disconnected first, and then all others by name', () => {
  const all = NETWORKS.flatMap((network) => lines(offered(network)).map((line) => `${network} | ${line}`));
  expect(`\n${all.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    facebook | Baltic Bikes Events: long-disconnected
    facebook | Acme: connected
    facebook | Acme Outlet: available
    facebook | Targ Śniadaniowy Wola: available
    facebook | Zielony Ogród: disconnected
    instagram | Acme Backstage: available
    instagram | Acme Home: connected
    instagram | Acme Lab: gone
    instagram | Ceramika Bolek: available
    instagram | Kawiarnia Pod Lipą: gone
    linkedin | Baltic Academy: long-disconnected
    linkedin | Acme Alumni: available
    linkedin | Acme Group: connected
    linkedin | Acme Logistics: available
    linkedin | Fundacja Acme: available
    linkedin | Kawiarnia Pod Lipą: disconnected
    x | Acme: connected
    x | Acme Press: available
    x | Acme Status: available
    youtube | Acme Tutorials: available
    youtube | Warsztat Acme: available
    "
  `);
});

test('to a person without the role on LinkedIn, every account is role-missing except a connected one', () => {
  expect(`\n${lines(offered('linkedin', { as: 'lena' })).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    Acme Alumni: role-missing (Page super admin)
    Acme Group: connected
    Acme Logistics: role-missing (Page super admin)
    Baltic Academy: role-missing (Page super admin)
    Fundacja Acme: role-missing (Page super admin)
    Kawiarnia Pod Lipą: role-missing (Page super admin)
    "
  `);
});

test('an account deleted at its network has the state gone, also for a person who lacks the role at the network', () => {
  const deleted = stored.map((each) => ({ ...each, deletedAtNetwork: each.disconnection !== null }));
  const seen = offered('linkedin', { as: 'lena', accounts: deleted }).map(({ state }) => state);
  expect(new Set(seen)).toEqual(new Set(['connected', 'gone', 'role-missing']));
});

test('a person can tick only candidates that can be connected; connected and long-disconnected ones are ticked already and locked (MAY-CONNECT, HIDE)', () => {
  // Lena lacks the role on LinkedIn, and Ada has it: together they are offered candidates of every state.
  const candidates = NETWORKS.flatMap((network) => offered(network, { as: 'lena' })).concat(offered('linkedin'));
  const byState = new Map(candidates.map(({ state, selectable, selected }) => [state, { selectable, selected }]));
  expect(Object.fromEntries(byState)).toEqual({
    available: { selectable: true, selected: false },
    disconnected: { selectable: true, selected: false },
    connected: { selectable: false, selected: true },
    'long-disconnected': { selectable: false, selected: true },
    'role-missing': { selectable: false, selected: false },
    gone: { selectable: false, selected: false },
  });
});

test('a removed account is offered again, as available and without an account id', () => {
  const removed = stored.find(({ id }) => id === 'acc-acme-x');
  const accounts = stored.filter(({ id }) => id !== 'acc-acme-x');
  const candidate = offered('x', { accounts, accountsAtStart: stored }).find(
    ({ externalId }) => externalId === removed?.externalId,
  );
  expect(candidate).toEqual({
    externalId: removed?.externalId,
    name: 'Acme',
    handle: '@acme',
    kind: 'profile',
    state: 'available',
    selectable: true,
    selected: false,
    handover: null,
    onReconnect: null,
  });
});

test('the second login offers its own accounts and no account of the portal', () => {
  const login = secondLoginId('facebook');
  expect(lines(offered('facebook', { login }))).toEqual([
    'Harbour Lane Bakery: available',
    'Rowerownia Gdynia: available',
  ]);
});

test('the candidate for an account of the portal carries the id of that account', () => {
  const found = offered('facebook').find(({ handle }) => handle === 'acme');
  expect(found).toMatchObject({ accountId: 'acc-acme-facebook', state: 'connected', kind: 'page' });
});

test('a person who sees only their own accounts is offered no other account of the portal (SCOPE)', () => {
  const seen = offered('facebook', { as: 'tomasz' }).flatMap(({ accountId }) => accountId ?? []);
  expect(seen).toEqual(['acc-zielony-ogrod-facebook']);
});
