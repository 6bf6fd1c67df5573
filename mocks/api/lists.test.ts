import { expect, test } from 'vitest';
import { type Account, STATUSES } from '../../src/api/contract/account.ts';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { POST_TABS } from '../../src/api/contract/post.ts';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  isoOnDay,
  lost,
  named,
  type Simulation,
  startSimulation,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const list = async (simulation: Simulation, query = '', as?: string): Promise<AccountList> =>
  (await simulation.get(`/api/social/accounts?pageSize=100${query}`, { as })).body;
const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
const namesOf = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

test('accounts are listed for 90 days after a disconnect, and counted as hidden after that', async () => {
  const simulation = startSimulation({
    accounts: [
      account('facebook', named('Connected')),
      account('facebook', named('Disconnected'), disconnected({ days: 90 })),
      account('facebook', named('Hidden'), disconnected({ days: 91 })),
      account('youtube', named('Hidden, history gone'), disconnected({ days: 200 })),
    ],
  });
  const listed = await list(simulation);
  expect(namesOf(listed).sort()).toEqual(['Connected', 'Disconnected']);
  expect(listed).toMatchObject({ total: 2, hidden: 2, serverTime: isoOnDay(0) });
});

test('the counts by status ignore the status filter, the counts by network ignore the network filter, and the count of hidden accounts ignores both', async () => {
  const simulation = startSimulation();
  const all = await list(simulation);
  const filtered = await list(simulation, '&network=facebook&network=x&status=disconnected');
  const countOf = (network: string, status: string) =>
    all.items.filter((each) => each.network === network && each.status === status).length;
  expect(filtered.total).toBe(countOf('facebook', 'disconnected') + countOf('x', 'disconnected'));
  for (const status of STATUSES)
    expect(filtered.counts.status[status]).toBe(countOf('facebook', status) + countOf('x', status));
  for (const network of NETWORKS) expect(filtered.counts.network[network]).toBe(countOf(network, 'disconnected'));
  expect(filtered.hidden).toBe((await simulation.accounts({ status: 'hidden' })).length);
});

test('search ignores case and accents, in name and handle', async () => {
  const simulation = startSimulation({
    accounts: [account('facebook', named('Zażółć Łódź', 'one')), account('x', named('Two', '@CAFÉ_two'))],
  });
  expect(namesOf(await list(simulation, '&search=zazolc%20lodz'))).toEqual(['Zażółć Łódź']);
  expect(namesOf(await list(simulation, '&search=cafe'))).toEqual(['Two']);
  expect(namesOf(await list(simulation, '&search=%20%20TWO'))).toEqual(['Two']);
  expect(namesOf(await list(simulation, '&search=nothing'))).toEqual([]);
});

test('the order of attention begins with the account whose next post is soonest; all but the healthy accounts need attention', async () => {
  const simulation = startSimulation({
    accounts: [
      account('facebook', named('b healthy')),
      account('facebook', named('To settle'), withMissedPosts(1)),
      account('facebook', named('A healthy')),
      account('facebook', named('Expiring late'), expiringIn({ days: 6 })),
      account('facebook', named('Expiring soon'), expiringIn({ days: 1 })),
      account('linkedin', named('History gone'), lost('security', { days: 70 })),
      account('facebook', named('History ends late'), lost('security', { days: 10 }), withPublishedPosts(1)),
      account('youtube', named('History ends soon'), lost('security', { days: 50 }), withPublishedPosts(1)),
      account('x', named('Next post late'), lost('security', { days: 5 }), withScheduledPosts([3])),
      account('instagram', named('Next post soon'), lost('security', { days: 1 }), withScheduledPosts([1])),
    ],
  });
  expect(namesOf(await list(simulation))).toEqual([
    'Next post soon',
    'Next post late',
    'History ends soon',
    'History ends late',
    'History gone',
    'Expiring soon',
    'Expiring late',
    'To settle',
    'A healthy',
    'b healthy',
  ]);
  const { accounts } = (await simulation.get('/api/social/attention')).body;
  expect(accounts).toBe(8);
  expect((await list(simulation, '&attention=needed')).total).toBe(accounts);
});

test('the list can be in order of name, network or date; by date, accounts that never expire come last; ties are by id (SORT)', async () => {
  const simulation = startSimulation();
  const by = (sort: string) => list(simulation, `&sort=${sort}`).then(({ items }) => items);
  const sortKeys = (items: Account[], key: (each: Account) => string) =>
    items.map((each) => `${key(each)}\t${each.id}`);
  const shownDate = ({ disconnection, expiresAt }: Account) => disconnection?.keptUntil ?? expiresAt ?? 'never';
  const byExpiry = sortKeys(await by('expires'), shownDate);
  expect(byExpiry).toEqual([...byExpiry].sort());
  const byNetwork = sortKeys(await by('network'), ({ network }) => String(NETWORKS.indexOf(network)));
  expect(byNetwork).toEqual([...byNetwork].sort());
  const names = (await by('name')).map(({ name }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
});

/** Accounts that differ only in their names. */
const accountsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => account('facebook', named(`Acme ${index}`)));

test('the pages hold every account once, and a page past the end is empty', async () => {
  const simulation = startSimulation({ accounts: accountsOf(12) });
  const page = async (number: number) => (await simulation.get(`/api/social/accounts?pageSize=5&page=${number}`)).body;
  const pages = [await page(1), await page(2), await page(3), await page(4)];
  expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 2, 0]);
  expect(new Set(pages.flatMap(ids)).size).toBe(12);
  expect(pages[3]).toMatchObject({ page: 4, pageSize: 5, total: 12 });
});

test.each([
  ['accounts?network=network-of-tomorrow', 'network.0'],
  ['accounts?status=lost', 'status.0'],
  ['accounts?sort=size', 'sort'],
  ['accounts?attention=none', 'attention'],
  ['accounts?attention=needed&attention=needed', 'attention'],
  ['accounts?order=down', 'order'],
  ['accounts?order=asc&order=desc', 'order'],
  ['accounts?page=0', 'page'],
  ['accounts?page=1.5', 'page'],
  ['accounts?page=', 'page'],
  ['accounts?pageSize=101', 'pageSize'],
  ['accounts?sort=name&sort=network', 'sort'],
  ['posts?tab=everything', 'tab'],
  ['long-disconnected?network=', 'network.0'],
])('GET %s is invalid, and the reply names the parameter', async (path, field) => {
  const { status, body } = await startSimulation().get(`/api/social/${path}`);
  expect([status, body.code, body.fields[0].path]).toEqual([422, 'invalid', field]);
});

test('Tomasz sees his own accounts, Priya every account, Omar none', async () => {
  const draft = withDrafts(1);
  const simulation = startSimulation({
    accounts: [
      account('facebook', named('His'), connectedBy('tomasz'), draft),
      account('x', named('His, hidden'), connectedBy('tomasz'), disconnected({ days: 91 }), draft),
      account('facebook', named('Of another'), draft),
    ],
  });
  const own = await list(simulation, '', 'tomasz');
  expect([namesOf(own), own.total, own.hidden]).toEqual([['His'], 1, 1]);
  const everything = await list(simulation, '', 'priya');
  expect([everything.total, everything.hidden]).toEqual([2, 1]);
  expect((await simulation.get('/api/social/accounts', { as: 'omar' })).body.code).toBe('no-social-permission');
  const posts = (await simulation.get('/api/social/posts?tab=drafts&pageSize=100', { as: 'tomasz' })).body.items;
  const accountsOfPosts = new Set(posts.map(({ accountId }: { accountId: string }) => accountId));
  expect(accountsOfPosts).toEqual(new Set(['acc-his-facebook', 'acc-his-hidden-x']));
});

test('the count of each tab is the number of posts that it lists, and the sum of the counts of all accounts', async () => {
  const simulation = startSimulation();
  const all = [...(await simulation.accounts()), ...(await simulation.accounts({ status: 'hidden' }))];
  for (const tab of POST_TABS) {
    const { total, counts } = (await simulation.get(`/api/social/posts?tab=${tab}&pageSize=1`)).body;
    expect(total).toBe(counts[tab]);
    expect(total).toBeGreaterThan(0);
    const ofAccounts = all.map(({ posts, cancelledPosts }) => ({ ...posts, cancelled: cancelledPosts })[tab]);
    expect(total).toBe(ofAccounts.reduce((sum, each) => sum + each, 0));
  }
});

test('a list of 10,000 accounts comes in pages, too (F60)', async () => {
  const simulation = startSimulation({ scenario: 'ten-thousand' });
  const { items, total, hidden } = (await simulation.get('/api/social/accounts?pageSize=25')).body;
  expect([items.length, total + hidden]).toEqual([25, 10_000]);
});

test('a page far past the end is empty', async () => {
  const simulation = startSimulation({ accounts: accountsOf(3) });
  const { status, body } = await simulation.get('/api/social/accounts?page=99999999999999999999');
  expect([status, body.items, body.total]).toEqual([200, [], 3]);
});

test('a search compares what is visible: invisible characters and kinds of spaces make no difference', async () => {
  const simulation = startSimulation({
    accounts: [
      account('facebook', named('Acme \u202Etrop\u202C\u00a0 Sup\u00ADport', 'acme')),
      account('x', named('Cafe\u0301\u200B Pod Lip\u0105', '@lipa')),
    ],
  });
  const found = async (search: string) =>
    (await simulation.get(`/api/social/accounts?search=${encodeURIComponent(search)}`)).body.total;
  for (const search of ['acme trop support', 'trop\u2003support', '\u200Bcafé  pod', 'CAFE POD LIPA\u200F'])
    expect(await found(search), JSON.stringify(search)).toBe(1);
  // A search with nothing visible finds every account.
  expect(await found('\u200B \u202E')).toBe(2);
  expect(await found('tropsupport')).toBe(0);
});

test('a search names the first 5 hidden accounts that it finds, in order of name, and ignores the filters (HIDE)', async () => {
  const hidden = ['Café 6', 'Café 2', 'Café 4', 'Café 1', 'Café 5', 'Café 3', 'Other'];
  const simulation = startSimulation({
    accounts: [
      account('facebook', named('Café listed')),
      ...hidden.map((name) => account('x', named(name), disconnected({ days: 100 }))),
    ],
  });
  const found = await list(simulation, '&search=cafe&network=facebook');
  expect(found.hiddenMatches.map(({ name }) => name)).toEqual(['Café 1', 'Café 2', 'Café 3', 'Café 4', 'Café 5']);
  const [first] = found.hiddenMatches;
  expect((await simulation.get(`/api/social/accounts/${first?.id}`)).body).toMatchObject({
    name: 'Café 1',
    network: 'x',
  });
  const { handle, kind, externalId } = await simulation.account(first?.id ?? '');
  expect(first).toMatchObject({ handle, kind, externalId });
  expect((await list(simulation)).hiddenMatches).toEqual([]);
  expect((await list(simulation, '&search=%20')).hiddenMatches).toEqual([]);
  expect((await list(simulation, '&search=listed')).hiddenMatches).toEqual([]);
});

test('a search names no hidden account that the person does not see (SCOPE, HIDE)', async () => {
  const simulation = startSimulation({
    accounts: [
      account('x', named('Acme Lab'), connectedBy('tomasz'), disconnected({ days: 100 })),
      account('x', named('Acme Home'), disconnected({ days: 100 })),
    ],
  });
  expect((await list(simulation, '&search=acme', 'tomasz')).hiddenMatches.map(({ name }) => name)).toEqual([
    'Acme Lab',
  ]);
});
