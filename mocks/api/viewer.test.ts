import { expect, test } from 'vitest';
import { CODES_BEFORE_KEY_LOOKUP } from '../../src/api/contract/code.ts';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  isoOnDay,
  type SignInRequest,
  startSimulation,
  withMissedPosts,
} from '../testing.ts';

const ID = 'acc-acme-facebook';

interface Write {
  /** The call as the contract names it. */
  call: string;
  /** A name in braces, such as `{missed}`, stands for an id that `start` finds. */
  path: string;
  /** `{result}` stands for the result of the approved sign-in, and `{plan}` for a request to plan the missed post. */
  body?: unknown;
  status: number;
}

/** Every write that a person makes. In the simulation of `start`, Marek may make each of them. */
const WRITES: Write[] = [
  {
    call: 'POST /api/social/accounts/{id}/disconnect',
    path: `/api/social/accounts/${ID}/disconnect`,
    status: 200,
  },
  {
    call: 'DELETE /api/social/accounts/{id}',
    path: `/api/social/accounts/${ID}`,
    body: { confirmName: 'Acme' },
    status: 204,
  },
  {
    call: 'POST /api/social/accounts/{id}/requests',
    path: '/api/social/accounts/acc-acme-x/requests',
    body: { action: 'disconnect', to: 'ada' },
    status: 201,
  },
  { call: 'POST /api/social/requests/{id}/remind', path: '/api/social/requests/{sent}/remind', status: 200 },
  { call: 'POST /api/social/requests/{id}/withdraw', path: '/api/social/requests/{sent}/withdraw', status: 200 },
  { call: 'POST /api/social/requests/{id}/decline', path: '/api/social/requests/{got}/decline', status: 200 },
  {
    call: 'POST /api/social/posts/{id}/reschedule',
    path: '/api/social/posts/{missed}/reschedule',
    body: { scheduledAt: isoOnDay(2) },
    status: 200,
  },
  {
    call: 'POST /api/social/posts/plan',
    path: '/api/social/posts/plan',
    body: '{plan}',
    status: 200,
  },
  { call: 'POST /api/social/posts/{id}/to-draft', path: '/api/social/posts/{missed}/to-draft', status: 200 },
  { call: 'DELETE /api/social/posts/{id}', path: '/api/social/posts/{missed}', status: 204 },
  {
    call: 'POST /api/social/authorizations',
    path: '/api/social/authorizations',
    body: { purpose: 'reconnect', accountId: 'acc-acme-youtube' },
    status: 201,
  },
  {
    call: 'POST /api/social/authorizations/{id}/complete',
    path: '/api/social/authorizations/{approved}/complete',
    body: '{result}',
    status: 200,
  },
  {
    call: 'POST /api/social/authorizations/{id}/connect',
    path: '/api/social/authorizations/{completed}/connect',
    body: { externalIds: [] },
    status: 200,
  },
  { call: 'POST /api/notifications/{id}/read', path: '/api/notifications/{notice}/read', status: 200 },
];

/**
 * Starts a simulation in which each write can be made: with a notice to Ada and Marek, with unfinished sign-ins, and with two requests
 * made a day ago, one that Marek `sent` and one that he `got`.
 */
async function start() {
  const simulation = startSimulation({
    accounts: [
      account('facebook', expiringIn({ days: 4 }), withMissedPosts(1)),
      account('x', connectedBy('tomasz')),
      account('youtube', disconnected({ days: 1, by: 'ada' })),
      account('linkedin', disconnected({ days: 1, by: 'ada' })),
    ],
  });
  const askedFor = async (as: string, id: string, body: object) =>
    (await simulation.post(`/api/social/accounts/${id}/requests`, { as, body })).body.request.id;
  const sent = await askedFor('marek', 'acc-acme-x', { action: 'remove', to: 'ada' });
  const got = await askedFor('lena', ID, { action: 'remove', to: 'marek' });
  await simulation.advance({ days: 1 });
  const begun = async (request: SignInRequest) => (await simulation.beginSignIn(request, { as: 'marek' })).body.id;
  const approved = await begun({ purpose: 'reconnect', accountId: 'acc-acme-linkedin' });
  const result = await simulation.decideSignIn(approved);
  const completed = await begun({ purpose: 'connect', network: 'facebook' });
  await simulation.completeSignIn(completed, await simulation.decideSignIn(completed), { as: 'marek' });
  const [missed] = await simulation.posts(ID, 'missed');
  const [notice] = (await simulation.state()).notices.keys();
  const found = { missed: missed?.id ?? '', notice: notice ?? '' };
  const ids: Record<string, string> = { sent, got, approved, completed, ...found };
  const bodies: Record<string, unknown> = {
    '{result}': result,
    '{plan}': { postIds: [found.missed], spacing: 'daily', zone: 'UTC' },
  };
  const version = await simulation.ifMatchOf(ID);
  const sendWrite = ({ call, path, body }: Write, as: string, headers: Record<string, string>) =>
    simulation.call(
      call.split(' ')[0] ?? '',
      path.replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? name),
      { as, body: bodies[`${body}`] ?? body, headers: { ...version, ...headers } },
    );
  return { simulation, sendWrite };
}

test('this file covers every write that a person makes', () => {
  const writes = OPERATIONS.filter(({ method, auth }) => method !== 'GET' && auth !== 'none');
  expect(WRITES.map(({ call }) => call).toSorted()).toEqual(writes.map(({ call }) => call).toSorted());
});

test.each(WRITES)('$call is accepted from the person on the screen', async (write) => {
  const { sendWrite } = await start();
  expect((await sendWrite(write, 'marek', { 'X-Viewer': 'marek' })).status).toBe(write.status);
});

test.each(WRITES)('$call without a viewer is accepted from the person of the session', async (write) => {
  const { sendWrite } = await start();
  expect((await sendWrite(write, 'marek', {})).status).toBe(write.status);
});

test.each(WRITES)('$call is refused where somebody else is signed in now, and nothing changes (F26)', async (write) => {
  const { simulation, sendWrite } = await start();
  const before = await simulation.state();
  const reply = await sendWrite(write, 'ada', { 'X-Viewer': 'marek' });
  expect([reply.status, reply.body.code]).toEqual([409, 'viewer-changed']);
  expect(await simulation.state()).toEqual(before);
  // The refusal has used up nothing: the same write succeeds for the person on the screen.
  expect((await sendWrite(write, 'marek', { 'X-Viewer': 'marek' })).status).toBe(write.status);
});

const DISCONNECT = WRITES[0] as Write;

test.each([
  ['a blank viewer', ''],
  ['an unknown viewer', 'nobody'],
  ['a viewer in another letter case', 'Marek'],
])('%s is not taken for the person who is signed in', async (_, viewer) => {
  const { simulation, sendWrite } = await start();
  const before = await simulation.state();
  expect((await sendWrite(DISCONNECT, 'marek', { 'X-Viewer': viewer })).body.code).toBe('viewer-changed');
  expect(await simulation.state()).toEqual(before);
});

test('a write of a person who is signed out gets signed-out, whichever viewer it names', async () => {
  const { sendWrite } = await start();
  // Julia is deactivated, so she has no session.
  expect((await sendWrite(DISCONNECT, 'julia', { 'X-Viewer': 'marek' })).body.code).toBe('signed-out');
});

test('the viewer is checked before the key, the plan, the permission, the account, the body and the version', async () => {
  const { simulation, sendWrite } = await start();
  const key = { 'Idempotency-Key': 'k' };
  expect((await sendWrite(DISCONNECT, 'ada', key)).status).toBe(200);
  const onUnknownAccount = { ...DISCONNECT, path: '/api/social/accounts/acc-unknown-facebook/disconnect', body: '{"' };
  expect((await sendWrite(onUnknownAccount, 'ada', key)).body.code).toBe('idempotency-mismatch');
  const codeAs = async (as: string, headers = {}) =>
    (await sendWrite(onUnknownAccount, as, { ...headers, 'X-Viewer': 'marek', 'If-Match': 'stale' })).body.code;
  expect(await codeAs('ada', key)).toBe('viewer-changed');
  expect(await codeAs('omar')).toBe('viewer-changed');
  await simulation.control({ plan: 'free' });
  expect(await codeAs('ada')).toBe('viewer-changed');
});

test('only the checks that the contract names come before the lookup of the key (F03)', async () => {
  const { simulation, sendWrite } = await start();
  const key = { 'Idempotency-Key': 'k', 'X-Viewer': 'marek' };
  expect((await sendWrite(DISCONNECT, 'marek', key)).status).toBe(200);
  await simulation.control({ plan: 'free' });
  const codeAs = async (as: string) => (await sendWrite(DISCONNECT, as, key)).body.code;
  expect([await codeAs('nobody'), await codeAs('ada'), await codeAs('marek')]).toEqual([
    ...CODES_BEFORE_KEY_LOOKUP,
    undefined,
  ]);
});

test('only the person who made the first request gets the saved reply', async () => {
  const { simulation, sendWrite } = await start();
  const key = { 'Idempotency-Key': 'k', 'X-Viewer': 'marek' };
  const first = await sendWrite(DISCONNECT, 'marek', key);
  const after = await simulation.state();
  expect((await sendWrite(DISCONNECT, 'ada', key)).body.code).toBe('viewer-changed');
  expect((await sendWrite(DISCONNECT, 'marek', key)).text).toBe(first.text);
  expect(await simulation.state()).toEqual(after);
});

test('a read succeeds whichever viewer it names, and its reply names the person it is for', async () => {
  const { simulation } = await start();
  const reply = await simulation.get('/api/social/accounts', { as: 'ada', headers: { 'X-Viewer': 'marek' } });
  expect([reply.status, reply.headers.get('X-Viewer')]).toEqual([200, 'ada']);
  expect(
    (await simulation.get('/api/social/accounts/acc-unknown-facebook', { as: 'lena' })).headers.get('X-Viewer'),
  ).toBe('lena');
  // Julia is deactivated, so she has no session.
  expect((await simulation.get('/api/session', { as: 'julia' })).headers.get('X-Viewer')).toBeNull();
});

test("the simulation's own controls have no viewer", async () => {
  const { simulation } = await start();
  const headers = { 'X-Viewer': 'marek' };
  const reply = await simulation.put('/__mock', { as: 'ada', body: { plan: 'enterprise' }, headers });
  expect([reply.status, reply.headers.get('X-Viewer')]).toEqual([200, null]);
});
