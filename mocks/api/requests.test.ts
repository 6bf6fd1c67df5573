import { expect, test } from 'vitest';
import type { Account, Decision, Notice, RequestAction } from '../../src/api/contract.ts';
import { account, D0, day, disconnect, moveTo, reconnect, seen, worldWith } from '../model/build.ts';
import type { Client } from '../model/client.ts';
import { iso } from '../rules/instant.ts';
import { PEOPLE } from '../world/people.ts';

const PATH = '/api/social/accounts/acc-facebook/requests';
const OFF = { at: D0, cause: 'manual', by: 'ada' } as const;
const TO_MAREK = { action: 'disconnect', to: 'marek' };
const world = () =>
  worldWith([
    account('facebook'),
    account('x', { originalConnector: 'tomasz' }),
    account('youtube', { originalConnector: 'tomasz', disconnection: OFF }),
    account('instagram', { originalConnector: 'julia' }),
  ]);

const decisionOf = async (client: Client, as: string, action: RequestAction, id = 'acc-facebook'): Promise<Decision> =>
  ((await seen(client, id, as)) as Account).can[action];
const noticesOf = async (client: Client, as: string): Promise<Notice[]> =>
  (await client.get('/api/notifications', as)).body.items;

test('asked: one more notice for the person asked, an entry in the activity, and the asker sees that it is open', async () => {
  const client = await world();
  const before = await client.dump();
  const reply = await client.post(PATH, 'lena', TO_MAREK);
  expect([reply.status, reply.body]).toMatchObject([
    201,
    {
      kind: 'request',
      action: 'disconnect',
      accountId: 'acc-facebook',
      accountName: 'Acme',
      account: { network: 'facebook', name: 'Acme', handle: '@acme', kind: 'page', externalId: expect.any(String) },
      at: iso(D0),
      readAt: null,
      expiresAt: null,
      from: { id: 'lena' },
      settled: false,
      recipients: [{ person: { id: 'marek' }, why: 'asked' }],
      link: '/settings/marketing/social/accounts/acc-facebook',
    },
  ]);
  expect(await noticesOf(client, 'marek')).toEqual([reply.body]);
  expect((await client.get('/api/notifications', 'marek')).body.unread).toBe(1);
  expect(await noticesOf(client, 'lena')).toEqual([]);
  expect((await client.get('/api/social/accounts/acc-facebook/activity')).body.items).toMatchObject([
    { kind: 'requested', actor: { id: 'lena' }, at: iso(D0), detail: { action: 'disconnect', to: 'marek' } },
  ]);
  expect(await decisionOf(client, 'lena', 'disconnect')).toMatchObject({
    allowed: false,
    asked: { to: { id: 'marek' }, at: iso(D0) },
  });
  expect(await decisionOf(client, 'priya', 'disconnect')).not.toHaveProperty('asked');
  expect(await decisionOf(client, 'lena', 'remove')).not.toHaveProperty('asked');
  const after = await client.dump();
  expect([after.accounts, after.posts]).toEqual([before.accounts, before.posts]);
});

test('one is open per account, action and asker', async () => {
  const client = await world();
  const ask = async (as: string, action: string, to: string, path = PATH) => {
    const { status, body } = await client.post(path, as, { action, to });
    return status === 201 ? 201 : body.code;
  };
  expect(await ask('lena', 'disconnect', 'marek')).toBe(201);
  expect(await ask('lena', 'disconnect', 'marek')).toBe('already-requested');
  expect(await ask('lena', 'disconnect', 'ada')).toBe('already-requested');
  expect(await ask('lena', 'remove', 'marek')).toBe(201);
  expect(await ask('priya', 'disconnect', 'marek')).toBe(201);
  expect(await ask('lena', 'disconnect', 'tomasz', PATH.replace('facebook', 'x'))).toBe(201);
});

test('a request is settled once it is done, for good, and then may be made anew', async () => {
  const client = await world();
  await client.post(PATH, 'lena', TO_MAREK);
  await disconnect(client, 'acc-facebook', 'marek');
  expect(await noticesOf(client, 'marek')).toMatchObject([{ settled: true }]);
  await reconnect(client, 'acc-facebook', 'lena');
  expect(await noticesOf(client, 'marek')).toMatchObject([{ settled: true }]);
  expect(await decisionOf(client, 'lena', 'disconnect')).not.toHaveProperty('asked');
  await moveTo(client, day(1));
  expect((await client.post(PATH, 'lena', TO_MAREK)).status).toBe(201);
  expect(await noticesOf(client, 'marek')).toMatchObject([{ settled: false }, { settled: true }]);
});

test('a request to reconnect is settled by a reconnect, one to remove by the removal', async () => {
  const client = await world();
  const path = PATH.replace('facebook', 'youtube');
  await client.post(path, 'priya', { action: 'remove', to: 'tomasz' });
  expect((await client.post(path, 'tomasz', { action: 'reconnect', to: 'marek' })).status).toBe(201);
  await reconnect(client, 'acc-youtube', 'marek');
  expect(await noticesOf(client, 'marek')).toMatchObject([{ action: 'reconnect', settled: true }]);
  expect(await noticesOf(client, 'tomasz')).toMatchObject([{ action: 'remove', settled: false }]);
  const { revision, name } = await seen(client, 'acc-youtube');
  const headers = { 'If-Match': `"acc-youtube.${revision}"` };
  await client.ask('DELETE', '/api/social/accounts/acc-youtube', { as: 'ada', body: { confirmName: name }, headers });
  expect(await noticesOf(client, 'tomasz')).toMatchObject([{ action: 'remove', settled: true, link: null }]);
});

test('every person × account × action × person: the API takes a request exactly for those whom the decision names', async () => {
  const actions = ['reconnect', 'disconnect', 'remove'] as const;
  let taken = 0;
  for (const { id: as } of PEOPLE) {
    for (const id of ['acc-facebook', 'acc-x', 'acc-youtube', 'acc-instagram']) {
      for (const action of actions) {
        for (const { id: to } of PEOPLE) {
          const client = await world();
          const decision = (await seen(client, id, as)).can?.[action] as Decision | undefined;
          const named = decision?.allowed === false && decision.ask.some((person) => person.id === to);
          const { status, body } = await client.post(`/api/social/accounts/${id}/requests`, as, { action, to });
          const where = `${as} asks ${to} to ${action} ${id}`;
          if (!decision) expect([401, 403, 404], where).toContain(status);
          else expect([status, body.code], where).toEqual(named ? [201, undefined] : [422, 'invalid']);
          if (status === 201) taken += 1;
        }
      }
    }
  }
  expect(taken).toBeGreaterThan(20);
});

const refusals: [string, string, unknown, number, string, string?][] = [
  ['nobody', 'nobody', TO_MAREK, 401, 'signed-out'],
  ['deactivated', 'julia', TO_MAREK, 401, 'signed-out'],
  ['without permission', 'omar', TO_MAREK, 403, 'no-social-permission'],
  ['out of sight', 'tomasz', TO_MAREK, 404, 'not-found'],
  ['not JSON', 'lena', '{', 400, 'malformed'],
  ['no body', 'lena', undefined, 400, 'malformed'],
  ['an unknown action', 'lena', { action: 'settle', to: 'marek' }, 422, 'invalid', 'action'],
  ['nobody to ask', 'lena', { action: 'disconnect' }, 422, 'invalid', 'to'],
  ['an unknown person', 'lena', { action: 'disconnect', to: 'zoe' }, 422, 'invalid', 'to'],
  ['somebody who may not', 'lena', { action: 'disconnect', to: 'tomasz' }, 422, 'invalid', 'to'],
  ['oneself', 'lena', { action: 'disconnect', to: 'lena' }, 422, 'invalid', 'to'],
  ['who may do it themselves', 'marek', { action: 'disconnect', to: 'ada' }, 422, 'invalid', 'to'],
];

test.each(refusals)('%s: refused, and nothing changes', async (_, as, body, status, code, field) => {
  const client = await world();
  const before = await client.dump();
  const reply = await client.post(PATH, as, body);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  if (field !== undefined) expect(reply.body.fields).toMatchObject([{ path: field }]);
  expect(await client.dump()).toEqual(before);
});

test('replayed: the same key gets the kept reply and asks once', async () => {
  const client = await world();
  const key = { 'Idempotency-Key': 'k' };
  const first = await client.post(PATH, 'lena', TO_MAREK, key);
  const second = await client.post(PATH, 'lena', TO_MAREK, key);
  expect([second.status, second.text]).toEqual([first.status, first.text]);
  expect(await noticesOf(client, 'marek')).toHaveLength(1);
  const other = await client.post(PATH, 'lena', { action: 'remove', to: 'marek' }, key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch']);
});
