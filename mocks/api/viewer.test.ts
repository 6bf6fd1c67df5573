import { expect, test } from 'vitest';
import { account, D0, day, post, worldWith } from '../model/build.ts';
import { type Client, redirectOf } from '../model/client.ts';
import { iso } from '../rules/instant.ts';
import { ROUTES } from './handlers.ts';

const OFF = { at: D0, cause: 'manual', by: 'ada' } as const;
const VERSION = { 'If-Match': '"acc-facebook.1"' };

interface Write {
  /** As the routes name it. */
  call: string;
  path: string;
  body?: unknown;
  status: number;
}

/** Every write that a person makes, each in a world where Marek may do it. */
const WRITES: Write[] = [
  {
    call: 'POST /api/social/accounts/:id/disconnect',
    path: '/api/social/accounts/acc-facebook/disconnect',
    status: 200,
  },
  {
    call: 'DELETE /api/social/accounts/:id',
    path: '/api/social/accounts/acc-facebook',
    body: { confirmName: 'Acme' },
    status: 204,
  },
  {
    call: 'POST /api/social/accounts/:id/requests',
    path: '/api/social/accounts/acc-x/requests',
    body: { action: 'disconnect', to: 'ada' },
    status: 201,
  },
  {
    call: 'POST /api/social/posts/:id/reschedule',
    path: '/api/social/posts/missed/reschedule',
    body: { scheduledAt: iso(day(1)) },
    status: 200,
  },
  { call: 'POST /api/social/posts/:id/to-draft', path: '/api/social/posts/missed/to-draft', status: 200 },
  { call: 'DELETE /api/social/posts/:id', path: '/api/social/posts/missed', status: 204 },
  {
    call: 'POST /api/social/authorizations',
    path: '/api/social/authorizations',
    body: { purpose: 'reconnect', accountId: 'acc-youtube' },
    status: 201,
  },
  {
    call: 'POST /api/social/authorizations/:id/complete',
    path: '/api/social/authorizations/{approved}/complete',
    body: '{answer}',
    status: 200,
  },
  {
    call: 'POST /api/social/authorizations/:id/connect',
    path: '/api/social/authorizations/{completed}/connect',
    body: { externalIds: [] },
    status: 200,
  },
  { call: 'POST /api/notifications/:id/read', path: '/api/notifications/warned/read', status: 200 },
];

/** A world in which each write can be made: with a notice to Ada and Marek, and with sign-ins that wait to go on. */
async function world() {
  const client = await worldWith(
    [
      account('facebook'),
      account('x', { originalConnector: 'tomasz' }),
      account('youtube', { disconnection: OFF }),
      account('linkedin', { disconnection: OFF }),
    ],
    [post('acc-facebook', 'missed', 'missed', day(-2))],
  );
  await client.store.write((stored) =>
    stored.put('notices', {
      id: 'warned',
      seq: 1,
      kind: 'reauthorize',
      accountId: 'acc-facebook',
      account: { network: 'facebook', externalId: '1000-facebook', kind: 'page', name: 'Acme', handle: '@acme' },
      at: D0,
      expiresAt: day(7),
      from: null,
      action: null,
      recipients: ['ada', 'marek'].map((user) => ({ user, why: 'last-connector' as const })),
      readBy: {},
    }),
  );
  const approved = await begun(client, { purpose: 'reconnect', accountId: 'acc-linkedin' });
  const answer = await redirectOf(client, approved, { decision: 'approve' });
  const completed = await begun(client, { purpose: 'connect', network: 'facebook' });
  const other = await redirectOf(client, completed, { decision: 'approve' });
  await client.post(`/api/social/authorizations/${completed}/complete`, 'marek', other);
  const make = ({ call, path, body }: Write, as: string, headers: Record<string, string>) =>
    client.ask(call.split(' ')[0] ?? '', path.replace('{approved}', approved).replace('{completed}', completed), {
      as,
      body: body === '{answer}' ? answer : body,
      headers: { ...VERSION, ...headers },
    });
  return { client, make };
}

const begun = async (client: Client, request: Record<string, unknown>): Promise<string> =>
  (await client.post('/api/social/authorizations', 'marek', request)).body.id;

test('every write that a person makes is tried here', () => {
  const writes = ROUTES.filter(({ method, asks }) => method !== 'get' && asks !== 'nobody');
  expect(WRITES.map(({ call }) => call).toSorted()).toEqual(
    writes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).toSorted(),
  );
});

test.each(WRITES)('$call: allowed for the person whom the screen showed', async (write) => {
  const { make } = await world();
  expect((await make(write, 'marek', { 'X-Viewer': 'marek' })).status).toBe(write.status);
});

test.each(WRITES)('$call: without a viewer the session alone counts', async (write) => {
  const { make } = await world();
  expect((await make(write, 'marek', {})).status).toBe(write.status);
});

test.each(WRITES)('$call: F26: refused where somebody else is signed in by now, and nothing changes', async (write) => {
  const { client, make } = await world();
  const before = await client.dump();
  const reply = await make(write, 'ada', { 'X-Viewer': 'marek' });
  expect([reply.status, reply.body.code]).toEqual([409, 'viewer-changed']);
  expect(await client.dump()).toEqual(before);
  // Whoever acted finds it as it was: the refusal has used up nothing.
  expect((await make(write, 'marek', { 'X-Viewer': 'marek' })).status).toBe(write.status);
});

const DISCONNECT = WRITES[0] as Write;

test.each([
  ['missing viewer', ''],
  ['unknown viewer', 'nobody'],
  ['viewer in other letters', 'Marek'],
])('%s: is not the person who is signed in', async (_, viewer) => {
  const { client, make } = await world();
  const before = await client.dump();
  expect((await make(DISCONNECT, 'marek', { 'X-Viewer': viewer })).body.code).toBe('viewer-changed');
  expect(await client.dump()).toEqual(before);
});

test('signed out: that is said first, whoever acted', async () => {
  const { make } = await world();
  expect((await make(DISCONNECT, 'julia', { 'X-Viewer': 'marek' })).body.code).toBe('signed-out');
});

test('the viewer is judged before the key, the plan, the permission, the account, the body and the version', async () => {
  const { client, make } = await world();
  const key = { 'Idempotency-Key': 'k' };
  expect((await make(DISCONNECT, 'ada', key)).status).toBe(200);
  const ofAnother = { ...DISCONNECT, path: '/api/social/accounts/acc-gone/disconnect', body: '{"' };
  expect((await make(ofAnother, 'ada', key)).body.code).toBe('idempotency-mismatch');
  const codeAs = async (as: string, headers = {}) =>
    (await make(ofAnother, as, { ...headers, 'X-Viewer': 'marek', 'If-Match': 'stale' })).body.code;
  expect(await codeAs('ada', key)).toBe('viewer-changed');
  expect(await codeAs('omar')).toBe('viewer-changed');
  await client.control({ plan: 'free' });
  expect(await codeAs('ada')).toBe('viewer-changed');
});

test('replayed: a kept reply is given to the person whose it is, and to nobody else', async () => {
  const { client, make } = await world();
  const key = { 'Idempotency-Key': 'k', 'X-Viewer': 'marek' };
  const first = await make(DISCONNECT, 'marek', key);
  const after = await client.dump();
  expect((await make(DISCONNECT, 'ada', key)).body.code).toBe('viewer-changed');
  expect((await make(DISCONNECT, 'marek', key)).text).toBe(first.text);
  expect(await client.dump()).toEqual(after);
});

test('a read is answered whatever viewer it names, and says whom it is for', async () => {
  const { client } = await world();
  const reply = await client.ask('GET', '/api/social/accounts', { as: 'ada', headers: { 'X-Viewer': 'marek' } });
  expect([reply.status, reply.headers.get('X-Viewer')]).toEqual([200, 'ada']);
  expect((await client.get('/api/social/accounts/acc-gone', 'lena')).headers.get('X-Viewer')).toBe('lena');
  expect((await client.get('/api/session', 'julia')).headers.get('X-Viewer')).toBeNull();
});

test("the simulation's own controls have no viewer", async () => {
  const { client } = await world();
  const headers = { 'X-Viewer': 'marek' };
  const reply = await client.ask('PUT', '/__mock', { as: 'ada', body: { plan: 'enterprise' }, headers });
  expect([reply.status, reply.headers.get('X-Viewer')]).toEqual([200, null]);
});
