import { expect, test } from 'vitest';
import { account, D0, day, disconnect, moveTo, post, seen, worldWith } from '../model/build.ts';
import { iso } from '../rules/instant.ts';

const PATH = '/api/social/accounts/acc-facebook/disconnect';
const CURRENT = { 'If-Match': '"acc-facebook.1"' };
const world = () =>
  worldWith(
    [account('facebook'), account('x')],
    [
      post('acc-facebook', 'past', 'published', D0),
      post('acc-facebook', 'ahead', 'scheduled', day(2)),
      post('acc-facebook', 'draft', 'draft', null),
      post('acc-x', 'other', 'scheduled', day(2)),
    ],
  );

test('allowed: the account is disconnected, its scheduled posts are cancelled, no other post changes', async () => {
  const client = await world();
  const reply = await client.post(PATH, 'marek', undefined, CURRENT);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('ETag')).toBe('"acc-facebook.2"');
  expect(reply.body).toMatchObject({
    status: 'disconnected',
    revision: 2,
    posts: { published: 0, scheduled: 0, drafts: 1, missed: 0 },
    cancelledPosts: 1,
    disconnection: {
      at: iso(D0),
      cause: 'manual',
      by: { id: 'marek' },
      keptUntil: '2027-11-23T09:00:00.000Z',
      hiddenAfter: iso(day(90)),
      history: 'kept',
      kept: { published: 1, cancelled: 1, ahead: 1, nextAt: iso(day(2)), drafts: 1, missed: 0 },
    },
  });
  const { posts } = await client.dump();
  expect(posts.get('ahead')).toMatchObject({
    state: 'cancelled',
    scheduledAt: day(2),
    cancellation: { at: D0, cause: 'account-disconnected', by: 'marek' },
  });
  expect(posts.get('other')?.state).toBe('scheduled');
});

test('the impact says beforehand what then happens', async () => {
  const client = await world();
  const { body } = await client.get('/api/social/accounts/acc-facebook/impact', 'priya');
  expect(body).toMatchObject({
    scheduled: { total: 1, next: [{ id: 'ahead' }] },
    published: { total: 1 },
    drafts: { total: 1 },
    missed: { total: 0 },
    cancelled: { total: 0 },
    viewerMayReconnect: false,
    whoMayReconnect: [{ id: 'marek' }, { id: 'ada' }, { id: 'lena' }],
  });
  await disconnect(client, 'acc-facebook');
  const after = await client.get('/api/social/accounts/acc-facebook/impact');
  expect([after.status, after.body.code]).toEqual([409, 'already-disconnected']);
  const { keptUntil, hiddenAfter } = (await seen(client, 'acc-facebook')).disconnection;
  expect({ keptUntil, hiddenAfter }).toEqual({ keptUntil: body.keptUntil, hiddenAfter: body.hiddenAfter });
});

const refusals: [string, Parameters<Awaited<ReturnType<typeof world>>['post']>, number, string][] = [
  ['signed out', [PATH, 'nobody', undefined, CURRENT], 401, 'signed-out'],
  ['deactivated', [PATH, 'julia', undefined, CURRENT], 401, 'signed-out'],
  ['without permission', [PATH, 'omar', undefined, CURRENT], 403, 'no-social-permission'],
  ['unknown account', [PATH.replace('facebook', 'gone'), 'ada', undefined, CURRENT], 404, 'not-found'],
  ['out of sight', [PATH, 'tomasz', undefined, CURRENT], 404, 'not-found'],
  ['malformed body', [PATH, 'ada', '{"', CURRENT], 400, 'malformed'],
  ['draft only', [PATH, 'priya', undefined, CURRENT], 403, 'draft-only'],
  ['refused', [PATH, 'lena', undefined, CURRENT], 403, 'not-original-connector'],
  ['missing version', [PATH, 'ada'], 428, 'version-required'],
  ['stale', [PATH, 'ada', undefined, { 'If-Match': '"acc-facebook.0"' }], 412, 'version-stale'],
  ['any version', [PATH, 'ada', undefined, { 'If-Match': '*' }], 412, 'version-stale'],
  ['weak version', [PATH, 'ada', undefined, { 'If-Match': 'W/"acc-facebook.1"' }], 412, 'version-stale'],
];

test.each(refusals)('%s: nothing changes', async (_, ask, status, code) => {
  const client = await world();
  const before = await client.dump();
  const reply = await client.post(...ask);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  expect(reply.headers.get('X-Mock-Api')).toBe('1');
  expect(reply.body).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status,
    detail: expect.any(String),
  });
  expect(await client.dump()).toEqual(before);
});

test('stale: the problem holds the current account', async () => {
  const client = await world();
  const reply = await client.post(PATH, 'ada', undefined, { 'If-Match': '"acc-facebook.7"' });
  expect(reply.body.account).toEqual(await seen(client, 'acc-facebook'));
});

test('already disconnected: 409, and the moment of the disconnect never moves', async () => {
  const client = await world();
  await disconnect(client, 'acc-facebook');
  await moveTo(client, day(3));
  const again = await client.post(PATH, 'ada', undefined, { 'If-Match': '"acc-facebook.2"' });
  expect([again.status, again.body.code]).toEqual([409, 'already-disconnected']);
  expect((await seen(client, 'acc-facebook')).disconnection.at).toBe(iso(D0));
});

test('replayed: the same key gets the kept reply and commits once; a refusal frees its key', async () => {
  const client = await world();
  const key = { 'Idempotency-Key': 'k' };
  expect((await client.post(PATH, 'ada', undefined, key)).status).toBe(428);
  const first = await client.post(PATH, 'ada', undefined, { ...key, ...CURRENT });
  const second = await client.post(PATH, 'ada', undefined, { ...key, ...CURRENT });
  expect(first.status).toBe(200);
  expect(second.text).toBe(first.text);
  expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
  expect((await seen(client, 'acc-facebook')).revision).toBe(2);
  const other = await client.post('/api/social/accounts/acc-x/disconnect', 'ada', undefined, key);
  expect([other.status, other.body.code]).toEqual([422, 'idempotency-mismatch']);
});

test('a post due at the very instant is published before a person disconnects', async () => {
  const client = await world();
  await moveTo(client, day(2));
  await disconnect(client, 'acc-facebook');
  expect((await client.dump()).posts.get('ahead')?.state).toBe('published');
});
