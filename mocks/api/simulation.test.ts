import { expect, test, vi } from 'vitest';
import { FAULT_NAMES } from '../../src/api/contract/fault.ts';
import type { ClockEvents } from '../../src/api/contract/simulation.ts';
import { DAY } from '../domain/instant.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import { startSimulation } from '../testing.ts';

const NOW = '2026-11-23T09:00:00.000Z';

test('the controls show the state of the simulation and every value that can be set', async () => {
  const { body } = await startSimulation().get('/__mock');
  expect(body).toMatchObject({
    scenario: 'typical',
    plan: 'professional',
    now: NOW,
    running: false,
    latencyMs: 0,
    faults: [],
  });
  expect(body.scenarios).toEqual(SCENARIO_NAMES);
  expect(body.faultNames).toEqual(FAULT_NAMES);
  expect(body.plans).toEqual(['professional', 'enterprise', 'legacy-basic', 'starter', 'free']);
  expect(body.users.map(({ id }: { id: string }) => id)).toEqual([
    'ada',
    'marek',
    'lena',
    'tomasz',
    'priya',
    'omar',
    'julia',
  ]);
});

test.each([
  ['an earlier moment', { plan: 'free', now: '2026-11-23T08:59:59.999Z' }, 'now'],
  ['a word as the moment', { now: 'tomorrow' }, 'now'],
  ['a day that does not exist', { now: '2026-11-31T00:00:00Z' }, 'now'],
  ['a zone without its minutes', { now: '2026-11-30T00:00:00+02' }, 'now'],
  ['29 February of a common year', { now: '2027-02-29T00:00:00Z' }, 'now'],
  ['an unknown scenario', { scenario: 'chaos' }, 'scenario'],
  ['an unknown plan', { plan: 'gold' }, 'plan'],
  ['a negative latency', { latencyMs: -1 }, 'latencyMs'],
  ['an unknown fault', { faults: ['gremlins'] }, 'faults.0'],
  ['an unknown setting', { speed: 2 }, 'speed'],
])('%s is invalid, and nothing of the request is applied', async (_, body, field) => {
  const simulation = startSimulation();
  const before = await simulation.state();
  const reply = await simulation.control(body);
  expect([reply.status, reply.body.code, reply.body.fields[0].path]).toEqual([422, 'invalid', field]);
  expect(await simulation.state()).toEqual(before);
});

test('one request sets the scenario, the plan and the clock; the scenario starts first, so the new time may be before the time of the old scenario', async () => {
  const simulation = startSimulation();
  await simulation.control({ now: '2027-03-01T00:00:00.000Z' });
  const { status, body } = await simulation.control({
    now: '2026-12-01T09:00:00.000Z',
    plan: 'starter',
    scenario: 'expiring',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ scenario: 'expiring', plan: 'starter', now: '2026-12-01T09:00:00.000Z' });
});

test('a reset starts the scenario again, and deletes authorizations and saved replies', async () => {
  const simulation = startSimulation({ scenario: 'disconnected' });
  const fresh = await simulation.state();
  const faults = [{ name: 'slow', call: 'GET /api/nothing' }];
  await simulation.control({ plan: 'enterprise', now: '2026-12-24T00:00:00.000Z', latencyMs: 5, faults });
  await simulation.signIn({ purpose: 'connect', network: 'facebook' }, { as: 'marek' });
  await simulation.beginSignIn({ purpose: 'connect', network: 'x' }, { headers: { 'Idempotency-Key': 'k' } });
  const { authorizations, replies } = await simulation.state();
  expect([authorizations.size, replies.size]).toEqual([2, 1]);
  expect((await simulation.post('/__mock/reset')).body).toMatchObject({
    now: NOW,
    plan: 'professional',
    latencyMs: 0,
    faults: [],
  });
  const after = await simulation.state();
  expect({ ...after, simulation: null }).toEqual({ ...fresh, simulation: null });
  expect(after.simulation.get('simulation')?.epoch, 'the number of resets').toBe(1);
});

test('a control makes the network disconnect an account at once, and is refused for a disconnected account', async () => {
  const simulation = startSimulation({ scenario: 'all-healthy' });
  const [account] = (await simulation.get('/api/social/accounts')).body.items;
  const lose = (body: unknown, id = account.id) => simulation.post(`/__mock/accounts/${id}/loss`, { body });
  expect((await lose({ cause: 'boredom' })).body.code).toBe('invalid');
  expect((await lose('{')).body.code).toBe('malformed');
  expect((await lose({ cause: 'security' }, 'nothing')).body.code).toBe('not-found');
  expect((await lose({ cause: 'security' })).status).toBe(200);
  expect((await simulation.account(account.id)).disconnection).toMatchObject({ at: NOW, cause: 'security', by: null });
  expect((await lose({ cause: 'security' })).body.code).toBe('already-disconnected');
});

test('a running clock carries out each event that is due, and stops on request', async () => {
  let realNow = 1_000_000;
  const performanceNow = vi.spyOn(performance, 'now').mockImplementation(() => realNow);
  const simulation = startSimulation({ scenario: 'expiring' });
  await simulation.control({ running: true });
  realNow += 8 * DAY;
  const { items } = (await simulation.get('/api/social/accounts?status=disconnected')).body;
  expect(items.length).toBeGreaterThan(0);
  const stopped = (await simulation.control({ running: false })).body;
  expect(stopped).toMatchObject({ running: false, now: '2026-12-01T09:00:00.000Z' });
  realNow += 8 * DAY;
  expect((await simulation.get('/__mock')).body.now).toBe('2026-12-01T09:00:00.000Z');
  performanceNow.mockRestore();
});

test('events during a move of the clock are listed, newest first', async () => {
  const simulation = startSimulation({ scenario: 'expiring' });
  const { total, items } = await simulation.moveTo('2027-02-01T00:00:00.000Z');
  expect(total).toBeGreaterThan(3);
  expect(items).toHaveLength(Math.min(50, total));
  const times = items.map(({ at }) => at);
  expect(times).toEqual([...times].sort().reverse());
  expect(items.find(({ kind }) => kind === 'lost')).toMatchObject({
    account: { network: expect.any(String), name: expect.any(String), handle: expect.any(String) },
    actor: null,
  });
});

test('a move to the next event ends at the first moment at which something happens', async () => {
  const simulation = startSimulation({ scenario: 'expiring' });
  const { body } = await simulation.post('/__mock/next-event');
  expect(Date.parse(body.now)).toBeGreaterThan(Date.parse(NOW));
  const events = (await simulation.get(`/__mock/happened?since=${NOW}`)).body;
  expect(events.total).toBeGreaterThan(0);
  for (const { at } of events.items) expect(at).toBe(body.now);
  const fresh = startSimulation({ scenario: 'expiring' });
  expect((await fresh.moveTo(Date.parse(body.now) - 1)).total).toBe(0);
});

test('the events after a moment are listed, without the actions of people', async () => {
  const simulation = startSimulation();
  const happenedSince = async (since: string): Promise<ClockEvents> =>
    (await simulation.get(`/__mock/happened?since=${since}`)).body;
  await simulation.advance({ minutes: 1 });
  const requested = await simulation.post('/api/social/accounts/acc-acme-facebook/requests', {
    as: 'lena',
    body: { action: 'disconnect', to: 'marek' },
  });
  expect(requested.status).toBe(201);
  await simulation.moveTo('2026-12-01T09:00:00.000Z');
  const { total, items } = await happenedSince(NOW);
  expect(total).toBe(items.length);
  const kinds = items.map(({ kind }) => kind);
  expect(kinds).toContain('lost');
  expect(kinds).not.toContain('requested');
  const [newest, second] = items.map(({ at }) => at);
  const isLater = ({ at }: { at: string }) => second !== undefined && at > second;
  expect((await happenedSince(second ?? '')).items).toEqual(items.filter(isLater));
  expect(await happenedSince(newest ?? '')).toEqual({ total: 0, items: [] });
});

test.each([
  ['no moment', ''],
  ['a word', '?since=yesterday'],
  ['a day that does not exist', '?since=2026-11-31T00:00:00Z'],
  ['a zone without its minutes', '?since=2026-11-30T00:00:00%2B02'],
])('a request for the events since %s is invalid', async (_, query) => {
  const { status, body } = await startSimulation().get(`/__mock/happened${query}`);
  expect([status, body.code, body.fields[0].path]).toEqual([422, 'invalid', 'since']);
});

test('a move to the next event leaves the clock where it is when no event is left', async () => {
  const simulation = startSimulation({ scenario: 'empty' });
  const { status, body } = await simulation.post('/__mock/next-event');
  expect([status, body.now]).toEqual([200, NOW]);
});

test('the simulation counts as changed once a person has acted or a control has made a network disconnect an account, not when time passes or a sign-in begins', async () => {
  const simulation = startSimulation();
  const changed = async () => (await simulation.get('/__mock')).body.changed;
  await simulation.control({ now: '2026-12-24T00:00:00.000Z', plan: 'enterprise' });
  await simulation.beginSignIn({ purpose: 'connect', network: 'x' });
  const refused = await simulation.disconnect('acc-acme-facebook', { as: 'lena' });
  expect([refused.status, await changed()]).toEqual([403, false]);
  const requested = await simulation.post('/api/social/accounts/acc-acme-facebook/requests', {
    as: 'lena',
    body: { action: 'disconnect', to: 'marek' },
  });
  expect([requested.status, await changed()]).toEqual([201, true]);
  await simulation.control({ scenario: 'typical' });
  expect(await changed()).toBe(false);
  await simulation.lose('acc-acme-facebook', 'security');
  expect(await changed()).toBe(true);
  await simulation.post('/__mock/reset');
  expect(await changed()).toBe(false);
});
