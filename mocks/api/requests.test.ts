import { expect, test } from 'vitest';
import type { Notice } from '../../src/api/contract/notice.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import { REQUEST_ACTIONS } from '../../src/api/contract/request.ts';
import type { DecisionReply } from '../../src/api/contract/rights.ts';
import { PEOPLE } from '../domain/people.ts';
import { account, connectedBy, disconnected, isoOnDay, type Simulation, startSimulation } from '../testing.ts';

const ID = 'acc-acme-facebook';
const ASK_MAREK_TO_DISCONNECT = { action: 'disconnect', to: 'marek' };
const start = () =>
  startSimulation({
    accounts: [
      account('facebook'),
      account('x', connectedBy('tomasz')),
      account('youtube', connectedBy('tomasz'), disconnected({ days: 1, by: 'ada' })),
      // Julia is deactivated.
      account('instagram', connectedBy('julia')),
    ],
  });

const request = (simulation: Simulation, as: string, body: unknown, id = ID, headers?: Record<string, string>) =>
  simulation.post(`/api/social/accounts/${id}/requests`, { as, body, ...(headers && { headers }) });
const decisionOf = async (simulation: Simulation, as: string, action: RequestAction, id = ID): Promise<DecisionReply> =>
  (await simulation.account(id, { as })).can[action];
const noticesOf = async (simulation: Simulation, as: string): Promise<Notice[]> =>
  (await simulation.get('/api/notifications', { as })).body.items;

test('a request sends a notice to the person asked, adds an entry to the activity, and is shown to the asker as open', async () => {
  const simulation = start();
  const before = await simulation.state();
  const reply = await request(simulation, 'lena', ASK_MAREK_TO_DISCONNECT);
  expect([reply.status, reply.body]).toMatchObject([
    201,
    {
      kind: 'request',
      action: 'disconnect',
      accountId: ID,
      accountName: 'Acme',
      account: { network: 'facebook', name: 'Acme', handle: 'acme', kind: 'page', externalId: expect.any(String) },
      at: isoOnDay(0),
      readAt: null,
      expiresAt: null,
      from: { id: 'lena' },
      settled: false,
      recipients: [{ person: { id: 'marek' }, why: 'asked' }],
      link: `/settings/marketing/social/accounts/${ID}`,
      request: { action: 'disconnect', state: 'open', note: null, until: null, purpose: null, canDecline: false },
    },
  ]);
  expect(await noticesOf(simulation, 'marek')).toEqual([
    { ...reply.body, request: { ...reply.body.request, canDecline: true }, can: { disconnect: { allowed: true } } },
  ]);
  expect((await simulation.get('/api/notifications', { as: 'marek' })).body.unread).toBe(1);
  expect(await noticesOf(simulation, 'lena')).toEqual([]);
  const [newest, ...older] = (await simulation.get(`/api/social/accounts/${ID}/activity`)).body.items;
  expect(newest).toMatchObject({
    kind: 'requested',
    actor: { id: 'lena' },
    at: isoOnDay(0),
    detail: { action: 'disconnect', to: 'marek', step: 'asked' },
  });
  expect(older).toHaveLength([...before.activity.values()].filter(({ accountId }) => accountId === ID).length);
  expect(await decisionOf(simulation, 'lena', 'disconnect')).toMatchObject({
    allowed: false,
    asked: { to: { id: 'marek' }, at: isoOnDay(0) },
  });
  expect(await decisionOf(simulation, 'priya', 'disconnect')).not.toHaveProperty('asked');
  expect(await decisionOf(simulation, 'lena', 'remove')).not.toHaveProperty('asked');
  const after = await simulation.state();
  expect([after.accounts, after.posts]).toEqual([before.accounts, before.posts]);
});

test('only one request is open per account, action, asker and person asked', async () => {
  const simulation = start();
  const ask = async (as: string, requested: { action: string; to: string }, id = ID) => {
    const { status, body } = await request(simulation, as, requested, id);
    return status === 201 ? 201 : body.code;
  };
  expect(await ask('lena', ASK_MAREK_TO_DISCONNECT)).toBe(201);
  expect(await ask('lena', ASK_MAREK_TO_DISCONNECT)).toBe('already-requested');
  expect(await ask('lena', { action: 'disconnect', to: 'ada' })).toBe(201);
  expect(await ask('lena', { action: 'disconnect', to: 'ada' })).toBe('already-requested');
  expect(await ask('lena', { action: 'remove', to: 'marek' })).toBe(201);
  expect(await ask('priya', ASK_MAREK_TO_DISCONNECT)).toBe(201);
  expect(await ask('lena', { action: 'disconnect', to: 'tomasz' }, 'acc-acme-x')).toBe(201);
});

test('a request is settled for good once it is carried out, and a new one may follow', async () => {
  const simulation = start();
  await request(simulation, 'lena', ASK_MAREK_TO_DISCONNECT);
  await simulation.disconnect(ID, { as: 'marek' });
  expect(await noticesOf(simulation, 'marek')).toMatchObject([{ settled: true }]);
  await simulation.reconnect(ID, { as: 'lena' });
  expect(await noticesOf(simulation, 'marek')).toMatchObject([{ settled: true }]);
  expect(await decisionOf(simulation, 'lena', 'disconnect')).not.toHaveProperty('asked');
  await simulation.advance({ days: 1 });
  expect((await request(simulation, 'lena', ASK_MAREK_TO_DISCONNECT)).status).toBe(201);
  expect(await noticesOf(simulation, 'marek')).toMatchObject([{ settled: false }, { settled: true }]);
});

test('a request to reconnect is settled by a reconnect, a request to remove by a removal', async () => {
  const simulation = start();
  const youtube = 'acc-acme-youtube';
  await request(simulation, 'priya', { action: 'remove', to: 'tomasz' }, youtube);
  expect((await request(simulation, 'tomasz', { action: 'reconnect', to: 'marek' }, youtube)).status).toBe(201);
  await simulation.reconnect(youtube, { as: 'marek' });
  expect(await noticesOf(simulation, 'marek')).toMatchObject([
    { action: 'reconnect', settled: true, settledBy: 'done' },
  ]);
  expect(await noticesOf(simulation, 'tomasz')).toMatchObject([
    { kind: 'request-done', action: 'reconnect' },
    { action: 'remove', settledBy: null },
  ]);
  await simulation.remove(youtube);
  expect((await noticesOf(simulation, 'tomasz'))[1]).toMatchObject({
    action: 'remove',
    settled: true,
    settledBy: 'done',
    link: null,
  });
});

test('for every person, account and action the API accepts a request to exactly the people that the decision names', async () => {
  const ids = [...(await start().state()).accounts.keys()];
  let accepted = 0;
  let simulation = start();
  for (const { id: as } of PEOPLE) {
    for (const id of ids) {
      for (const action of REQUEST_ACTIONS) {
        for (const { id: to } of PEOPLE) {
          const { can } = (await simulation.get(`/api/social/accounts/${id}`, { as })).body;
          const decision: DecisionReply | undefined = can?.[action];
          const isNamed = decision?.allowed === false && decision.ask.some((person) => person.id === to);
          const { status, body } = await request(simulation, as, { action, to }, id);
          const where = `${as} asks ${to} to ${action} ${id}`;
          if (!decision) expect([401, 403, 404], where).toContain(status);
          else expect([status, body.code], where).toEqual(isNamed ? [201, undefined] : [422, 'invalid']);
          if (status !== 201) continue;
          accepted += 1;
          simulation = start();
        }
      }
    }
  }
  expect(accepted).toBeGreaterThan(20);
});

const refusals: [string, string, unknown, number, string, string?][] = [
  ['signed out', 'nobody', ASK_MAREK_TO_DISCONNECT, 401, 'signed-out'],
  ['deactivated', 'julia', ASK_MAREK_TO_DISCONNECT, 401, 'signed-out'],
  ['without permission', 'omar', ASK_MAREK_TO_DISCONNECT, 403, 'no-social-permission'],
  ['an account out of scope', 'tomasz', ASK_MAREK_TO_DISCONNECT, 404, 'not-found'],
  ['not JSON', 'lena', '{', 400, 'malformed'],
  ['no body', 'lena', undefined, 400, 'malformed'],
  ['an unknown action', 'lena', { action: 'settle', to: 'marek' }, 422, 'invalid', 'action'],
  ['without a person asked', 'lena', { action: 'disconnect' }, 422, 'invalid', 'to'],
  ['to an unknown person', 'lena', { action: 'disconnect', to: 'zoe' }, 422, 'invalid', 'to'],
  ['to somebody without the right', 'lena', { action: 'disconnect', to: 'tomasz' }, 422, 'invalid', 'to'],
  ['to oneself', 'lena', { action: 'disconnect', to: 'lena' }, 422, 'invalid', 'to'],
  ['from somebody with the right', 'marek', { action: 'disconnect', to: 'ada' }, 422, 'invalid', 'to'],
  ['a note that is too long', 'lena', { ...ASK_MAREK_TO_DISCONNECT, note: 'é'.repeat(281) }, 422, 'invalid', 'note'],
  ['an empty note', 'lena', { ...ASK_MAREK_TO_DISCONNECT, note: '' }, 422, 'invalid', 'note'],
  [
    'a note of only invisible characters',
    'lena',
    { ...ASK_MAREK_TO_DISCONNECT, note: ' \n\u200b\u202e\u00ad\u3164\u2800\ufe0f\u{e0041}' },
    422,
    'invalid',
    'note',
  ],
  ['a note that is no text', 'lena', { ...ASK_MAREK_TO_DISCONNECT, note: 7 }, 422, 'invalid', 'note'],
  ['a note with half a character', 'lena', { ...ASK_MAREK_TO_DISCONNECT, note: 'a\ud83d' }, 422, 'invalid', 'note'],
];

test.each(refusals)('a request is refused, and nothing changes: %s', async (_, as, body, status, code, field) => {
  const simulation = start();
  const before = await simulation.state();
  const reply = await request(simulation, as, body);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  if (field !== undefined) expect(reply.body.fields).toMatchObject([{ path: field }]);
  expect(await simulation.state()).toEqual(before);
});

test('a request repeated with its key gets the saved reply, and sends one notice; no other request can use the key', async () => {
  const simulation = start();
  const key = { 'Idempotency-Key': 'k' };
  const first = await request(simulation, 'lena', ASK_MAREK_TO_DISCONNECT, ID, key);
  const second = await request(simulation, 'lena', ASK_MAREK_TO_DISCONNECT, ID, key);
  expect([second.status, second.text]).toEqual([first.status, first.text]);
  expect(await noticesOf(simulation, 'marek')).toHaveLength(1);
  const other = await request(simulation, 'lena', { action: 'remove', to: 'marek' }, ID, key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch']);
});
