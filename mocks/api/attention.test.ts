import { expect, test } from 'vitest';
import { type Account, STATUSES } from '../../src/api/contract/account.ts';
import type { AccountList, AttentionTotals } from '../../src/api/contract/account-list.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
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
  withCancelledPosts,
  withMissedPosts,
  withPostsPastDue,
  withScheduledPosts,
} from '../testing.ts';

/** One account for each reason for attention, a healthy one and a hidden one. */
const ACCOUNTS = [
  account(
    'facebook',
    named('Stopped'),
    disconnected(),
    withScheduledPosts([3, 5]),
    withPostsPastDue(1),
    withMissedPosts(2),
  ),
  account('x', named('Lost'), connectedBy('tomasz'), lost('security'), withScheduledPosts([2]), withCancelledPosts(4)),
  // The post of day 1 goes out before the account expires.
  account('instagram', named('Expiring'), expiringIn({ days: 4 }), withScheduledPosts([1, 6]), withMissedPosts(1)),
  // Its posts past due never become missed posts, because an account that its network has deleted cannot be reconnected.
  account('instagram', named('Deleted'), lost('deleted-on-network'), withScheduledPosts([2]), withPostsPastDue(3)),
  account('youtube', named('To settle'), connectedBy('tomasz'), withMissedPosts(5)),
  account('linkedin', named('Healthy'), withScheduledPosts([1])),
  account('facebook', named('Hidden'), disconnected({ days: 100 }), withScheduledPosts([1, 9]), withMissedPosts(1)),
];

const attention = async (simulation: Simulation, as?: string): Promise<AttentionTotals> =>
  (await simulation.get('/api/social/attention', { as })).body;
const list = async (simulation: Simulation, query = ''): Promise<AccountList> =>
  (await simulation.get(`/api/social/accounts?pageSize=100${query}`)).body;
const attentionOf = async (simulation: Simulation, id: string): Promise<Account['attention']> =>
  (await simulation.get(`/api/social/accounts/${id}`)).body.attention;

test('an account says how many posts will not go out, when the first is due, and how many are to settle now and after a reconnect (ATTENTION)', async () => {
  const simulation = startSimulation({ accounts: ACCOUNTS });
  const none = { postsAtRisk: 0, nextAt: null, missed: 0, missedAfterReconnect: 0 };
  expect(await attentionOf(simulation, 'acc-stopped-facebook')).toEqual({
    postsAtRisk: 2,
    nextAt: isoOnDay(3),
    missed: 0,
    missedAfterReconnect: 3,
  });
  expect(await attentionOf(simulation, 'acc-lost-x')).toEqual({ ...none, postsAtRisk: 1, nextAt: isoOnDay(2) });
  expect(await attentionOf(simulation, 'acc-expiring-instagram')).toEqual({
    ...none,
    postsAtRisk: 1,
    nextAt: isoOnDay(6),
    missed: 1,
  });
  expect(await attentionOf(simulation, 'acc-deleted-instagram')).toEqual({
    ...none,
    postsAtRisk: 1,
    nextAt: isoOnDay(2),
  });
  expect(await attentionOf(simulation, 'acc-to-settle-youtube')).toEqual({ ...none, missed: 5 });
  expect(await attentionOf(simulation, 'acc-healthy-linkedin')).toEqual(none);
});

test('the numbers above the list are sums over the listed accounts; the posts at risk of hidden accounts are counted separately (ATTENTION, HIDE)', async () => {
  expect(await attention(startSimulation({ accounts: ACCOUNTS }))).toEqual({
    accounts: 5,
    disconnected: 3,
    postsAtRisk: 5,
    stopped: 4,
    afterExpiry: 1,
    missed: 6,
    missedAfterReconnect: 3,
    settleable: 6,
    whoMaySettle: [],
    missedInAll: 9,
    nextAt: isoOnDay(2),
    // Two posts are due at that moment; the account with the lower id is named.
    first: expect.objectContaining({ id: 'acc-deleted-instagram', name: 'Deleted', network: 'instagram' }),
    hidden: 1,
    hiddenAtRisk: 2,
  });
});

test('only accounts in scope count (ATTENTION, SCOPE)', async () => {
  expect(await attention(startSimulation({ accounts: ACCOUNTS }), 'tomasz')).toEqual({
    accounts: 2,
    disconnected: 1,
    postsAtRisk: 1,
    stopped: 1,
    afterExpiry: 0,
    missed: 5,
    missedAfterReconnect: 0,
    settleable: 5,
    whoMaySettle: [],
    missedInAll: 5,
    nextAt: isoOnDay(2),
    first: expect.objectContaining({ id: 'acc-lost-x', name: 'Lost', network: 'x' }),
    hidden: 0,
    hiddenAtRisk: 0,
  });
});

test('a viewer who may settle none of the missed posts reads who may settle all of them (ATTENTION, MAY-SETTLE)', async () => {
  const ofSeveral = await attention(startSimulation({ accounts: ACCOUNTS }), 'priya');
  expect([ofSeveral.missed, ofSeveral.settleable]).toEqual([6, 0]);
  expect(ofSeveral.whoMaySettle.map(({ id }) => id)).toEqual(['ada', 'marek', 'lena']);
  const ofTomasz = startSimulation({ accounts: [account('youtube', connectedBy('tomasz'), withMissedPosts(5))] });
  const { whoMaySettle } = await attention(ofTomasz, 'priya');
  expect(whoMaySettle.map(({ id }) => id)).toEqual(['ada', 'marek', 'lena', 'tomasz']);
  // Before the reconnect nobody can settle these posts, so nobody is named.
  const later = startSimulation({ accounts: [account('facebook', disconnected(), withMissedPosts(2))] });
  expect(await attention(later, 'priya')).toMatchObject({ missedAfterReconnect: 2, settleable: 0, whoMaySettle: [] });
});

test('where nothing needs attention, every number is 0, and no first post is named (ATTENTION)', async () => {
  expect(await attention(startSimulation({ accounts: [account('facebook', withScheduledPosts(2))] }))).toEqual({
    accounts: 0,
    disconnected: 0,
    postsAtRisk: 0,
    stopped: 0,
    afterExpiry: 0,
    missed: 0,
    missedAfterReconnect: 0,
    settleable: 0,
    whoMaySettle: [],
    missedInAll: 0,
    nextAt: null,
    first: null,
    hidden: 0,
    hiddenAtRisk: 0,
  });
});

test('a filter lists exactly the accounts that need attention; the other filters and their counts apply to them (ATTENTION)', async () => {
  const simulation = startSimulation({ accounts: ACCOUNTS });
  const needed = await list(simulation, '&attention=needed');
  const { items } = await list(simulation);
  expect(needed.total).toBe((await attention(simulation)).accounts);
  expect(needed.items).toEqual(items.slice(0, needed.total));
  for (const status of STATUSES) {
    expect(needed.counts.status[status]).toBe(needed.items.filter((each) => each.status === status).length);
  }
  for (const network of NETWORKS) {
    expect(needed.counts.network[network]).toBe(needed.items.filter((each) => each.network === network).length);
  }
  const filtered = await list(simulation, '&attention=needed&status=connected&search=settle');
  expect(filtered.items.map(({ name }) => name)).toEqual(['To settle']);
});
