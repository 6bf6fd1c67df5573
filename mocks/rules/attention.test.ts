import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';
import { DAY } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import {
  type AttentionCounts,
  type AttentionFacts,
  attentionCounts,
  compareAttention,
  needsAttention,
  timesOfPostsAtRisk,
} from './attention.ts';
import { postAfterDisconnect } from './posts.ts';
import { account, D0, day, post } from './test-records.ts';
import { truthTable } from './test-truth-table.ts';

const factsOf = (id: string, name: string, over: Partial<Omit<AttentionFacts, 'account'>>): AttentionFacts => ({
  account: account('facebook', { id, name }),
  status: 'connected',
  expiresAt: day(90),
  ahead: 0,
  nextAt: null,
  keptUntil: null,
  hasKeptPosts: false,
  oldestMissedAt: null,
  ...over,
});
const DISCONNECTED = { status: 'disconnected', hasKeptPosts: true } as const;

/** Accounts in the order of attention. Their ids, the numbers of their posts, or their names compared by character code would give another order. */
const IN_ORDER = [
  factsOf('a1', 'Next post tomorrow', { ...DISCONNECTED, ahead: 1, nextAt: day(1), keptUntil: day(300) }),
  factsOf('a2', 'Next post later', { ...DISCONNECTED, ahead: 9, nextAt: day(2), keptUntil: day(3) }),
  factsOf('b1', 'History ends soon', { ...DISCONNECTED, keptUntil: day(10) }),
  factsOf('b2', 'History ends later', { ...DISCONNECTED, keptUntil: day(200) }),
  factsOf('b3', 'History ends later', { ...DISCONNECTED, keptUntil: day(200) }),
  factsOf('c1', 'No posts', { ...DISCONNECTED, hasKeptPosts: false, keptUntil: day(400) }),
  factsOf('c2', 'History gone', { ...DISCONNECTED, hasKeptPosts: false, keptUntil: day(-5) }),
  factsOf('d1', 'Expires first', { status: 'expiring', expiresAt: day(1) }),
  factsOf('d2', 'Expires later', { status: 'expiring', expiresAt: day(6), oldestMissedAt: day(-9) }),
  factsOf('m2', 'Oldest missed', { oldestMissedAt: day(-3) }),
  factsOf('m1', 'Missed', { oldestMissedAt: day(-2) }),
  factsOf('e2', 'acme', {}),
  factsOf('e1', 'Älpen', {}),
  factsOf('e3', 'Zebra', { expiresAt: null }),
  factsOf('e4', 'Zebra', { expiresAt: null }),
];

test('An account needs attention if it is expiring or disconnected, or has posts that call for an act (ATTENTION)', () => {
  const none = { postsAtRisk: 0, nextAt: null, missed: 0, missedAfterReconnect: 0 };
  const kinds: [string, Partial<AttentionCounts>][] = [
    ['no posts', {}],
    ['posts at risk', { postsAtRisk: 1 }],
    ['missed posts', { missed: 1 }],
    ['missed posts after a reconnect', { missedAfterReconnect: 1 }],
  ];
  const rows = kinds.map(([kind, counts]) => [
    kind,
    ...STATUSES.map((status) => needsAttention(status, { ...none, ...counts })),
  ]);
  expect(truthTable(['posts', ...STATUSES], rows)).toBe(`
posts                           connected  expiring  disconnected
no posts                        no         yes       yes
posts at risk                   yes        yes       yes
missed posts                    yes        yes       yes
missed posts after a reconnect  yes        yes       yes
`);
});

test('The order of attention begins with the disconnected account whose next post is soonest; ties by id', () => {
  const rows = [...IN_ORDER].reverse().sort(compareAttention).map(rowOf);
  expect(truthTable(['id', 'name', 'status', 'next post', 'kept until', 'expires', 'missed'], rows)).toBe(`
id  name                status        next post  kept until  expires  missed
a1  Next post tomorrow  disconnected  D1         D300        D90      –
a2  Next post later     disconnected  D2         D3          D90      –
b1  History ends soon   disconnected  –          D10         D90      –
b2  History ends later  disconnected  –          D200        D90      –
b3  History ends later  disconnected  –          D200        D90      –
c1  No posts            disconnected  –          D400        D90      –
c2  History gone        disconnected  –          D-5         D90      –
d1  Expires first       expiring      –          –           D1       –
d2  Expires later       expiring      –          –           D6       D-9
m2  Oldest missed       connected     –          –           D90      D-3
m1  Missed              connected     –          –           D90      D-2
e2  acme                connected     –          –           D90      –
e1  Älpen               connected     –          –           D90      –
e3  Zebra               connected     –          –           –        –
e4  Zebra               connected     –          –           –        –
`);
});

test('The order of attention does not depend on the order in which the accounts are given', () => {
  const ids = IN_ORDER.map((each) => each.account.id);
  fc.assert(
    fc.property(fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }), (shuffled) => {
      expect(shuffled.sort(compareAttention).map((each) => each.account.id)).toEqual(ids);
    }),
  );
});

test('The comparison of any two accounts agrees with the order of attention, whatever their ids', () => {
  const tiedWithPrevious = ['b3', 'c2', 'e4'];
  const withReversedIds = IN_ORDER.filter(({ account: { id } }) => !tiedWithPrevious.includes(id)).map(
    (each, index) => ({
      ...each,
      account: { ...each.account, id: String(99 - index) },
    }),
  );
  for (const order of [IN_ORDER, withReversedIds]) {
    for (const [index, each] of order.entries()) {
      for (const later of order.slice(index + 1)) {
        expect(compareAttention(each, later), `${each.account.id} ${later.account.id}`).toBeLessThan(0);
        expect(compareAttention(later, each), `${later.account.id} ${each.account.id}`).toBeGreaterThan(0);
      }
    }
  }
});

test('Posts of an expiring account at or after its expiry are at risk; on X a post before the expiry postpones the expiry (ATTENTION, INTERVAL)', () => {
  const cases: [Network, now: number, posts: number[]][] = [
    ['facebook', 82, [89, 90, 95]],
    ['facebook', 83, [89, 90, 95]],
    ['instagram', 85, [100, 90, 86]],
    ['linkedin', 357, [364, 365, 400]],
    ['linkedin', 358, [364, 365, 400]],
    ['x', 85, [90, 95]],
    ['x', 85, [89, 100, 189, 300]],
    ['x', 85, [89, 100, 190]],
    ['youtube', 85, [90, 500]],
  ];
  const rows = cases.map(([network, now, days]) => {
    const posts = days.map((each) => post(`acc-${network}`, `p${each}`, 'scheduled', day(each)));
    // Not scheduled, so never at risk.
    posts.push(post(`acc-${network}`, 'missed', 'missed', day(900)));
    return [network, `D${now}`, daysOf(days.map(day)), daysOf(timesOfPostsAtRisk(account(network), posts, day(now)))];
  });
  expect(truthTable(['network', 'now', 'scheduled', 'at risk'], rows)).toBe(`
network    now   scheduled           at risk
facebook   D82   D89 D90 D95         –
facebook   D83   D89 D90 D95         D90 D95
instagram  D85   D100 D90 D86        D90 D100
linkedin   D357  D364 D365 D400      –
linkedin   D358  D364 D365 D400      D365 D400
x          D85   D90 D95             D90 D95
x          D85   D89 D100 D189 D300  D300
x          D85   D89 D100 D190       D190
youtube    D85   D90 D500            –
`);
});

test('If an account is disconnected, its posts at risk are those that a reconnect would schedule again (ATTENTION, RESUME)', () => {
  const cancelled = (days: number) => postAfterDisconnect(post('acc', `p${days}`, 'scheduled', day(days)), 'ada', D0);
  const cancelledByPriya: StoredPost = {
    ...post('acc', 'by-priya', 'cancelled', day(99)),
    cancellation: { at: D0, cause: 'by-person', by: 'priya' },
  };
  const posts = [cancelled(400), cancelled(20), cancelled(61), cancelledByPriya, post('acc', 'draft', 'draft', null)];
  const disconnection: StoredAccount['disconnection'] = { at: D0, cause: 'manual', by: 'ada' };
  const moments: [name: string, now: number][] = [
    ['1 ms before D20', day(20) - 1],
    ['D20', day(20)],
    ['D60', day(60)],
    ['1 ms after D60', day(60) + 1],
    ['D365', day(365)],
    ['1 ms after D365', day(365) + 1],
  ];
  const rows = (['facebook', 'linkedin'] as const).flatMap((network) =>
    moments.map(([name, now]) => [
      network,
      name,
      daysOf(timesOfPostsAtRisk(account(network, { disconnection }), posts, now)),
    ]),
  );
  expect(truthTable(['network', 'now', 'at risk'], rows)).toBe(`
network   now              at risk
facebook  1 ms before D20  D20 D61 D400
facebook  D20              D61 D400
facebook  D60              D61 D400
facebook  1 ms after D60   D61 D400
facebook  D365             D400
facebook  1 ms after D365  –
linkedin  1 ms before D20  D20 D61 D400
linkedin  D20              D61 D400
linkedin  D60              D61 D400
linkedin  1 ms after D60   –
linkedin  D365             –
linkedin  1 ms after D365  –
`);
});

test('Missed posts can be settled now if the account is connected, else after a reconnect while the history is kept and the account exists at its network (ATTENTION, RESUME)', () => {
  const cancelled = (days: number) => postAfterDisconnect(post('acc', `c${days}`, 'scheduled', day(days)), 'ada', D0);
  const missed = post('acc', 'missed', 'missed', day(-3));
  const ahead = [100, 101].map((days) => post('acc', `ahead${days}`, 'scheduled', day(days)));
  const ofConnected = [missed, ...ahead, post('acc', 'draft', 'draft', null)];
  const ofDisconnected = [missed, cancelled(20), cancelled(40)];
  const disconnection: StoredAccount['disconnection'] = { at: D0, cause: 'manual', by: 'ada' };
  const deleted = { disconnection, deletedAtNetwork: true };
  const cases: [string, StoredAccount, StoredPost[], number][] = [
    ['connected', account('facebook'), ofConnected, 10],
    ['expiring', account('facebook'), ofConnected, 85],
    ['disconnected', account('facebook', { disconnection }), ofDisconnected, 10],
    ['disconnected', account('facebook', { disconnection }), ofDisconnected, 20],
    ['disconnected', account('facebook', { disconnection }), ofDisconnected, 41],
    ['history gone', account('facebook', { disconnection }), ofDisconnected, 366],
    ['deleted at network', account('facebook', deleted), ofDisconnected, 20],
    ['deleted at network', account('facebook', deleted), ofDisconnected, 41],
  ];
  const rows = cases.map(([name, each, posts, now]) => {
    const counts = attentionCounts(each, posts, day(now));
    const next = counts.nextAt === null ? null : daysOf([counts.nextAt]);
    return [name, `D${now}`, counts.postsAtRisk, next, counts.missed, counts.missedAfterReconnect];
  });
  expect(truthTable(['account', 'now', 'at risk', 'next', 'missed', 'missed after a reconnect'], rows)).toBe(`
account             now   at risk  next  missed  missed after a reconnect
connected           D10   0        –     1       0
expiring            D85   2        D100  1       0
disconnected        D10   2        D20   0       1
disconnected        D20   1        D40   0       2
disconnected        D41   0        –     0       3
history gone        D366  0        –     0       0
deleted at network  D20   1        D40   0       0
deleted at network  D41   0        –     0       0
`);
});

function rowOf({ account: { id, name }, status, nextAt, keptUntil, expiresAt, oldestMissedAt }: AttentionFacts) {
  const times = [nextAt, keptUntil, expiresAt, oldestMissedAt];
  return [id, name, status, ...times.map((at) => (at === null ? null : daysOf([at])))];
}

function daysOf(times: readonly number[]): string | null {
  return times.map((at) => `D${(at - D0) / DAY}`).join(' ') || null;
}
