import { expect, test } from 'vitest';
import type { AccountList, ActivityList } from '../src/api/contract.ts';
import { account, D0, day, disconnect, moveTo, post, postStates, reconnect, seen, worldWith } from './model/build.ts';
import { redirectOf, startClient } from './model/client.ts';
import { iso, MINUTE, plusOneYear } from './rules/instant.ts';

const kinds = async (client: Awaited<ReturnType<typeof worldWith>>, id: string) => {
  const { items } = (await client.get(`/api/social/accounts/${id}/activity`)).body;
  return items.map(({ at, kind }: { at: string; kind: string }) => `${kind} ${at}`).reverse();
};

test('Facebook authorized D0, clock moved D80 to D100 at once: notice D83, lost D90, its post of D95 cancelled', async () => {
  const client = await worldWith([account('facebook')], [post('acc-facebook', 'p95', 'scheduled', day(95))]);
  await moveTo(client, day(80));
  await moveTo(client, day(100));
  expect(await kinds(client, 'acc-facebook')).toEqual([
    `notice-sent ${iso(day(83))}`,
    `lost ${iso(day(90))}`,
    `posts-cancelled ${iso(day(90))}`,
  ]);
  expect((await seen(client, 'acc-facebook')).disconnection).toMatchObject({
    at: iso(day(90)),
    cause: 'reauthorization-overdue',
    by: null,
  });
  expect(await postStates(client)).toEqual({ p95: 'cancelled' });
});

test('X idle since D0, its own post goes out D50: expires D140', async () => {
  const client = await worldWith([account('x')], [post('acc-x', 'p50', 'scheduled', day(50))]);
  expect((await seen(client, 'acc-x')).expiresAt).toBe(iso(day(90)));
  await moveTo(client, day(50));
  expect(await seen(client, 'acc-x')).toMatchObject({ expiresAt: iso(day(140)), lastActivityAt: iso(day(50)) });
  await moveTo(client, day(140) - 1);
  expect((await seen(client, 'acc-x')).status).toBe('expiring');
  await moveTo(client, day(140));
  expect((await seen(client, 'acc-x')).disconnection).toMatchObject({ cause: 'inactivity', at: iso(day(140)) });
});

test('X lost D90, reconnected D95: lasts to D185', async () => {
  const client = await worldWith([account('x')]);
  await moveTo(client, day(95));
  expect((await seen(client, 'acc-x')).disconnection.at).toBe(iso(day(90)));
  expect((await reconnect(client, 'acc-x')).status).toBe(200);
  expect((await seen(client, 'acc-x')).expiresAt).toBe(iso(day(185)));
});

test('posts for D20 and D40; off D0, on D10, off D15, on D30, off D31, on D35: D20 missed for good, D40 scheduled each time', async () => {
  const posts = [post('acc-facebook', 'p20', 'scheduled', day(20)), post('acc-facebook', 'p40', 'scheduled', day(40))];
  const client = await worldWith([account('facebook')], posts);
  await disconnect(client, 'acc-facebook');
  expect(await postStates(client)).toEqual({ p20: 'cancelled', p40: 'cancelled' });
  await moveTo(client, day(10));
  await reconnect(client, 'acc-facebook');
  expect(await postStates(client)).toEqual({ p20: 'scheduled', p40: 'scheduled' });
  await moveTo(client, day(15));
  await disconnect(client, 'acc-facebook');
  await moveTo(client, day(30));
  const back = await reconnect(client, 'acc-facebook');
  expect(back.body.missed.map(({ id }: { id: string }) => id)).toEqual(['p20']);
  expect(await postStates(client)).toEqual({ p20: 'missed', p40: 'scheduled' });
  await moveTo(client, day(31));
  await disconnect(client, 'acc-facebook');
  expect(await postStates(client)).toEqual({ p20: 'missed', p40: 'cancelled' });
  await moveTo(client, day(35));
  await reconnect(client, 'acc-facebook');
  expect(await postStates(client)).toEqual({ p20: 'missed', p40: 'scheduled' });
  await moveTo(client, day(40));
  expect(await postStates(client)).toEqual({ p20: 'missed', p40: 'published' });
});

test('Facebook off D0, Lena presses Continue D200: same lifecycle and original connector, past posts missed', async () => {
  const client = await worldWith([account('facebook')], [post('acc-facebook', 'p20', 'scheduled', day(20))]);
  await disconnect(client, 'acc-facebook');
  await moveTo(client, day(200));
  const results = await continueOn(client, 'facebook', 'lena');
  expect(results).toMatchObject([{ externalId: '1000-facebook', outcome: 'reconnected' }]);
  expect(await seen(client, 'acc-facebook')).toMatchObject({
    originalConnector: { id: 'marek' },
    lastConnector: { id: 'lena' },
    firstConnectedAt: iso(D0),
    status: 'connected',
  });
  expect(await postStates(client)).toEqual({ p20: 'missed' });
});

test('Facebook off D0, Continue at 1 year + 1 ms: new lifecycle, empty; listed greyed out until then', async () => {
  const client = await worldWith([account('facebook')], [post('acc-facebook', 'p1', 'published', D0)]);
  await disconnect(client, 'acc-facebook');
  await moveTo(client, plusOneYear(D0));
  expect((await seen(client, 'acc-facebook')).disconnection.history).toBe('kept');
  await moveTo(client, plusOneYear(D0) + 1);
  const { items } = (await client.get('/api/social/long-disconnected?network=facebook', 'lena')).body;
  expect(items).toMatchObject([{ id: 'acc-facebook', disconnection: { history: 'gone', kept: { published: 0 } } }]);
  await continueOn(client, 'facebook', 'lena');
  expect(await seen(client, 'acc-facebook')).toMatchObject({
    originalConnector: { id: 'lena' },
    firstConnectedAt: iso(plusOneYear(D0) + 1),
    posts: { published: 0, scheduled: 0, drafts: 0, missed: 0 },
  });
});

test('LinkedIn off D0, Marek reconnects D61: same id, empty, Marek is original connector; the row warned before', async () => {
  const linkedIn = account('linkedin', { originalConnector: 'ada', lastConnector: 'ada' });
  const client = await worldWith([linkedIn], [post('acc-linkedin', 'p1', 'published', D0)]);
  await disconnect(client, 'acc-linkedin');
  await moveTo(client, day(61));
  const { items } = (await client.get('/api/social/accounts?status=disconnected', 'marek')).body;
  expect(items).toMatchObject([{ id: 'acc-linkedin', disconnection: { history: 'gone' } }]);
  const { body } = await reconnect(client, 'acc-linkedin', 'marek');
  expect(body.account).toMatchObject({
    id: 'acc-linkedin',
    originalConnector: { id: 'marek' },
    posts: { published: 0 },
  });
});

test('a LinkedIn sign-in starts at 59 d 23:58 and completes at 60 d 00:01: history is gone', async () => {
  const client = await worldWith([account('linkedin')], [post('acc-linkedin', 'p1', 'published', D0)]);
  await disconnect(client, 'acc-linkedin');
  await moveTo(client, day(60) - 2 * MINUTE);
  const request = { purpose: 'reconnect', accountId: 'acc-linkedin' };
  const { body: begun } = await client.post('/api/social/authorizations', 'marek', request);
  const answer = await redirectOf(client, begun.id, { decision: 'approve' });
  await moveTo(client, day(60) + MINUTE);
  const done = await client.post(`/api/social/authorizations/${begun.id}/complete`, 'marek', answer);
  expect(done.body.account.posts.published).toBe(0);
  expect(await postStates(client)).toEqual({});
});

test('notice D83, disconnect and reconnect D84: next notice D167, the first shows as settled', async () => {
  const client = await worldWith([account('facebook')]);
  await moveTo(client, day(84));
  const first = (await client.get('/api/notifications', 'marek')).body;
  expect(first).toMatchObject({ unread: 1, items: [{ at: iso(day(83)), settled: false }] });
  await disconnect(client, 'acc-facebook', 'marek');
  await reconnect(client, 'acc-facebook', 'marek');
  await moveTo(client, day(167) - 1);
  expect((await client.get('/api/notifications', 'marek')).body.items).toHaveLength(1);
  await moveTo(client, day(167));
  expect((await client.get('/api/notifications', 'marek')).body.items).toMatchObject([
    { at: iso(day(167)), settled: false },
    { at: iso(day(83)), settled: true },
  ]);
});

test('plan lost D80, back D85: a post of D82 was published and the notice of D83 sent', async () => {
  const client = await worldWith([account('facebook')], [post('acc-facebook', 'p82', 'scheduled', day(82))]);
  await moveTo(client, day(80));
  await client.control({ plan: 'free' });
  expect((await client.get('/api/social/accounts')).body.code).toBe('plan-required');
  await moveTo(client, day(85));
  expect((await client.get('/api/notifications', 'marek')).body).toEqual({ items: [], unread: 0 });
  await client.control({ plan: 'professional' });
  expect(await postStates(client)).toEqual({ p82: 'published' });
  expect((await client.get('/api/notifications', 'marek')).body.items).toMatchObject([{ at: iso(day(83)) }]);
});

/** Continue in the Connect account dialog: sign in, choose nothing more, bring the long-disconnected back. */
async function continueOn(client: Awaited<ReturnType<typeof worldWith>>, network: string, as: string) {
  const { body: begun } = await client.post('/api/social/authorizations', as, { purpose: 'connect', network });
  const answer = await redirectOf(client, begun.id, { decision: 'approve' });
  await client.post(`/api/social/authorizations/${begun.id}/complete`, as, answer);
  const { body } = await client.post(`/api/social/authorizations/${begun.id}/connect`, as, { externalIds: [] });
  return body.results;
}

test('KEEP and LIFECYCLE: of every scenario account, what is said to be kept is what the end of its window deletes', async () => {
  const client = await startClient('typical');
  const { items } = (await client.get('/api/social/accounts?pageSize=100')).body as AccountList;
  for (const { id, status } of items) if (status !== 'disconnected') await disconnect(client, id);
  const listed = ((await client.get('/api/social/accounts?pageSize=100')).body as AccountList).items;
  const locked = ((await client.get('/api/social/long-disconnected')).body as AccountList).items;
  const kept = [...listed, ...locked].filter(({ disconnection }) => disconnection?.history === 'kept');
  expect(kept.length).toBeGreaterThan(10);
  await moveTo(client, plusOneYear(D0) + 1);
  for (const { id, posts, cancelledPosts, disconnection } of kept) {
    const { items: activity } = (await client.get(`/api/social/accounts/${id}/activity`)).body as ActivityList;
    const ended = activity.find(({ kind }) => kind === 'history-deleted');
    const published = disconnection?.kept.published ?? 0;
    expect(ended?.detail.posts, id).toBe(published + cancelledPosts + posts.drafts + posts.missed);
  }
});
