import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FaultName } from '../../src/api/contract/fault.ts';
import { account, disconnected, named, type Simulation, startSimulation } from '../testing.ts';
import { matches } from './faults.ts';

const LIST = '/api/social/accounts';

afterEach(() => {
  vi.useRealTimers();
});

/** A simulation of two connected accounts and a disconnected one, with these faults switched on. */
async function startWithFaults(...faults: unknown[]): Promise<Simulation> {
  const accounts = [account('facebook'), account('x', disconnected()), account('youtube', named('Other'))];
  const simulation = startSimulation({ accounts });
  const { status } = await simulation.control({ faults });
  expect(status).toBe(200);
  return simulation;
}

const send = (simulation: Simulation, path: string, init: RequestInit = {}) =>
  simulation.send(new Request(`http://localhost${path}`, init));

describe('the reply to a call with a fault', () => {
  const PROBLEMS: [FaultName, number, string][] = [
    ['signed-out', 401, 'signed-out'],
    ['forbidden', 403, 'needs-all-accounts'],
    ['not-found', 404, 'not-found'],
    ['conflict', 409, 'already-disconnected'],
    ['stale', 412, 'version-stale'],
    ['too-many-requests', 429, 'too-many-requests'],
    ['server-error', 500, 'server-error'],
    ['unavailable', 503, 'unavailable'],
  ];

  test.each(PROBLEMS)('%s: reads and writes get %i %s, and nothing changes', async (fault, status, code) => {
    const simulation = await startWithFaults(fault);
    const before = await simulation.state();
    const headers = await simulation.ifMatchOf('acc-acme-facebook');
    const disconnect = await simulation.post(`${LIST}/acc-acme-facebook/disconnect`, { headers });
    for (const reply of [await simulation.get('/api/session'), disconnect]) {
      expect([reply.status, reply.body.code]).toEqual([status, code]);
      expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    }
    expect(disconnect.body.instance).toBe(`${LIST}/acc-acme-facebook/disconnect`);
    expect(await simulation.state()).toEqual(before);
  });

  test('too-many-requests says when to try again, unavailable does not', async () => {
    const limited = await (await startWithFaults('too-many-requests')).get('/api/session');
    expect(limited.headers.get('Retry-After')).toBe('20');
    const busy = await (await startWithFaults('unavailable')).get('/api/session');
    expect(busy.headers.has('Retry-After')).toBe(false);
  });

  test('broken-json and html: the reply has status 200 and no valid JSON', async () => {
    const broken = await (await startWithFaults('broken-json')).get('/api/session');
    expect([broken.status, broken.body, broken.text.startsWith('{')]).toEqual([200, undefined, true]);
    expect(broken.headers.get('Content-Type')).toBe('application/json');
    const html = await (await startWithFaults('html')).get('/api/session');
    expect([html.status, html.text.startsWith('<!doctype html>')]).toEqual([200, true]);
    expect(html.headers.get('Content-Type')).toBe('text/html');
    expect([broken, html].map(({ headers }) => headers.get('X-Mock-Api'))).toEqual(['1', '1']);
  });

  test('offline: there is no reply', async () => {
    const response = await send(await startWithFaults('offline'), '/api/session');
    expect([response.type, response.status]).toEqual(['error', 0]);
  });

  test('reply-lost: the write is done, and there is no reply', async () => {
    const simulation = await startWithFaults('reply-lost');
    const headers = await simulation.ifMatchOf('acc-acme-facebook');
    const path = `${LIST}/acc-acme-facebook/disconnect`;
    expect((await send(simulation, path, { method: 'POST', headers })).type).toBe('error');
    await simulation.control({ faults: [] });
    expect((await simulation.account('acc-acme-facebook')).status).toBe('disconnected');
  });

  test.each([
    ['slow', 4_000, [200, 'x']],
    ['timeout', 60_000, [0, undefined]],
  ] as const)('%s: there is no reply for %i ms', async (fault, milliseconds, [status, network]) => {
    const simulation = await startWithFaults(fault);
    vi.useFakeTimers();
    let answered: Response | undefined;
    const reply = send(simulation, `${LIST}/acc-acme-x`).then((response) => {
      answered = response;
    });
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(answered).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await reply;
    expect(answered?.status).toBe(status);
    expect((await answered?.json().catch(() => null))?.network).toBe(network);
  });
});

describe('which calls a fault applies to', () => {
  test('network-role-missing applies only to the completion of a sign-in', async () => {
    const simulation = await startWithFaults('network-role-missing');
    expect((await simulation.get('/api/session')).status).toBe(200);
    const { status, body } = await simulation.beginSignIn({ purpose: 'reconnect', accountId: 'acc-acme-x' });
    expect(status).toBe(201);
    const result = await simulation.decideSignIn(body.id);
    expect((await simulation.completeSignIn(body.id, result)).body.code).toBe('network-role-missing');
  });

  test('a fault of the sign-in page or of its window never replaces the reply to a call', async () => {
    const simulation = await startWithFaults('sign-in-denied', 'wrong-account', 'popup-blocked');
    expect((await simulation.get('/api/session')).status).toBe(200);
    expect((await simulation.get(LIST)).body.items).toHaveLength(3);
    const withUnavailable = await startWithFaults('popup-blocked', 'sign-in-denied', 'wrong-account', 'unavailable');
    expect((await withUnavailable.get(LIST)).status).toBe(503);
  });

  test('the first fault that matches the call applies', async () => {
    const simulation = await startWithFaults(
      { name: 'unavailable', call: 'GET /api/session' },
      'not-found',
      'forbidden',
    );
    expect((await simulation.get(LIST)).status).toBe(404);
    expect((await simulation.get('/api/session')).status).toBe(503);
  });

  test('a fault that applies once is switched off after one call; the others stay, in their order', async () => {
    const [first, second, third] = ['forbidden', 'not-found', 'unavailable'].map((name) => ({ name, once: true }));
    const simulation = await startWithFaults(first, second, third, 'stale');
    const statuses = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await simulation.get('/api/session')).status);
    expect(statuses).toEqual([403, 404, 503, 412, 412]);
    expect((await simulation.get('/__mock')).body.faults).toEqual(['stale']);
  });

  test('of two calls at the same time, a fault that applies once affects one', async () => {
    const simulation = await startWithFaults({ name: 'forbidden', once: true });
    const replies = await Promise.all([simulation.get(LIST), simulation.get(LIST)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  test('only the fault that applied is switched off, whatever its place in the list', async () => {
    const other = { name: 'unavailable', call: `POST ${LIST}` };
    const simulation = await startWithFaults(other, { name: 'forbidden', once: true });
    expect((await simulation.get(LIST)).status).toBe(403);
    expect((await simulation.get('/__mock')).body.faults).toEqual([other]);
  });

  test('a fault that is not limited to one time stays on', async () => {
    const simulation = await startWithFaults({ name: 'wrong-account' });
    // The sign-in page plays this fault: it uses another login, which the completion of the sign-in then refuses.
    const codes = [];
    for (let index = 0; index < 2; index += 1) codes.push((await simulation.reconnect('acc-acme-x')).body.code);
    expect(codes).toEqual(['wrong-account', 'wrong-account']);
    expect((await simulation.get('/__mock')).body.faults).toEqual([{ name: 'wrong-account' }]);
  });

  test('unknown-network does not change the refusals not-found and invalid', async () => {
    const simulation = await startWithFaults('unknown-network');
    expect((await simulation.get(`${LIST}/nothing`)).body).not.toHaveProperty('network');
    expect((await simulation.get(`${LIST}?page=0`)).body).toMatchObject({ code: 'invalid' });
    expect((await simulation.get(`${LIST}/acc-acme-x`)).body).toMatchObject({
      id: 'acc-acme-x',
      network: 'network-of-tomorrow',
    });
  });

  test.each([
    ['GET /a/{id}', 'GET', '/a/b', true],
    ['GET /a/{id}', 'GET', '/a/{id}', true],
    ['GET /a/{id}', 'POST', '/a/b', false],
    ['GET /a/{id}', 'GET', '/a', false],
    ['GET /a/{id}', 'GET', '/a/b/c', false],
    ['GET /a/{id}/c', 'GET', '/a/b/d', false],
    ['GET', 'GET', '/a', false],
    ['GET', 'GET', '', true],
  ])('%s matches %s %s: %s', (call, method, path, expected) => {
    expect(matches(call, method, path)).toBe(expected);
  });
});
