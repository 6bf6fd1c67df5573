import { expect, test } from 'vitest';
import { account, D0, day, disconnect, moveTo, post, reconnect, worldWith } from '../model/build.ts';
import { iso } from '../rules/instant.ts';

const world = () =>
  worldWith(
    [account('facebook', { lastConnector: 'julia' }), account('x'), account('youtube')],
    [post('acc-facebook', 'p', 'scheduled', day(85))],
  );
const noticesOf = async (client: Awaited<ReturnType<typeof world>>, id: string) =>
  (await client.get(`/api/social/accounts/${id}/notices`)).body;

test('before: who will be told and when; networks that send none say why', async () => {
  const client = await world();
  expect(await noticesOf(client, 'acc-facebook')).toEqual({
    sent: [],
    due: {
      at: iso(day(83)),
      recipients: [
        { person: { id: 'priya', name: 'Priya Raman', active: true }, why: 'post-author' },
        { person: { id: 'ada', name: 'Ada Zielińska', active: true }, why: 'super-admin' },
      ],
    },
    why: 'seven-days-before',
  });
  expect(await noticesOf(client, 'acc-x')).toMatchObject({ due: null, why: 'inactivity-has-no-notice' });
  expect(await noticesOf(client, 'acc-youtube')).toMatchObject({ due: null, why: 'never-expires' });
});

test('sent at the instant, a millisecond before not; then nothing more is due for that expiry', async () => {
  const client = await world();
  await moveTo(client, day(83) - 1);
  expect((await noticesOf(client, 'acc-facebook')).sent).toEqual([]);
  await moveTo(client, day(83));
  expect(await noticesOf(client, 'acc-facebook')).toMatchObject({
    sent: [{ kind: 'reauthorize', at: iso(day(83)), expiresAt: iso(day(90)), settled: false }],
    due: null,
  });
});

test('each recipient finds it, unread until read, once', async () => {
  const client = await world();
  await moveTo(client, day(84));
  const { items, unread } = (await client.get('/api/notifications', 'priya')).body;
  expect([unread, items.length]).toEqual([1, 1]);
  expect(items[0]).toMatchObject({ readAt: null, link: '/settings/marketing/social/accounts/acc-facebook' });
  const read = await client.post(`/api/notifications/${items[0].id}/read`, 'priya');
  expect([read.status, read.body.readAt]).toEqual([200, iso(day(84))]);
  await moveTo(client, day(85));
  expect((await client.post(`/api/notifications/${items[0].id}/read`, 'priya')).body.readAt).toBe(iso(day(84)));
  expect((await client.get('/api/notifications', 'priya')).body.unread).toBe(0);
  expect((await client.get('/api/notifications', 'ada')).body.unread).toBe(1);
  expect((await client.post(`/api/notifications/${items[0].id}/read`, 'lena')).body.code).toBe('not-found');
  expect((await client.post(`/api/notifications/${items[0].id}/read`, 'ada', '{')).body.code).toBe('malformed');
  expect((await client.post('/api/notifications/none/read', 'ada')).body.code).toBe('not-found');
});

test('the link is null where the account is out of sight', async () => {
  const client = await worldWith(
    [account('facebook')],
    [{ ...post('acc-facebook', 'p', 'scheduled', day(85)), author: 'tomasz' }],
  );
  await moveTo(client, day(83));
  expect((await client.get('/api/notifications', 'tomasz')).body.items).toMatchObject([
    { link: null, accountName: 'Acme' },
  ]);
});

test('activity tells what happened, newest first, and only grows', async () => {
  const client = await world();
  await disconnect(client, 'acc-facebook', 'ada');
  await moveTo(client, day(1));
  await reconnect(client, 'acc-facebook', 'lena');
  const { items } = (await client.get('/api/social/accounts/acc-facebook/activity')).body;
  expect(items).toMatchObject([
    { kind: 'posts-resumed', at: iso(day(1)), actor: { id: 'lena' }, detail: { count: 1 } },
    { kind: 'reconnected', at: iso(day(1)), actor: { id: 'lena' } },
    { kind: 'posts-cancelled', at: iso(D0), actor: { id: 'ada' }, detail: { count: 1 } },
    { kind: 'disconnected', at: iso(D0), actor: { id: 'ada' }, detail: { cause: 'manual' } },
  ]);
  const seqs = items.map(({ seq }: { seq: number }) => seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
});
