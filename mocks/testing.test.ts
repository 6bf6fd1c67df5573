import { afterEach, describe, expect, test, vi } from 'vitest';
import { secondLoginId } from './network/catalogue.ts';
import { account, disconnected, expiringIn, named, startSimulation } from './testing.ts';

const LIST = '/api/social/accounts';
const request = (path: string, init: RequestInit = {}) => new Request(`http://localhost${path}`, init);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a simulation starts', () => {
  test('with a scenario, as a person, at a moment', async () => {
    const simulation = startSimulation({ scenario: 'expiring', as: 'marek', now: '2027-01-15T08:00:00Z' });
    expect((await simulation.get('/api/session')).body).toMatchObject({
      user: { id: 'marek' },
      serverTime: '2027-01-15T08:00:00.000Z',
    });
    expect((await simulation.get('/__mock')).body.scenario).toBe('expiring');
  });

  test('at a later moment, in the same state as after a move of the clock to that moment', async () => {
    const [startedLater, moved] = [startSimulation({ now: '2027-03-01T00:00:00Z' }), startSimulation()];
    await moved.moveTo('2027-03-01T00:00:00Z');
    expect(await startedLater.state()).toEqual(await moved.state());
  });

  test('on a plan', async () => {
    const simulation = startSimulation({ plan: 'free' });
    expect((await simulation.get(LIST)).body.code).toBe('plan-required');
  });

  test.each([
    ['an unknown scenario', { scenario: 'chaos' }, /no scenario called chaos/],
    ['a word as the moment', { now: 'soon' }, /soon is no moment/],
    ['a moment before the scenario', { now: '2026-11-23T08:59:59Z' }, /is before that/],
    ['both a scenario and accounts', { scenario: 'empty', accounts: [] }, /give one of the two/],
  ])('not with %s: that throws an error', (_, start, message) => {
    expect(() => startSimulation(start)).toThrow(message);
  });

  test('again after a reset: with a scenario, at the start of that scenario; with the accounts of a test, at the `now` of that test', async () => {
    const moved = startSimulation({ now: '2027-03-01T00:00:00Z' });
    await moved.post('/__mock/reset');
    expect(await moved.now()).toBe('2026-11-23T09:00:00.000Z');
    const own = startSimulation({ accounts: [account('x')], now: '2027-03-01T00:00:00Z' });
    await own.disconnect('acc-acme-x');
    await own.post('/__mock/reset');
    expect(await own.now()).toBe('2027-03-01T00:00:00.000Z');
    expect(await own.counts()).toMatchObject({ connected: 1, disconnected: 0 });
  });
});

test('simulations that exist at once share nothing, and each starts with unchanged data', async () => {
  const untouched = await startSimulation().state();
  const all = Array.from({ length: 10 }, () => startSimulation());
  const changed = await Promise.all(
    all.map(async (simulation, index) => {
      const { id } = await simulation.find('connected');
      if (index % 2 === 0) await simulation.disconnect(id);
      else await simulation.advance({ days: index });
      return simulation.state();
    }),
  );
  expect(changed[0]).toEqual(changed[2]);
  expect(changed[1]).not.toEqual(changed[3]);
  expect(await startSimulation().state()).toEqual(untouched);
});

describe('the requests to a simulation', () => {
  test('are answered for the person signed in, or for the person that the cookie of the request names', async () => {
    const simulation = startSimulation({ as: 'lena' });
    const userOf = async (init?: RequestInit) => {
      const response = await simulation.send(request('/api/session', init));
      return response.ok ? (await response.json()).user.id : response.status;
    };
    expect(await userOf()).toBe('lena');
    expect(await userOf({ headers: { cookie: 'mock-user=marek' } })).toBe('marek');
    simulation.become('tomasz');
    expect(await userOf()).toBe('tomasz');
    // Julia is deactivated, so she has no session.
    simulation.become('julia');
    expect(await userOf()).toBe(401);
  });

  test('can be made by method and path, and by any person', async () => {
    const simulation = startSimulation({ as: 'lena' });
    const path = '/api/social/accounts/acc-acme-facebook/disconnect';
    const headers = await simulation.ifMatchOf('acc-acme-facebook');
    expect((await simulation.post(path, { headers })).body.code).toBe('not-original-connector');
    expect((await simulation.post(path, { headers, as: 'marek', body: '{' })).body.code).toBe('malformed');
    expect((await simulation.post(path, { headers, as: 'marek' })).status).toBe(200);
    expect((await simulation.put('/__mock', { body: { plan: 'starter' } })).body.plan).toBe('starter');
    expect((await simulation.delete('/api/social/posts/none', { as: 'nobody' })).status).toBe(401);
  });

  test('call each listener once if they change something, until the subscription ends', async () => {
    const simulation = startSimulation();
    const listener = vi.fn();
    const stop = simulation.subscribe(listener);
    await simulation.lose('acc-acme-facebook', 'security');
    expect(listener).toHaveBeenCalledOnce();
    stop();
    await simulation.advance({ days: 30 });
    expect(listener).toHaveBeenCalledOnce();
  });

  test('fail for an unknown call, and say so on the console', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue();
    await expect(startSimulation().send(request('/settings'))).rejects.toThrow('does not answer GET');
    expect(consoleError).toHaveBeenCalledOnce();
  });
});

describe('acts of people and networks', () => {
  test('a sign-in at a network is made by one call or step by step', async () => {
    const accounts = [account('facebook', disconnected()), account('x', disconnected())];
    const simulation = startSimulation({ accounts, as: 'marek' });
    expect((await simulation.reconnect('acc-acme-facebook')).body.account.status).toBe('connected');
    const wrong = await simulation.reconnect('acc-acme-x', { login: secondLoginId('x') });
    expect(wrong.body.code).toBe('wrong-account');
    const { body } = await simulation.beginSignIn({ purpose: 'reconnect', accountId: 'acc-acme-x' });
    const result = await simulation.decideSignIn(body.id, 'deny');
    expect(result).toMatchObject({ error: 'access_denied', state: expect.any(String), iss: expect.any(String) });
    expect((await simulation.completeSignIn(body.id, result)).body.code).toBe('authorization-denied');
    await expect(simulation.decideSignIn(body.id, 'approve', 'stranger')).rejects.toThrow('invalid');
  });

  test('a sign-in that is refused at its beginning ends there', async () => {
    const simulation = startSimulation({ accounts: [account('x', disconnected())], as: 'priya' });
    expect((await simulation.reconnect('acc-acme-x')).body.code).toBe('draft-only');
  });

  test('a sign-in to connect offers the accounts of the test, and a removed one as new', async () => {
    const accounts = [account('facebook', disconnected()), account('facebook', named('Acme Lab'))];
    const simulation = startSimulation({ accounts, as: 'ada' });
    await simulation.remove('acc-acme-lab-facebook');
    const { body } = await simulation.signIn({ purpose: 'connect', network: 'facebook' });
    expect(body.candidates).toContainEqual(expect.objectContaining({ name: 'Acme', state: 'disconnected' }));
    expect(body.candidates).toContainEqual(expect.objectContaining({ name: 'Acme Lab', state: 'available' }));
  });

  test('a disconnect and a removal send the version that is stored', async () => {
    const accounts = [account('facebook'), account('x', named(' ', 'nameless'))];
    const simulation = startSimulation({ accounts, as: 'marek' });
    expect((await simulation.disconnect('acc-acme-facebook')).status).toBe(200);
    expect((await simulation.disconnect('acc-acme-facebook')).body.code).toBe('already-disconnected');
    expect((await simulation.remove('acc-acme-facebook', { as: 'lena' })).body.code).toBe('not-original-connector');
    expect((await simulation.remove('acc-acme-facebook')).status).toBe(204);
    expect((await simulation.remove('acc-nameless-x')).status).toBe(204);
    await expect(simulation.remove('acc-nameless-x')).rejects.toThrow('no account acc-nameless-x');
  });

  test('a loss of a disconnected account fails', async () => {
    const simulation = startSimulation({ accounts: [account('x', disconnected())] });
    await expect(simulation.lose('acc-acme-x', 'security')).rejects.toThrow('already-disconnected');
  });
});

describe('the clock of a simulation', () => {
  test('moves by days, hours and minutes, or to a moment, and never backwards', async () => {
    const simulation = startSimulation({ accounts: [account('facebook', expiringIn({ days: 4 }))] });
    expect((await simulation.advance({ days: 3, hours: 23, minutes: 59 })).total).toBe(0);
    expect(await simulation.now()).toBe('2026-11-27T08:59:00.000Z');
    expect((await simulation.advance({ minutes: 1 })).items).toMatchObject([{ kind: 'lost' }]);
    await simulation.moveTo('2026-12-24T18:00:00Z');
    expect(await simulation.now()).toBe('2026-12-24T18:00:00.000Z');
    await expect(simulation.moveTo('2026-12-24T17:00:00Z')).rejects.toThrow('The clock did not move');
  });

  test('is independent of the fake timers of a test', async () => {
    vi.useFakeTimers({ now: Date.parse('2001-01-01T00:00:00Z') });
    const simulation = startSimulation({ as: 'marek', now: '2026-12-01T00:00:00Z' });
    expect((await simulation.reconnect('acc-baltic-bikes-x')).status).toBe(200);
    vi.advanceTimersByTime(86_400_000);
    expect(await simulation.now()).toBe('2026-12-01T00:00:00.000Z');
    await simulation.advance({ days: 40 });
    expect(Date.now()).toBe(Date.parse('2001-01-02T00:00:00Z'));
  });
});

describe('a call is overridden', () => {
  const failing = () => new Response(null, { status: 503 });

  test('until the override ends, in this simulation alone; the reads of the test kit bypass it', async () => {
    const [simulation, other] = [startSimulation(), startSimulation()];
    const restore = simulation.override('GET /api/social/accounts', failing);
    expect((await simulation.get(LIST)).status).toBe(503);
    expect((await simulation.send(request(LIST))).status).toBe(503);
    expect((await simulation.get(`${LIST}/acc-acme-x`)).status).toBe(200);
    expect((await other.get(LIST)).status).toBe(200);
    expect((await simulation.accounts()).length).toBeGreaterThan(0);
    restore();
    expect((await simulation.get(LIST)).status).toBe(200);
  });

  test('once, also when several requests are under way', async () => {
    const simulation = startSimulation();
    simulation.override('GET /api/social/accounts/{id}', failing, { once: true });
    const replies = await Promise.all([1, 2, 3].map(() => simulation.get(`${LIST}/acc-acme-x`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
  });

  test('by a function that gets the request and may pass it on', async () => {
    const simulation = startSimulation();
    simulation.override('POST /api/social/accounts/{id}/requests', async (request, pass) => {
      const { to } = await request.json();
      const response = await pass();
      return Response.json({ to, status: response.status });
    });
    const { body } = await simulation.post(`${LIST}/acc-acme-facebook/requests`, {
      as: 'lena',
      body: { action: 'disconnect', to: 'marek' },
    });
    expect(body).toEqual({ to: 'marek', status: 201 });
    expect((await simulation.get('/api/notifications', { as: 'marek' })).body.items[0].from.id).toBe('lena');
  });

  test('by the latest override, which may pass the request on to the override before it', async () => {
    const simulation = startSimulation();
    simulation.override('GET /api/session', failing);
    simulation.override('GET /api/session', async (_, pass) => Response.json({ passed: (await pass()).status }));
    expect((await simulation.get('/api/session')).body).toEqual({ passed: 503 });
  });

  test.each(['GET /api/social/acounts', 'PATCH /api/social/accounts', 'GET /api/social/{id}', 'accounts'])(
    'only if the API has it: %s throws an error',
    (call) => {
      expect(() => startSimulation().override(call, failing)).toThrow(`There is no call ${call}`);
    },
  );
});
