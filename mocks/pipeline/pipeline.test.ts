import { getResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { createHandlers, createResponder } from '../api/handlers.ts';
import { seedOf } from '../scenarios/scenarios.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';

const senderUnder = (basePath: string) => {
  const handlers = createHandlers({ store: createMemoryStore(seedOf, 'typical'), basePath });
  return (path: string, init: RequestInit = {}) =>
    getResponse(handlers, new Request(`https://app.example${path}`, { headers: { cookie: 'mock-user=ada' }, ...init }));
};

test.each([
  ['/', '/api/session', 200],
  ['/', '/__mock', 200],
  ['/', '/api/nothing', 404],
  ['/sub/', '/sub/api/session', 200],
  ['/sub/', '/api/session', undefined],
  ['/', '/src/api/posts.ts', undefined],
  ['/', '/assets/api/session', undefined],
  ['/', '/settings/marketing/social/accounts', undefined],
])(
  'under %s, a request for %s gets the status %s; if that is undefined, the simulation does not answer',
  async (basePath, path, status) => {
    expect((await senderUnder(basePath)(path))?.status).toBe(status);
  },
);

test('a fault that names a call applies to it under any base path of the app', async () => {
  const send = senderUnder('/sub/');
  const faults = [{ name: 'unavailable', call: 'GET /api/session' }, 'unknown-network'];
  await send('/sub/__mock', { method: 'PUT', body: JSON.stringify({ faults }) });
  expect((await send('/sub/api/session'))?.status).toBe(503);
  const list = await send('/sub/api/social/accounts');
  expect(await list?.json()).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ network: 'network-of-tomorrow' })]),
  });
});

test.each([
  ...OPERATIONS.map(({ call }) => call.replace('{id}', 'some')),
  'GET /api/social/accounts/acc-acme-x',
  'GET /api/social/accounts/',
  'GET /API/Session',
  'PATCH /api/social/accounts',
  'GET /api/social/accounts/some/none',
  'GET /__mock/none',
  'GET /elsewhere',
  'GET /assets/api/session',
])(
  'the responder, which tries only the handlers that can match, replies to %s as all handlers together do',
  async (call) => {
    const [method = '', path = ''] = call.split(' ');
    const options = () => ({ store: createMemoryStore(seedOf, 'typical'), basePath: '/' });
    const request = () => new Request(`https://app.example${path}`, { method, headers: { cookie: 'mock-user=omar' } });
    const statusAndText = async (response: Response | undefined) =>
      response && [response.status, await response.text()];
    const fromResponder = await statusAndText(await createResponder(options())(request()));
    expect(fromResponder).toEqual(await statusAndText(await getResponse(createHandlers(options()), request())));
  },
);

test('an unexpected error is logged, and becomes a problem that contains no detail of it (M11)', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const error = new TypeError('secret detail');
  const store: Store = { ...createMemoryStore(seedOf, 'typical'), read: () => Promise.reject(error) };
  const response = await createResponder({ store, basePath: '/' })(new Request('https://app.example/api/session'));
  expect(response?.status).toBe(500);
  const text = (await response?.text()) ?? '';
  expect(JSON.parse(text)).toMatchObject({ code: 'server-error' });
  expect(text).not.toMatch(/secret|TypeError|stack|pipeline/);
  expect(log).toHaveBeenCalledWith(error);
  log.mockRestore();
});

test('a responder with a fixed person replies to that person, whatever the cookie says', async () => {
  const respond = createResponder({ store: createMemoryStore(seedOf, 'typical'), basePath: '/', person: 'lena' });
  const response = await respond(
    new Request('https://app.example/api/session', { headers: { cookie: 'mock-user=ada' } }),
  );
  expect((await response?.json())?.user.id).toBe('lena');
});

test('the base path is the root by default', async () => {
  const handlers = createHandlers({ store: createMemoryStore(seedOf, 'typical') });
  expect((await getResponse(handlers, new Request('https://app.example/__mock')))?.status).toBe(200);
});
