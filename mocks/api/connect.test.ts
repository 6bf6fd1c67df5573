import { expect, test } from 'vitest';
import type { Candidate, ConnectResult } from '../../src/api/contract/connect.ts';
import {
  account,
  disconnected,
  lost,
  named,
  type Simulation,
  startSimulation,
  withMissedPosts,
  withPostsPastDue,
  withScheduledPosts,
} from '../testing.ts';

const start = () =>
  startSimulation({
    accounts: [
      account('facebook', named('Connected')),
      account('facebook', named('Disconnected'), disconnected({ days: 10 })),
      account('facebook', named('100 days'), disconnected({ days: 100 })),
      account('facebook', named('200 days'), disconnected({ days: 200 })),
      account('facebook', named('Deleted, 120 days'), lost('deleted-on-network', { days: 120 })),
      account('linkedin', named('Page'), disconnected({ days: 100 })),
    ],
  });

/** Completes a sign-in to connect. @returns its candidates, and a function that chooses some of them */
async function signInToConnect(
  simulation: Simulation,
  { network = 'facebook', as = 'marek', login }: { network?: string; as?: string; login?: string } = {},
) {
  const { id } = (await simulation.beginSignIn({ purpose: 'connect', network }, { as })).body;
  const result = await simulation.decideSignIn(id, 'approve', login);
  const completed = await simulation.completeSignIn(id, result, { as });
  const candidates: Candidate[] = completed.body.candidates;
  const choose = (body: unknown, options: { as?: string; headers?: Record<string, string> } = {}) =>
    simulation.post(`/api/social/authorizations/${id}/connect`, { as, body, ...options });
  return { candidates, choose };
}

/** A function that returns the external ids of stored accounts by their names; an unknown name is returned unchanged. */
async function externalIdLookup(simulation: Simulation) {
  const { accounts } = await simulation.state();
  const ids = new Map([...accounts.values()].map(({ name, externalId }) => [name, externalId]));
  return (...names: string[]) => names.map((name) => ids.get(name) ?? name);
}

/** For each result the name of its account, and its outcome or the code of its refusal. */
async function outcomes(simulation: Simulation, results: ConnectResult[]) {
  const { accounts } = await simulation.state();
  const names = new Map([...accounts.values()].map(({ name, externalId }) => [externalId, name]));
  return results.map(({ externalId, outcome, problem }) => [names.get(externalId), problem?.code ?? outcome]);
}

test('a sign-in offers every account that its login manages, each with its state, the long-disconnected first', async () => {
  const { candidates } = await signInToConnect(start());
  const firstTwo = candidates.slice(0, 2).map(({ name }) => name);
  expect(firstTwo.sort()).toEqual(['100 days', '200 days']);
  const states = Object.fromEntries(candidates.map(({ name, state }) => [name, state]));
  expect(states).toMatchObject({
    Connected: 'connected',
    Disconnected: 'disconnected',
    '100 days': 'long-disconnected',
    'Deleted, 120 days': 'gone',
  });
  expect(candidates.filter(({ state }) => state === 'available').length).toBeGreaterThan(1);
});

test('a candidate says what its reconnect brings back, and the reconnect does so; other candidates say nothing (RESUME, LIFECYCLE)', async () => {
  const simulation = startSimulation({
    accounts: [
      account('facebook', named('Connected'), withScheduledPosts(1), withMissedPosts(1)),
      account(
        'facebook',
        named('Kept'),
        disconnected(),
        withScheduledPosts(2),
        withPostsPastDue(1),
        withMissedPosts(2),
      ),
      account('facebook', named('Without posts'), disconnected()),
      account('facebook', named('Hidden'), disconnected({ days: 100 }), withPostsPastDue(1), withScheduledPosts(1)),
      account('facebook', named('Deleted'), lost('deleted-on-network'), withScheduledPosts(2)),
      account('facebook', named('Gone'), disconnected({ days: 400 }), withScheduledPosts(2)),
    ],
  });
  const { candidates, choose } = await signInToConnect(simulation);
  const said = candidates.filter(({ accountId }) => accountId).map(({ name, onReconnect }) => [name, onReconnect]);
  expect(Object.fromEntries(said)).toEqual({
    Connected: null,
    Kept: { resumed: 2, missed: 3, history: 'kept' },
    'Without posts': { resumed: 0, missed: 0, history: 'kept' },
    Hidden: { resumed: 1, missed: 1, history: 'kept' },
    Deleted: null,
    Gone: { resumed: 0, missed: 0, history: 'gone' },
  });
  expect(candidates.filter(({ accountId, onReconnect }) => !accountId && onReconnect)).toEqual([]);
  const externalIds = candidates.filter(({ onReconnect }) => onReconnect).map(({ externalId }) => externalId);
  const { body } = await choose({ externalIds });
  const results: ConnectResult[] = body.results;
  expect(results).toHaveLength(4);
  for (const { externalId, resumed, history, account: after } of results) {
    const candidate = candidates.find((each) => each.externalId === externalId);
    expect(candidate?.onReconnect).toEqual({ resumed, missed: after?.posts.missed, history });
  }
});

test('a choice reconnects long-disconnected accounts in order of the end of their history, then connects or reconnects the other chosen accounts in the order chosen, each once', async () => {
  const simulation = start();
  const { candidates, choose } = await signInToConnect(simulation);
  const available = candidates.find(({ state }) => state === 'available');
  const idsOf = await externalIdLookup(simulation);
  const { status, body } = await choose({
    externalIds: [
      available?.externalId,
      ...idsOf('Connected', 'Disconnected', 'Deleted, 120 days'),
      available?.externalId,
    ],
  });
  expect(status).toBe(200);
  expect(await outcomes(simulation, body.results)).toEqual([
    ['200 days', 'reconnected'],
    ['Deleted, 120 days', 'account-gone'],
    ['100 days', 'reconnected'],
    [available?.name, 'connected'],
    ['Connected', 'not-disconnected'],
    ['Disconnected', 'reconnected'],
  ]);
  const namesOf = async (status: 'connected' | 'hidden') =>
    (await simulation.accounts({ status })).map(({ name }) => name).sort();
  expect(await namesOf('connected')).toEqual(
    [available?.name, '100 days', '200 days', 'Disconnected', 'Connected'].sort(),
  );
  expect(await namesOf('hidden')).toEqual(['Deleted, 120 days', 'Page']);
});

test('a choice of no account reconnects the long-disconnected accounts that still exist at the network', async () => {
  const simulation = start();
  const { choose } = await signInToConnect(simulation);
  const { body } = await choose({ externalIds: [] });
  expect(await outcomes(simulation, body.results)).toEqual([
    ['200 days', 'reconnected'],
    ['100 days', 'reconnected'],
  ]);
});

test('an account that a choice reconnects lists its missed posts, oldest first', async () => {
  const simulation = startSimulation({
    accounts: [account('facebook', disconnected({ days: 10 }), withPostsPastDue(2))],
  });
  const { choose } = await signInToConnect(simulation);
  const { body } = await choose({ externalIds: (await externalIdLookup(simulation))('Acme') });
  expect(body.results).toMatchObject([
    { outcome: 'reconnected', missed: [{ id: 'post-acme-facebook-1' }, { id: 'post-acme-facebook-2' }] },
  ]);
});

test('a choice with `includeLongDisconnected: false` reconnects only the long-disconnected accounts that are chosen', async () => {
  const simulation = start();
  const { choose } = await signInToConnect(simulation);
  const chosen = (await externalIdLookup(simulation))('100 days');
  const { body } = await choose({ externalIds: chosen, includeLongDisconnected: false });
  expect(await outcomes(simulation, body.results)).toEqual([['100 days', 'reconnected']]);
  expect((await simulation.accounts({ status: 'hidden' })).map(({ name }) => name)).toContain('200 days');
});

test('a person without the role at the network, or with another login, gets 200 with a refusal for each account', async () => {
  const simulation = start();
  const lena = await signInToConnect(simulation, { network: 'linkedin', as: 'lena' });
  expect(lena.candidates.every(({ state, missingRole }) => state === 'role-missing' && missingRole)).toBe(true);
  const refused = await lena.choose({ externalIds: [] });
  const results = await outcomes(simulation, refused.body.results);
  expect([refused.status, ...results]).toEqual([200, ['Page', 'network-role-missing']]);
  const other = await signInToConnect(simulation, { network: 'linkedin', login: 'other-linkedin' });
  const { body } = await other.choose({ externalIds: [] });
  expect(await outcomes(simulation, body.results)).toEqual([['Page', 'wrong-account']]);
});

test('an authorization connects accounts once; a request repeated with its key gets the saved reply', async () => {
  const { choose } = await signInToConnect(start());
  const headers = { 'Idempotency-Key': 'k' };
  const first = await choose({ externalIds: [] }, { headers });
  expect((await choose({ externalIds: [] }, { headers })).text).toBe(first.text);
  const again = await choose({ externalIds: [] });
  expect([again.status, again.body.code]).toEqual([409, 'authorization-used']);
});

/** Makes the body of a request. @param ids returns the external ids of accounts by their names */
type MakeBody = (ids: (...names: string[]) => string[]) => unknown;

const refusals: [what: string, as: string, bodyOf: MakeBody, status: number, code: string][] = [
  ['not JSON', 'marek', () => 'x', 400, 'malformed'],
  ['no list', 'marek', () => ({}), 422, 'invalid'],
  ['a list of numbers', 'marek', () => ({ externalIds: [1] }), 422, 'invalid'],
  [
    'an account that was not offered',
    'marek',
    (ids) => ({ externalIds: ids('Disconnected', 'unknown') }),
    422,
    'invalid',
  ],
  ['an account of another network', 'marek', (ids) => ({ externalIds: ids('Disconnected', 'Page') }), 422, 'invalid'],
  ['somebody else’s authorization', 'ada', () => ({ externalIds: [] }), 404, 'not-found'],
];

test.each(refusals)('a choice is refused, and nothing is connected: %s', async (_, as, bodyOf, status, code) => {
  const simulation = start();
  const { choose } = await signInToConnect(simulation);
  const before = await simulation.state();
  const reply = await choose(bodyOf(await externalIdLookup(simulation)), { as });
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(await simulation.state()).toEqual(before);
});

test('a refusal names the index of each account that was not offered', async () => {
  const simulation = start();
  const { choose } = await signInToConnect(simulation);
  const externalIds = (await externalIdLookup(simulation))('unknown 1', 'Disconnected', 'unknown 2');
  const { body } = await choose({ externalIds });
  expect(body.fields).toMatchObject([{ path: 'externalIds.0' }, { path: 'externalIds.2' }]);
});

test('a sign-in to reconnect one account cannot connect others', async () => {
  const simulation = start();
  const { body } = await simulation.beginSignIn({ purpose: 'reconnect', accountId: 'acc-disconnected-facebook' });
  await simulation.completeSignIn(body.id, await simulation.decideSignIn(body.id));
  const reply = await simulation.post(`/api/social/authorizations/${body.id}/connect`, { body: { externalIds: [] } });
  expect([reply.status, reply.body.code]).toEqual([400, 'code-invalid']);
});

test('nothing is connected before the sign-in is complete, or after ten minutes', async () => {
  const simulation = start();
  const { body } = await simulation.beginSignIn({ purpose: 'connect', network: 'facebook' }, { as: 'marek' });
  const early = await simulation.post(`/api/social/authorizations/${body.id}/connect`, {
    as: 'marek',
    body: { externalIds: [] },
  });
  expect([early.status, early.body.code]).toEqual([400, 'code-invalid']);
  const { choose } = await signInToConnect(simulation);
  await simulation.advance({ minutes: 10 });
  expect((await choose({ externalIds: [] })).body.code).toBe('authorization-expired');
  expect(await simulation.counts()).toMatchObject({ connected: 1 });
});
