import { expect, test } from 'vitest';
import type { Candidate, ConnectResult } from '../../src/api/contract.ts';
import { account, day, moveTo, seen, worldWith } from '../model/build.ts';
import { type Client, redirectOf } from '../model/client.ts';
import { MINUTE } from '../rules/instant.ts';

const off = (days: number) => ({ at: day(-days), cause: 'manual', by: 'ada' }) as const;
const BEGIN = '/api/social/authorizations';
const world = () =>
  worldWith([
    account('facebook', { id: 'on', externalId: 'on' }),
    account('facebook', { id: 'off', externalId: 'off', disconnection: off(10) }),
    account('facebook', { id: 'long-1', externalId: 'long-1', disconnection: off(100) }),
    account('facebook', { id: 'long-2', externalId: 'long-2', disconnection: off(200) }),
    account('facebook', { id: 'gone', externalId: 'gone', disconnection: off(120), deletedAtNetwork: true }),
    account('linkedin', { id: 'page', externalId: 'page', disconnection: off(100), historyDeleted: true }),
  ]);

async function offered(client: Client, as = 'marek', network = 'facebook', login?: string) {
  const { body } = await client.post(BEGIN, as, { purpose: 'connect', network });
  const answer = await redirectOf(client, body.id, { decision: 'approve', ...(login && { as: login }) });
  const done = await client.post(`${BEGIN}/${body.id}/complete`, as, answer);
  return { path: `${BEGIN}/${body.id}/connect`, candidates: done.body.candidates as Candidate[] };
}

const outcomes = (results: ConnectResult[]) =>
  results.map(({ externalId, outcome, problem }) => [externalId, problem?.code ?? outcome]);

test('the sign-in offers every account it manages, each with its state, the long-disconnected first', async () => {
  const { candidates } = await offered(await world());
  expect(
    candidates
      .slice(0, 2)
      .map(({ externalId }) => externalId)
      .sort(),
  ).toEqual(['long-1', 'long-2']);
  const states = Object.fromEntries(candidates.map(({ externalId, state }) => [externalId, state]));
  expect(states).toMatchObject({ on: 'connected', off: 'disconnected', 'long-1': 'long-disconnected', gone: 'gone' });
  expect(candidates.filter(({ state }) => state === 'available').length).toBeGreaterThan(1);
});

test('invariant 14: Continue brings back exactly the permitted long-disconnected ones and those chosen, in order', async () => {
  const client = await world();
  const { path, candidates } = await offered(client);
  const fresh = candidates.find(({ state }) => state === 'available')?.externalId ?? '';
  const { status, body } = await client.post(path, 'marek', { externalIds: [fresh, 'on', 'off', 'gone', fresh] });
  expect(status).toBe(200);
  expect(outcomes(body.results)).toEqual([
    ['long-2', 'reconnected'],
    ['gone', 'account-gone'],
    ['long-1', 'reconnected'],
    [fresh, 'connected'],
    ['on', 'not-disconnected'],
    ['off', 'reconnected'],
  ]);
  expect((await seen(client, 'long-1')).status).toBe('connected');
  expect(
    (await client.get('/api/social/long-disconnected')).body.items.map(({ id }: { id: string }) => id).sort(),
  ).toEqual(['gone', 'page']);
});

test('left out on request, the long-disconnected stay as they are unless chosen', async () => {
  const client = await world();
  const { path } = await offered(client);
  const { body } = await client.post(path, 'marek', { externalIds: ['long-1'], includeLongDisconnected: false });
  expect(outcomes(body.results)).toEqual([['long-1', 'reconnected']]);
});

test('without the role or as somebody else each account is refused on its own, and the reply is still a success', async () => {
  const client = await world();
  const lena = await offered(client, 'lena', 'linkedin');
  expect(lena.candidates.every(({ state, missingRole }) => state === 'role-missing' && missingRole)).toBe(true);
  const refused = await client.post(lena.path, 'lena', { externalIds: [] });
  expect([refused.status, ...outcomes(refused.body.results)]).toEqual([200, ['page', 'network-role-missing']]);
  const other = await offered(client, 'marek', 'linkedin', 'other-linkedin');
  const { body } = await client.post(other.path, 'marek', { externalIds: [] });
  expect(outcomes(body.results)).toEqual([['page', 'wrong-account']]);
});

test('once per authorization; with its key the kept reply', async () => {
  const client = await world();
  const { path } = await offered(client);
  const key = { 'Idempotency-Key': 'k' };
  const first = await client.post(path, 'marek', { externalIds: [] }, key);
  expect((await client.post(path, 'marek', { externalIds: [] }, key)).text).toBe(first.text);
  const again = await client.post(path, 'marek', { externalIds: [] });
  expect([again.status, again.body.code]).toEqual([409, 'authorization-used']);
});

test.each([
  ['not JSON', 'marek', 'x', 400, 'malformed'],
  ['no list', 'marek', {}, 422, 'invalid'],
  ['a list of numbers', 'marek', { externalIds: [1] }, 422, 'invalid'],
  ['an account that was not offered', 'marek', { externalIds: ['off', 'stranger'] }, 422, 'invalid'],
  ['somebody else’s authorization', 'ada', { externalIds: [] }, 404, 'not-found'],
] as const)('%s: refused, nothing changes', async (_, as, body, status, code) => {
  const client = await world();
  const { path } = await offered(client);
  const before = await client.dump();
  const reply = await client.post(path, as, body);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(await client.dump()).toEqual(before);
});

test('before the sign-in is complete, and after ten minutes, nothing is connected', async () => {
  const client = await world();
  const { body } = await client.post(BEGIN, 'marek', { purpose: 'connect', network: 'facebook' });
  const early = await client.post(`${BEGIN}/${body.id}/connect`, 'marek', { externalIds: [] });
  expect([early.status, early.body.code]).toEqual([400, 'code-invalid']);
  const { path } = await offered(client);
  await moveTo(client, day(0) + 10 * MINUTE);
  expect((await client.post(path, 'marek', { externalIds: [] })).body.code).toBe('authorization-expired');
});
