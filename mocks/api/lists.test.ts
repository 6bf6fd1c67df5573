import { expect, test } from 'vitest';
import { type Account, type AccountList, NETWORKS, POST_TABS, STATUSES } from '../../src/api/contract.ts';
import { account, D0, day, post, worldWith } from '../model/build.ts';
import { type Client, startClient } from '../model/client.ts';

const list = async (client: Client, query = '', as = 'ada'): Promise<AccountList> =>
  (await client.get(`/api/social/accounts?pageSize=100${query}`, as)).body;
const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

test('typical: 14 accounts are listed and 4 hidden', async () => {
  const { total, hidden, serverTime } = await list(startClient());
  expect({ total, hidden, serverTime }).toEqual({ total: 14, hidden: 4, serverTime: '2026-11-23T09:00:00.000Z' });
});

test('each count ignores its own filter and respects the others', async () => {
  const client = startClient();
  const all = await list(client);
  const filtered = await list(client, '&network=facebook&network=x&status=disconnected');
  const of = (network: string, status: string) =>
    all.items.filter((each) => each.network === network && each.status === status).length;
  expect(filtered.total).toBe(of('facebook', 'disconnected') + of('x', 'disconnected'));
  for (const status of STATUSES) expect(filtered.counts.status[status]).toBe(of('facebook', status) + of('x', status));
  for (const network of NETWORKS) expect(filtered.counts.network[network]).toBe(of(network, 'disconnected'));
  expect(filtered.hidden).toBe(4);
});

test('search ignores case and accents, in name and handle', async () => {
  const client = await worldWith([
    account('facebook', { name: 'Zażółć Łódź', handle: 'one' }),
    account('x', { name: 'Two', handle: '@CAFÉ_two' }),
  ]);
  expect(ids(await list(client, '&search=zazolc%20lodz'))).toEqual(['acc-facebook']);
  expect(ids(await list(client, '&search=cafe'))).toEqual(['acc-x']);
  expect(ids(await list(client, '&search=%20%20TWO'))).toEqual(['acc-x']);
  expect(ids(await list(client, '&search=nothing'))).toEqual([]);
});

test('attention: what fails first stands first', async () => {
  const off = (days: number) => ({ at: day(-days), cause: 'security', by: null }) as const;
  const cancelled = (accountId: string, at: number) => ({
    ...post(accountId, `${accountId}-post`, 'cancelled', at),
    cancellation: { at: D0, cause: 'account-disconnected', by: null } as const,
  });
  const client = await worldWith(
    [
      account('facebook', { id: 'healthy-b', externalId: '1', name: 'B' }),
      account('facebook', { id: 'healthy-a', externalId: '2', name: 'a' }),
      account('facebook', { id: 'expiring-late', externalId: '3', authorizedAt: day(-84) }),
      account('facebook', { id: 'expiring-soon', externalId: '4', authorizedAt: day(-89) }),
      account('linkedin', { id: 'gone', disconnection: off(70), historyDeleted: true }),
      account('facebook', { id: 'lost-late', externalId: '5', disconnection: off(10) }),
      account('youtube', { id: 'lost-soon', disconnection: off(50) }),
      account('x', { id: 'posts-late', disconnection: off(5) }),
      account('instagram', { id: 'posts-soon', disconnection: off(1) }),
    ],
    [
      cancelled('posts-late', day(3)),
      cancelled('posts-soon', day(1)),
      post('lost-late', 'old', 'published', day(-20)),
      post('lost-soon', 'old-too', 'published', day(-60)),
    ],
  );
  expect(ids(await list(client))).toEqual([
    'posts-soon',
    'posts-late',
    'lost-soon',
    'lost-late',
    'gone',
    'expiring-soon',
    'expiring-late',
    'healthy-a',
    'healthy-b',
  ]);
  expect((await client.get('/api/social/attention')).body).toEqual({
    accounts: 7,
    postsAtRisk: 2,
    nextAt: new Date(day(1)).toISOString(),
    hidden: 0,
  });
});

test('the other orders: by name, by network, by expiry with never last; ties by id', async () => {
  const client = startClient();
  const by = (sort: string) => list(client, `&sort=${sort}`).then(({ items }) => items);
  const keys = (items: Account[], key: (each: Account) => string) => items.map((each) => `${key(each)}\t${each.id}`);
  const byExpiry = keys(await by('expires'), ({ expiresAt }) => expiresAt ?? 'never');
  expect(byExpiry).toEqual([...byExpiry].sort());
  const byNetwork = keys(await by('network'), ({ network }) => network);
  expect(byNetwork).toEqual([...byNetwork].sort());
  const names = (await by('name')).map(({ name }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
});

test('pages: every account once, and a page past the end is empty', async () => {
  const client = startClient();
  const page = async (at: number) => (await client.get(`/api/social/accounts?pageSize=5&page=${at}`)).body;
  const pages = [await page(1), await page(2), await page(3), await page(4)];
  expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 4, 0]);
  expect(new Set(pages.flatMap(ids)).size).toBe(14);
  expect(pages[3]).toMatchObject({ page: 4, pageSize: 5, total: 14 });
});

test.each([
  ['accounts?network=threads', 'network.0'],
  ['accounts?status=lost', 'status.0'],
  ['accounts?sort=size', 'sort'],
  ['accounts?page=0', 'page'],
  ['accounts?page=1.5', 'page'],
  ['accounts?page=', 'page'],
  ['accounts?pageSize=101', 'pageSize'],
  ['accounts?sort=name&sort=network', 'sort'],
  ['posts?tab=everything', 'tab'],
  ['long-disconnected?network=', 'network.0'],
])('GET %s is invalid and says where', async (path, field) => {
  const { status, body } = await startClient().get(`/api/social/${path}`);
  expect([status, body.code, body.fields[0].path]).toEqual([422, 'invalid', field]);
});

test('scope: Tomasz sees his own, Priya everything, Omar nothing', async () => {
  const client = startClient();
  const own = await list(client, '', 'tomasz');
  expect(own.items.every(({ originalConnector }) => originalConnector.id === 'tomasz')).toBe(true);
  expect(own.total + own.hidden).toBe(2);
  expect((await list(client, '', 'priya')).total).toBe(14);
  expect((await client.get('/api/social/accounts', 'omar')).body.code).toBe('no-social-permission');
  const posts = (await client.get('/api/social/posts?tab=drafts&pageSize=100', 'tomasz')).body.items;
  const his = new Set(ids(own));
  expect(posts.every(({ accountId }: { accountId: string }) => his.has(accountId))).toBe(true);
});

test('what the tabs count is what they list, and what the accounts say', async () => {
  const client = startClient();
  const { items } = await list(client);
  const hidden: Account[] = (await client.get('/api/social/long-disconnected')).body.items;
  for (const tab of POST_TABS) {
    const { total, counts } = (await client.get(`/api/social/posts?tab=${tab}&pageSize=1`)).body;
    expect(total).toBe(counts[tab]);
    if (tab === 'cancelled') continue;
    expect(total).toBe([...items, ...hidden].reduce((sum, each) => sum + each.posts[tab], 0));
  }
});

test('10,000 accounts answer like 14', async () => {
  const client = startClient('ten-thousand');
  const { items, total, hidden } = (await client.get('/api/social/accounts?pageSize=25')).body;
  expect([items.length, total + hidden]).toEqual([25, 10_000]);
});

test('a page far past the end is empty', async () => {
  const client = startClient();
  const { status, body } = await client.get('/api/social/accounts?page=99999999999999999999');
  expect([status, body.items, body.total]).toEqual([200, [], 14]);
});

test('a call that does not exist is refused in the same order as one that does', async () => {
  const client = startClient();
  const codeOf = async (as?: string) => (await client.ask('GET', '/api/social/nothing', { as })).body.code;
  expect(await codeOf()).toBe('signed-out');
  expect(await codeOf('omar')).toBe('no-social-permission');
  expect(await codeOf('ada')).toBe('not-found');
  await client.control({ plan: 'free' });
  expect(await codeOf('ada')).toBe('plan-required');
});
