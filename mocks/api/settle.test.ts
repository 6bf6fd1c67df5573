import { expect, test } from 'vitest';
import { account, D0, day, disconnect, moveTo, post, seen, worldWith } from '../model/build.ts';
import { type Client, type Reply, startClient } from '../model/client.ts';
import { iso } from '../rules/instant.ts';
import { PEOPLE } from '../world/people.ts';

const OFF = { at: D0, cause: 'manual', by: 'ada' } as const;
const ACTIVITY = '/api/social/accounts/acc-facebook/activity';
const TOMORROW = { scheduledAt: iso(day(1)) };

/** Missed posts on an account of Marek's, on one of Tomasz's and on a disconnected one; and one of every other state. */
const world = () =>
  worldWith(
    [
      account('facebook'),
      account('x', { originalConnector: 'tomasz' }),
      account('youtube', { originalConnector: 'tomasz', disconnection: OFF }),
    ],
    [
      post('acc-facebook', 'missed', 'missed', day(-2)),
      post('acc-facebook', 'other', 'missed', day(-1)),
      post('acc-facebook', 'scheduled', 'scheduled', day(2)),
      post('acc-facebook', 'draft', 'draft', null),
      post('acc-facebook', 'published', 'published', day(-3)),
      post('acc-x', 'own', 'missed', day(-2)),
      post('acc-youtube', 'stopped', 'missed', day(-2)),
    ],
  );

const WRITES = {
  reschedule: (client: Client, id: string, as: string, headers = {}, body: unknown = TOMORROW): Promise<Reply> =>
    client.post(`/api/social/posts/${id}/reschedule`, as, body, headers),
  'to-draft': (client: Client, id: string, as: string, headers = {}, body?: unknown): Promise<Reply> =>
    client.post(`/api/social/posts/${id}/to-draft`, as, body, headers),
  delete: (client: Client, id: string, as: string, headers = {}, body?: unknown): Promise<Reply> =>
    client.ask('DELETE', `/api/social/posts/${id}`, { as, body, headers }),
};
type Write = keyof typeof WRITES;
const KINDS = Object.keys(WRITES) as Write[];

test('rescheduled: the post goes out at its new time, and the account has a new version', async () => {
  const client = await world();
  const reply = await WRITES.reschedule(client, 'missed', 'lena');
  expect([reply.status, reply.body]).toMatchObject([
    200,
    { id: 'missed', state: 'scheduled', scheduledAt: iso(day(1)) },
  ]);
  expect(await seen(client, 'acc-facebook')).toMatchObject({ revision: 2, posts: { scheduled: 2, missed: 1 } });
  await moveTo(client, day(1));
  expect((await client.dump()).posts.get('missed')).toMatchObject({ state: 'published', publishedAt: day(1) });
});

test('to drafts: the post is a draft without a time', async () => {
  const client = await world();
  const reply = await WRITES['to-draft'](client, 'missed', 'marek');
  expect([reply.status, reply.body]).toMatchObject([200, { state: 'draft', scheduledAt: null }]);
  expect(await seen(client, 'acc-facebook')).toMatchObject({ revision: 2, posts: { drafts: 2, missed: 1 } });
});

test('deleted: the post is gone, and no other', async () => {
  const client = await world();
  const before = await client.dump();
  const reply = await WRITES.delete(client, 'missed', 'ada');
  expect([reply.status, reply.text]).toEqual([204, '']);
  const { posts } = await client.dump();
  expect([...before.posts.keys()].filter((id) => !posts.has(id))).toEqual(['missed']);
  expect(await seen(client, 'acc-facebook')).toMatchObject({ revision: 2, posts: { missed: 1 } });
});

test('activity tells who settled which post and how', async () => {
  const client = await world();
  await WRITES.reschedule(client, 'missed', 'lena');
  await WRITES.delete(client, 'other', 'marek');
  const { items } = (await client.get(ACTIVITY)).body;
  expect(items).toMatchObject([
    { kind: 'post-settled', actor: { id: 'marek' }, detail: { postId: 'other', outcome: 'deleted' } },
    { kind: 'post-settled', actor: { id: 'lena' }, detail: { postId: 'missed', outcome: 'rescheduled' } },
  ]);
});

/** Who may settle whose missed posts: + may, else the code. */
const MATRIX = `
ada     +                     +                     account-disconnected
marek   +                     +                     account-disconnected
lena    +                     +                     account-disconnected
tomasz  not-found             +                     account-disconnected
priya   draft-only            draft-only            draft-only
omar    no-social-permission  no-social-permission  no-social-permission
julia   signed-out            signed-out            signed-out`;

test.each(KINDS)('%s: every person × account: the API accepts exactly what can.settle allows', async (kind) => {
  const rows: string[] = [];
  for (const { id: as } of PEOPLE) {
    const client = await world();
    const cells: string[] = [];
    for (const [id, accountId] of Object.entries({ missed: 'acc-facebook', own: 'acc-x', stopped: 'acc-youtube' })) {
      const { can } = await seen(client, accountId, as);
      const { status, body } = await WRITES[kind](client, id, as);
      const code = status < 400 ? '+' : body.code;
      if (can) expect(can.settle.allowed ? '+' : can.settle.reason, `${as} ${id}`).toBe(code);
      cells.push(code.padEnd(20));
    }
    rows.push([as.padEnd(6), ...cells].join('  ').trimEnd());
  }
  const table = rows.join('\n');
  console.info(`person  of Marek              of Tomasz             of Tomasz, disconnected\n${table}`);
  expect(table).toBe(MATRIX.trim());
});

const refusals: [
  string,
  Write,
  Parameters<(typeof WRITES)['reschedule']> extends [Client, ...infer R] ? R : never,
  number,
  string,
][] = [
  ['nobody', 'reschedule', ['missed', 'nobody'], 401, 'signed-out'],
  ['an unknown post', 'reschedule', ['none', 'ada'], 404, 'not-found'],
  ['an unknown post, not JSON', 'reschedule', ['none', 'ada', {}, '{'], 404, 'not-found'],
  ['not JSON', 'reschedule', ['missed', 'priya', {}, '{'], 400, 'malformed'],
  ['no body', 'reschedule', ['missed', 'ada', {}, ''], 400, 'malformed'],
  ['no time', 'reschedule', ['missed', 'ada', {}, {}], 422, 'invalid'],
  ['a time that is none', 'reschedule', ['missed', 'ada', {}, { scheduledAt: 'soon' }], 422, 'invalid'],
  [
    'a day that does not exist',
    'reschedule',
    ['missed', 'ada', {}, { scheduledAt: '2027-02-30T09:00:00Z' }],
    422,
    'invalid',
  ],
  ['this very moment', 'reschedule', ['missed', 'ada', {}, { scheduledAt: iso(D0) }], 422, 'invalid'],
  [
    'a time that is past, without a right',
    'reschedule',
    ['missed', 'priya', {}, { scheduledAt: iso(D0 - 1) }],
    422,
    'invalid',
  ],
  ['a scheduled post', 'reschedule', ['scheduled', 'ada'], 409, 'not-missed'],
  ['a draft', 'to-draft', ['draft', 'ada'], 409, 'not-missed'],
  ['a published post', 'delete', ['published', 'ada'], 409, 'not-missed'],
  ['not JSON', 'to-draft', ['missed', 'ada', {}, '{'], 400, 'malformed'],
  ['not JSON', 'delete', ['missed', 'ada', {}, '{'], 400, 'malformed'],
  ['out of sight', 'delete', ['missed', 'tomasz'], 404, 'not-found'],
];

test.each(refusals)('%s, %s: refused, and nothing changes', async (_, kind, ask, status, code) => {
  const client = await world();
  const before = await client.dump();
  const reply = await WRITES[kind](client, ...ask);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  if (code === 'invalid') expect(reply.body.fields[0].path).toBe('scheduledAt');
  expect(await client.dump()).toEqual(before);
});

test('a millisecond ahead is ahead', async () => {
  const client = await world();
  const reply = await WRITES.reschedule(client, 'missed', 'ada', {}, { scheduledAt: iso(D0 + 1) });
  expect(reply.body.scheduledAt).toBe(iso(D0 + 1));
});

test('stale: what somebody else has settled, or disconnected, meanwhile is refused', async () => {
  const client = await world();
  await WRITES['to-draft'](client, 'missed', 'marek');
  expect((await WRITES.reschedule(client, 'missed', 'ada')).body.code).toBe('not-missed');
  await WRITES.delete(client, 'other', 'marek');
  expect((await WRITES['to-draft'](client, 'other', 'ada')).body.code).toBe('not-found');
  await disconnect(client, 'acc-x');
  expect((await WRITES.delete(client, 'own', 'ada')).body.code).toBe('account-disconnected');
});

test.each(KINDS)('%s, replayed: the same key gets the kept reply and commits once', async (kind) => {
  const client = await world();
  const key = { 'Idempotency-Key': 'k' };
  const first = await WRITES[kind](client, 'missed', 'ada', key);
  const second = await WRITES[kind](client, 'missed', 'ada', key);
  expect([second.status, second.text]).toEqual([first.status, first.text]);
  expect((await seen(client, 'acc-facebook')).revision).toBe(2);
  const other = await WRITES[kind](client, 'other', 'ada', key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch']);
});

test('without the plan nothing is settled', async () => {
  const client = startClient('reconnect-missed');
  await client.control({ plan: 'free' });
  for (const kind of KINDS) expect((await WRITES[kind](client, 'any', 'ada')).body.code).toBe('plan-required');
});
