import { expect, test } from 'vitest';
import type { Candidate, ConnectResult } from '../../src/api/contract/connect.ts';
import { account, disconnected, lost, named, type Simulation, startSimulation } from '../testing.ts';

const start = () =>
  startSimulation({
    accounts: [
      account('facebook', named('On')),
      account('facebook', named('Off'), disconnected({ days: 10 })),
      account('facebook', named('Long 1'), disconnected({ days: 100 })),
      account('facebook', named('Long 2'), disconnected({ days: 200 })),
      account('facebook', named('Gone'), lost('deleted-on-network', { days: 120 })),
      account('linkedin', named('Page'), disconnected({ days: 100 })),
    ],
  });

/** A sign-in that has got as far as the choice of accounts. */
async function offered(simulation: Simulation, as = 'marek', network = 'facebook', login?: string) {
  const { body } = await simulation.beginSignIn({ purpose: 'connect', network }, { as });
  const answer = await simulation.decideSignIn(body.id, 'approve', login);
  const done = await simulation.completeSignIn(body.id, answer, { as });
  const candidates: Candidate[] = done.body.candidates;
  const choose = (chosen: unknown, actor: { as?: string; headers?: Record<string, string> } = {}) =>
    simulation.post(`/api/social/authorizations/${body.id}/connect`, { as, body: chosen, ...actor });
  return { candidates, choose };
}

/** The ids at the network of stored accounts, by their names. */
async function externalIds(simulation: Simulation) {
  const { accounts } = await simulation.state();
  const ids = new Map([...accounts.values()].map(({ name, externalId }) => [name, externalId]));
  return (...names: string[]) => names.map((name) => ids.get(name) ?? name);
}

/** What became of each account, by its name, or by its id where it is new. */
async function outcomes(simulation: Simulation, results: ConnectResult[]) {
  const { accounts } = await simulation.state();
  const names = new Map([...accounts.values()].map(({ name, externalId }) => [externalId, name]));
  return results.map(({ externalId, outcome, problem }) => [names.get(externalId), problem?.code ?? outcome]);
}

test('the sign-in offers every account it manages, each with its state, the long-disconnected first', async () => {
  const { candidates } = await offered(start());
  const first = candidates.slice(0, 2).map(({ name }) => name);
  expect(first.sort()).toEqual(['Long 1', 'Long 2']);
  const states = Object.fromEntries(candidates.map(({ name, state }) => [name, state]));
  expect(states).toMatchObject({ On: 'connected', Off: 'disconnected', 'Long 1': 'long-disconnected', Gone: 'gone' });
  expect(candidates.filter(({ state }) => state === 'available').length).toBeGreaterThan(1);
});

test('Continue connects exactly the permitted long-disconnected accounts and the chosen ones, in order', async () => {
  const simulation = start();
  const { candidates, choose } = await offered(simulation);
  const fresh = candidates.find(({ state }) => state === 'available');
  const [on, off, gone] = (await externalIds(simulation))('On', 'Off', 'Gone');
  const { status, body } = await choose({ externalIds: [fresh?.externalId, on, off, gone, fresh?.externalId] });
  expect(status).toBe(200);
  expect(await outcomes(simulation, body.results)).toEqual([
    ['Long 2', 'reconnected'],
    ['Gone', 'account-gone'],
    ['Long 1', 'reconnected'],
    [fresh?.name, 'connected'],
    ['On', 'not-disconnected'],
    ['Off', 'reconnected'],
  ]);
  const standing = async (status: 'connected' | 'hidden') =>
    (await simulation.accounts({ status })).map(({ name }) => name).sort();
  expect(await standing('connected')).toEqual([fresh?.name, 'Long 1', 'Long 2', 'Off', 'On'].sort());
  expect(await standing('hidden')).toEqual(['Gone', 'Page']);
});

test('Continue without a choice reconnects the long-disconnected accounts that still exist at the network', async () => {
  const simulation = start();
  const { choose } = await offered(simulation);
  const { body } = await choose({ externalIds: [] });
  expect(await outcomes(simulation, body.results)).toEqual([
    ['Long 2', 'reconnected'],
    ['Long 1', 'reconnected'],
  ]);
});

test('a request without the long-disconnected accounts leaves them as they are, except chosen ones', async () => {
  const simulation = start();
  const { choose } = await offered(simulation);
  const chosen = (await externalIds(simulation))('Long 1');
  const { body } = await choose({ externalIds: chosen, includeLongDisconnected: false });
  expect(await outcomes(simulation, body.results)).toEqual([['Long 1', 'reconnected']]);
  expect((await simulation.accounts({ status: 'hidden' })).map(({ name }) => name)).toContain('Long 2');
});

test('without the role or with another login each account is refused on its own, and the reply is still a success', async () => {
  const simulation = start();
  const lena = await offered(simulation, 'lena', 'linkedin');
  expect(lena.candidates.every(({ state, missingRole }) => state === 'role-missing' && missingRole)).toBe(true);
  const refused = await lena.choose({ externalIds: [] });
  const became = await outcomes(simulation, refused.body.results);
  expect([refused.status, ...became]).toEqual([200, ['Page', 'network-role-missing']]);
  const other = await offered(simulation, 'marek', 'linkedin', 'other-linkedin');
  const { body } = await other.choose({ externalIds: [] });
  expect(await outcomes(simulation, body.results)).toEqual([['Page', 'wrong-account']]);
});

test('an authorization connects once; the same key gets the saved reply', async () => {
  const { choose } = await offered(start());
  const headers = { 'Idempotency-Key': 'k' };
  const first = await choose({ externalIds: [] }, { headers });
  expect((await choose({ externalIds: [] }, { headers })).text).toBe(first.text);
  const again = await choose({ externalIds: [] });
  expect([again.status, again.body.code]).toEqual([409, 'authorization-used']);
});

/** What is handed in, given the ids at the network of accounts by name. */
type Chosen = (ids: (...names: string[]) => string[]) => unknown;

const refusals: [string, string, Chosen, number, string][] = [
  ['not JSON', 'marek', () => 'x', 400, 'malformed'],
  ['no list', 'marek', () => ({}), 422, 'invalid'],
  ['a list of numbers', 'marek', () => ({ externalIds: [1] }), 422, 'invalid'],
  ['an account that was not offered', 'marek', (ids) => ({ externalIds: ids('Off', 'stranger') }), 422, 'invalid'],
  ['an account of another network', 'marek', (ids) => ({ externalIds: ids('Off', 'Page') }), 422, 'invalid'],
  ['somebody else’s authorization', 'ada', () => ({ externalIds: [] }), 404, 'not-found'],
];

test.each(refusals)('nothing is connected: %s', async (_, as, chosen, status, code) => {
  const simulation = start();
  const { choose } = await offered(simulation);
  const before = await simulation.state();
  const reply = await choose(chosen(await externalIds(simulation)), { as });
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(await simulation.state()).toEqual(before);
});

test('nothing is connected before the sign-in is complete, or after ten minutes', async () => {
  const simulation = start();
  const { body } = await simulation.beginSignIn({ purpose: 'connect', network: 'facebook' }, { as: 'marek' });
  const early = await simulation.post(`/api/social/authorizations/${body.id}/connect`, {
    as: 'marek',
    body: { externalIds: [] },
  });
  expect([early.status, early.body.code]).toEqual([400, 'code-invalid']);
  const { choose } = await offered(simulation);
  await simulation.advance({ minutes: 10 });
  expect((await choose({ externalIds: [] })).body.code).toBe('authorization-expired');
  expect(await simulation.counts()).toMatchObject({ connected: 1 });
});
