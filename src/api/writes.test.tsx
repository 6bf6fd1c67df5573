import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { account, expiringIn, startSimulation } from '../../mocks/testing.ts';
import { askMutation, disconnectMutation, removeMutation } from './accounts.ts';
import { beginSignIn, completeSignIn, connectMutation } from './authorizations.ts';
import type { Account } from './contract/account.ts';
import { OPERATIONS } from './contract/operations/operation-list.ts';
import type { Post } from './contract/post.ts';
import type { Session } from './contract/session.ts';
import { markReadMutation } from './notices.ts';
import { postPlanQuery, settleMutation } from './posts.ts';
import { type RequestStep, requestStepMutation } from './requests.ts';
import { showNobody, showSession } from './screen.ts';
import { decideSignIn, setSimulation, simulationMutation } from './simulation.ts';
import { setTransport } from './transport.ts';

const queries = new QueryClient();
const key = 'k';
const shownAccount = { id: 'a', revision: 1 } as Account;
const post = { id: 'p' } as Post;

/** Runs the function of a mutation, as a press does. */
const run = <V,>({ mutationFn }: { mutationFn?: (variables: V, context: never) => Promise<unknown> }, variables: V) =>
  mutationFn?.(variables, undefined as never) ?? Promise.reject(new Error('The mutation has no function'));

const settle = (viewer: string, how: { kind: 'draft' | 'delete' } | { kind: 'reschedule'; scheduledAt: string }) =>
  run(settleMutation(queries), { viewer, requests: [{ post, key, ...how }] });

const takeStep = (viewer: string, step: RequestStep) =>
  run(requestStepMutation(queries), { viewer, step, id: 'q', note: '', key });

/** Every write of the client, by its call. The id in its path, if it has one, is `a`, `p`, `z`, `n` or `q`. */
const WRITES: Record<string, (viewer: string) => Promise<unknown>> = {
  'POST /api/social/accounts/{id}/disconnect': (viewer) =>
    run(disconnectMutation(queries), { viewer, account: shownAccount, label: '', key }),
  'DELETE /api/social/accounts/{id}': (viewer) =>
    run(removeMutation(queries), { viewer, account: shownAccount, confirmName: '', key }),
  'POST /api/social/accounts/{id}/requests': (viewer) =>
    run(askMutation(queries), {
      viewer,
      accountId: 'a',
      action: 'remove',
      people: [{ id: 'ada', name: 'Ada', active: true, key }],
      note: '',
    }),
  'POST /api/social/posts/{id}/reschedule': (viewer) => settle(viewer, { kind: 'reschedule', scheduledAt: '' }),
  'POST /api/social/posts/{id}/to-draft': (viewer) => settle(viewer, { kind: 'draft' }),
  'DELETE /api/social/posts/{id}': (viewer) => settle(viewer, { kind: 'delete' }),
  'POST /api/social/posts/plan': async (viewer) =>
    postPlanQuery(viewer, { postIds: ['p'], spacing: 'daily', zone: 'UTC' }).queryFn?.({} as never),
  'POST /api/social/authorizations': (viewer) => beginSignIn(viewer, { purpose: 'connect', network: 'x' }),
  'POST /api/social/authorizations/{id}/complete': (viewer) => completeSignIn(viewer, 'z', { state: '', iss: '' }),
  'POST /api/social/authorizations/{id}/connect': (viewer) =>
    run(connectMutation(queries), { viewer, authorizationId: 'z', externalIds: [], key }),
  'POST /api/notifications/{id}/read': (viewer) => run(markReadMutation(queries), { viewer, ids: ['n'] }),
  'POST /api/social/requests/{id}/remind': (viewer) => takeStep(viewer, 'remind'),
  'POST /api/social/requests/{id}/withdraw': (viewer) => takeStep(viewer, 'withdraw'),
  'POST /api/social/requests/{id}/decline': (viewer) => takeStep(viewer, 'decline'),
};

let sent: Request[] = [];
/** The reply to a request. @param sentBefore the number of requests before it */
let answer: (sentBefore: number) => Response;

beforeEach(() => {
  sent = [];
  answer = () => Response.json({}, { status: 400 });
  setTransport({
    send: async (request) => {
      sent.push(request);
      return answer(sent.length - 1);
    },
  });
});
afterEach(() => {
  showNobody();
  vi.useRealTimers();
});

test('every write of the client names the person who acted (F26)', async () => {
  const writes = OPERATIONS.filter(({ method, auth }) => method !== 'GET' && auth !== 'none');
  expect(Object.keys(WRITES).toSorted()).toEqual(writes.map(({ call }) => call).toSorted());
  for (const [call, write] of Object.entries(WRITES)) {
    sent = [];
    await write('marek').catch(() => undefined);
    const [method, path = ''] = call.split(' ');
    expect(sent.map((request) => [request.method, request.headers.get('X-Viewer')])).toEqual([[method, 'marek']]);
    expect(sent.map(({ url }) => new URL(url).pathname.replace(/\/[apznq](?=\/|$)/, '/{id}'))).toEqual([path]);
  }
});

test('the simulation’s own controls name no person (F26)', async () => {
  await setSimulation({ running: false }).catch(() => undefined);
  await decideSignIn('z', 'approve', 'login').catch(() => undefined);
  for (const change of ['reset', 'next-event'] as const) {
    await run(simulationMutation(queries), change).catch(() => undefined);
  }
  expect(sent.map(({ headers }) => headers.get('X-Viewer'))).toEqual([null, null, null, null]);
});

test('a resend names the person who acted, even if the screen shows somebody else by then (F26)', async () => {
  vi.useFakeTimers();
  answer = (sentBefore) => {
    if (sentBefore === 0) showSession({ user: { id: 'ada' } } as Session);
    return Response.error();
  };
  const write = WRITES['POST /api/social/accounts/{id}/disconnect']?.('marek').catch(() => undefined);
  await vi.runAllTimersAsync();
  await write;
  expect(sent.map(({ headers }) => headers.get('X-Viewer'))).toEqual(['marek', 'marek', 'marek']);
});

test.each([
  ['400', 1, 400, {}],
  ['403', 1, 403, {}],
  ['404', 1, 404, {}],
  ['429 with a Retry-After longer than the pause before a resend', 1, 429, { 'Retry-After': '100000000' }],
  ['429 without Retry-After', 3, 429, {}],
  ['503', 3, 503, {}],
])('a write that is answered with %s is sent %d times in all (F13)', async (_, times, status, headers) => {
  vi.useFakeTimers();
  // Only the status and the header decide, so the code is the same for each status.
  const refusal = { type: '', title: '', status, detail: '', code: 'unavailable', instance: '' };
  answer = () => Response.json(refusal, { status, headers });
  const write = WRITES['DELETE /api/social/accounts/{id}']?.('marek').catch(() => undefined);
  await vi.advanceTimersByTimeAsync(600_000);
  await write;
  expect(sent).toHaveLength(times);
  expect(new Set(sent.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
});

test('several notices are marked as read for the person who pressed, even if the screen shows somebody else by then (F26)', async () => {
  const accounts = [account('facebook', expiringIn({ days: 3 })), account('linkedin', expiringIn({ days: 4 }))];
  const simulation = startSimulation({ accounts, as: 'marek' });
  setTransport({
    send: async (request) => {
      sent.push(request);
      showSession({ user: { id: 'ada' } } as Session);
      return simulation.send(request);
    },
  });
  const ids = (await simulation.get('/api/notifications')).body.items.map(({ id }: { id: string }) => id);
  await run(markReadMutation(queries), { viewer: 'marek', ids });
  const marked = sent.filter(({ method }) => method === 'POST');
  expect(marked.map(({ headers }) => headers.get('X-Viewer'))).toEqual(['marek', 'marek']);
  expect((await simulation.get('/api/notifications')).body.unread).toBe(0);
});
