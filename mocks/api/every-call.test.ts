import { describe, expect, test, vi } from 'vitest';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { StorageFull, type Store } from '../store/store.ts';
import { account, type Simulation, startSimulation } from '../testing.ts';
import { createResponder } from './handlers.ts';

const CALLS = OPERATIONS.map(({ call, method, path }) => ({
  call,
  method,
  path: path.replace('{id}', 'acc-acme-facebook'),
}));
const SOCIAL_CALLS = CALLS.filter(({ path }) => path.startsWith('/api/social/'));

const start = (options: Parameters<typeof startSimulation>[0] = {}) =>
  startSimulation({ accounts: [account('facebook')], ...options });
/**
 * The code of the refusal of a call. The body of a write is malformed, so that each other code shows a check that comes before
 * the body is read.
 */
const codeOf = async (simulation: Simulation, { method, path }: { method: string; path: string }) =>
  (await simulation.call(method, path, method === 'GET' ? {} : { body: '{' })).body?.code;

describe('Session, plan and social permission are checked before anything else in a social call (PLAN, SCOPE)', () => {
  test.each(SOCIAL_CALLS)('$call', async (call) => {
    expect(await codeOf(start({ as: 'nobody' }), call)).toBe('signed-out');
    // Julia is deactivated, so she has no session.
    expect(await codeOf(start({ as: 'julia' }), call)).toBe('signed-out');
    expect(await codeOf(start({ plan: 'free' }), call)).toBe('plan-required');
    expect(await codeOf(start({ plan: 'starter', as: 'omar' }), call)).toBe('plan-required');
    expect(await codeOf(start({ as: 'omar' }), call)).toBe('no-social-permission');
  });

  test('other calls of the app need only a person who is signed in, and the controls not even that', async () => {
    for (const call of CALLS.filter((each) => !SOCIAL_CALLS.includes(each))) {
      const code = await codeOf(start({ as: 'nobody', plan: 'free' }), call);
      if (call.path.startsWith('/__mock')) expect(code, call.call).not.toBe('signed-out');
      else expect(code, call.call).toBe('signed-out');
      expect(await codeOf(start({ as: 'omar', plan: 'free' }), call), call.call).not.toBe('plan-required');
    }
  });
});

test('the first call for the flow list already returns steps, though their file is imported only then', async () => {
  const { body } = await start({ as: 'nobody' }).get('/__mock/flows');
  expect(body.items.length).toBeGreaterThan(10);
});

describe('bodies', () => {
  const path = '/api/social/authorizations';

  test.each(['[]', 'null', '5', '"text"', '[{"purpose":"connect","network":"x"}]'])(
    '%s is not an object, so it is invalid as a whole',
    async (body) => {
      const reply = await start().post(path, { body });
      expect([reply.status, reply.body.code]).toEqual([422, 'invalid']);
      expect(reply.body.fields).toEqual([{ path: '', message: expect.stringContaining('object') }]);
    },
  );

  test('an operation without a body accepts white space, ignores any JSON and refuses any other text', async () => {
    for (const [body, status] of [
      ['', 200],
      [' \n', 200],
      ['{"a":1}', 200],
      ['a', 400],
    ] as const) {
      const simulation = start();
      const headers = await simulation.ifMatchOf('acc-acme-facebook');
      const reply = await simulation.post('/api/social/accounts/acc-acme-facebook/disconnect', { body, headers });
      expect(reply.status, `'${body}'`).toBe(status);
    }
  });
});

describe('versions', () => {
  const disconnect = (simulation: Simulation, tags: string) =>
    simulation.post('/api/social/accounts/acc-acme-facebook/disconnect', { headers: { 'If-Match': tags } });

  test('one of several versions in If-Match is enough, whatever the white space between them', async () => {
    const simulation = start();
    const { 'If-Match': current } = await simulation.ifMatchOf('acc-acme-facebook');
    expect((await disconnect(simulation, '"acc-acme-facebook.0", "another.1"')).body.code).toBe('version-stale');
    expect((await disconnect(simulation, `"another.1" ,  ${current} ,"acc-acme-facebook.0"`)).status).toBe(200);
  });
});

describe('every reply', () => {
  test('says that it is simulated, forbids caching and guessing its type, and has the type of JSON or of a problem', async () => {
    const simulation = start();
    const [success, refusal] = [await simulation.get('/api/social/attention'), await simulation.get('/api/nothing')];
    for (const { headers } of [success, refusal]) {
      expect([headers.get('X-Mock-Api'), headers.get('Cache-Control')]).toEqual(['1', 'no-store']);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
    expect(success.headers.get('Content-Type')).toBe('application/json');
    expect(refusal.headers.get('Content-Type')).toBe('application/problem+json');
  });

  test('has no content type if it has no body', async () => {
    const { status, text, headers } = await start().remove('acc-acme-facebook');
    expect([status, text, headers.get('Content-Type')]).toEqual([204, '', null]);
  });

  test('has the shape of RFC 9457 and names the path of the request if it is a problem', async () => {
    const { status, body } = await start().get('/api/social/accounts/nothing?search=a');
    expect([status, body]).toEqual([
      404,
      {
        type: 'urn:social-settings:problem:not-found',
        title: expect.stringMatching(/./),
        status: 404,
        detail: body.title,
        code: 'not-found',
        instance: '/api/social/accounts/nothing',
        waysOut: [],
      },
    ]);
  });
});

describe('latency', () => {
  test('delays calls of the app, and not the controls', async () => {
    const simulation = start();
    await simulation.control({ latencyMs: 60 });
    const sentAt = performance.now();
    expect((await simulation.get('/api/session')).status).toBe(200);
    expect(performance.now() - sentAt).toBeGreaterThan(50);
    await simulation.control({ latencyMs: 60_000 });
    expect((await simulation.get('/__mock')).body.latencyMs).toBe(60_000);
  });
});

describe('a store that fails', () => {
  const failing = (error: Error): Store => {
    const fail = () => Promise.reject(error);
    return { read: fail, write: fail, subscribe: () => () => undefined, close: async () => undefined };
  };
  const send = async (store: Store, method: string, path: string) => {
    const respond = createResponder({ store, basePath: '/', person: 'ada' });
    const response = await respond(new Request(`http://localhost${path}`, { method }));
    return [response?.status, await response?.json()];
  };

  test('leads to a reply with 500 and a problem, and to an error on the console', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue();
    const error = new Error('No disk');
    const [status, body] = await send(failing(error), 'GET', '/api/session');
    expect([status, body]).toMatchObject([500, { code: 'server-error', instance: '/api/session' }]);
    expect(consoleError).toHaveBeenCalledExactlyOnceWith(error);
  });

  test('leads to the same reply and error if only the write fails', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue();
    const error = new Error('No disk');
    const [status, body] = await send(await withReads(failing(error)), 'POST', '/api/social/posts/any/to-draft');
    expect([status, body]).toMatchObject([500, { code: 'server-error', instance: '/api/social/posts/any/to-draft' }]);
    expect(consoleError).toHaveBeenCalledExactlyOnceWith(error);
  });

  test('because it is full leads to a reply with 507', async () => {
    const store = await withReads(failing(new StorageFull()));
    expect(await send(store, 'POST', '/api/social/posts/any/to-draft')).toMatchObject([507, { code: 'storage-full' }]);
  });

  /** A store whose reads succeed, and which contains only the simulation's own settings. */
  async function withReads(store: Store): Promise<Store> {
    const settings = (await start().state()).simulation.get('simulation') ?? expect.unreachable();
    const neverRead = () => expect.unreachable();
    const view = { get: () => undefined, all: () => [], of: () => [], simulation: () => settings, seed: neverRead };
    return { ...store, read: async (work) => work(view) };
  }
});
