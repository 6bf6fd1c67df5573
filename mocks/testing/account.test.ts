import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  named,
  reconnectedBy,
  startSimulation,
  withCancelledPosts,
  withDrafts,
  withMissedPosts,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';
import { hasExpiryNotice, NETWORKS_WITH_EXPIRY } from './documented-networks.ts';

type TraitList = Parameters<typeof account> extends [unknown, ...infer T] ? T : never;

const ID = 'acc-acme-facebook';
const start = (network: Parameters<typeof account>[0], ...traits: TraitList) =>
  startSimulation({ accounts: [account(network, ...traits)] });
const accountWith = (network: Parameters<typeof account>[0], ...traits: TraitList): Promise<Account> =>
  start(network, ...traits).account(`acc-acme-${network}`);

test('an account without traits is called Acme, connected 30 days ago by Marek, without posts', async () => {
  expect(await accountWith('facebook')).toMatchObject({
    name: 'Acme',
    handle: 'acme',
    status: 'connected',
    originalConnector: { id: 'marek' },
    lastConnector: { id: 'marek' },
    firstConnectedAt: '2026-10-24T09:00:00.000Z',
    posts: { published: 0, scheduled: 0, drafts: 0, missed: 0 },
    cancelledPosts: 0,
    revision: 1,
  });
});

test('the id of an account follows from its handle or, if no handle is given, from its name', async () => {
  const simulation = startSimulation({
    accounts: [account('x', named('Kawiarnia Pod Lipą')), account('linkedin', named('مقهى', 'olive-cafe'))],
  });
  const names = (await simulation.accounts()).map(({ id, name, handle }) => [id, name, handle]);
  expect(names).toEqual([
    ['acc-kawiarnia-pod-lipa-x', 'Kawiarnia Pod Lipą', '@kawiarniapodlipa'],
    ['acc-olive-cafe-linkedin', 'مقهى', 'olive-cafe'],
  ]);
});

test('a disconnected account is listed or hidden, and its posts are kept or deleted, as the rules say', async () => {
  const { disconnection, cancelledPosts, posts } = await accountWith(
    'facebook',
    disconnected({ days: 2, by: 'ada' }),
    withScheduledPosts(3),
    withPublishedPosts(2),
    withDrafts(1),
  );
  expect(disconnection).toMatchObject({ at: '2026-11-21T09:00:00.000Z', cause: 'manual', by: { id: 'ada' } });
  // `cancelled` counts only the posts that the disconnect cancelled: the three whose time had passed.
  expect(disconnection?.kept).toMatchObject({ published: 2, ahead: 3, nextAt: '2026-11-24T09:00:00.000Z', drafts: 1 });
  expect([cancelledPosts, posts.published]).toEqual([3, 0]);
  const linkedIn = await accountWith('linkedin', disconnected({ days: 61 }), withScheduledPosts(3));
  expect(linkedIn).toMatchObject({ disconnection: { history: 'gone' }, cancelledPosts: 0 });
  expect(await start('facebook', disconnected({ days: 91 })).counts()).toMatchObject({ total: 0, hidden: 1 });
  expect(await start('facebook', disconnected({ days: 90 })).counts()).toMatchObject({ total: 1, hidden: 0 });
});

test.each([
  ['facebook', 'security'],
  ['youtube', 'deleted-on-network'],
  ['linkedin', 'reauthorization-overdue'],
  ['x', 'inactivity'],
] as const)(
  'an account of %s that is lost for %s was disconnected by nobody, the given number of days ago',
  async (network, cause) => {
    const { disconnection } = await accountWith(
      network,
      lost(cause, { days: 4 }),
      withPublishedPosts(2),
      withScheduledPosts(1),
    );
    expect(disconnection).toMatchObject({ cause, at: '2026-11-19T09:00:00.000Z', by: null });
    // `cancelled` counts only the posts that the disconnect cancelled: the three whose time had passed.
    expect(disconnection?.kept).toMatchObject({ published: 2, ahead: 1 });
  },
);

test.each(NETWORKS_WITH_EXPIRY)(
  'an account of %s that is expiring in 4 days expires at exactly that instant, and its notice has been sent if the network has notices',
  async (network) => {
    const simulation = start(network, expiringIn({ days: 4 }), withPublishedPosts(3), withScheduledPosts([6]));
    const { status, expiresAt, posts } = await simulation.account(`acc-acme-${network}`);
    expect([status, expiresAt]).toEqual(['expiring', '2026-11-27T09:00:00.000Z']);
    expect(posts).toMatchObject({ published: 3, scheduled: 1 });
    expect((await simulation.state()).notices.size).toBe(hasExpiryNotice(network) ? 1 : 0);
  },
);

test('days count from the moment at which the simulation starts', async () => {
  const accounts = [account('facebook', disconnected({ days: 1 }))];
  const simulation = startSimulation({ accounts, now: '2024-02-29T10:00:00Z' });
  expect((await simulation.account(ID)).disconnection).toMatchObject({
    at: '2024-02-28T10:00:00.000Z',
    keptUntil: '2025-02-28T10:00:00.000Z',
  });
});

test('an account is connected by one person and reconnected by another', async () => {
  expect(await accountWith('facebook', connectedBy('julia'), reconnectedBy('lena', { days: 5 }))).toMatchObject({
    originalConnector: { id: 'julia' },
    lastConnector: { id: 'lena' },
    authorizedAt: '2026-11-18T09:00:00.000Z',
  });
  // Without a day, the reconnect is half-way between the connect and now, as the connect is less than 30 days ago.
  expect(await accountWith('x', connectedBy('ada', { days: 20 }), reconnectedBy('marek'))).toMatchObject({
    firstConnectedAt: '2026-11-03T09:00:00.000Z',
    authorizedAt: '2026-11-13T09:00:00.000Z',
    lastConnector: { id: 'marek' },
  });
});

test('a connected and a disconnected account have the given number of posts of each kind', async () => {
  const kinds = [withMissedPosts(2), withCancelledPosts(1, { by: 'lena' }), withDrafts(1), withPublishedPosts(4)];
  expect(await accountWith('youtube', ...kinds, withScheduledPosts([2, 9], { by: 'tomasz' }))).toMatchObject({
    posts: { published: 4, scheduled: 2, drafts: 1, missed: 2 },
    cancelledPosts: 1,
  });
  const simulation = start('youtube', ...kinds, withPostsPastDue(3), disconnected({ days: 10 }));
  const { id, disconnection } = await simulation.account('acc-acme-youtube');
  // `cancelled` counts only the posts that the disconnect cancelled: the three whose time had passed.
  expect(disconnection?.kept).toMatchObject({ published: 4, cancelled: 3, ahead: 0, drafts: 1, missed: 2 });
  expect((await simulation.reconnect(id, { as: 'marek' })).body.missed).toHaveLength(3);
  expect((await simulation.account(id)).posts).toMatchObject({ missed: 5 });
  const authors = new Set((await simulation.posts(id, 'cancelled')).map(({ author }) => author));
  expect(authors).toEqual(new Set(['lena']));
});

test('a post goes out at its time', async () => {
  const simulation = start('facebook', withScheduledPosts([2]));
  await simulation.advance({ days: 2 });
  expect((await simulation.posts(ID)).map(({ state }) => state)).toEqual(['published']);
});

const impossible: [string, () => unknown, RegExp][] = [
  ['an account that never expires is expiring', () => start('youtube', expiringIn({ days: 4 })), /it never expires/],
  ['an account is expiring in 8 days', () => expiringIn({ days: 8 }), /last 7 days, not 8/],
  ['an account expires at this moment', () => expiringIn({ days: 0 }), /last 7 days, not 0/],
  [
    'a disconnected account is expiring',
    () => start('facebook', disconnected(), expiringIn({ days: 4 })),
    /a disconnected account cannot be expiring/,
  ],
  [
    'an account is disconnected and lost',
    () => account('facebook', disconnected(), lost('security')),
    /repeats how it was disconnected/,
  ],
  ['an account has two names', () => account('x', named('A'), named('B')), /repeats what it is called/],
  [
    'a YouTube account is lost for inactivity',
    () => start('youtube', lost('inactivity')),
    /never disconnects for inactivity/,
  ],
  [
    'an X account is lost for reauthorization-overdue',
    () => start('x', lost('reauthorization-overdue')),
    /never disconnects for reauthorization-overdue/,
  ],
  [
    'Lena disconnects what Marek connected',
    () => start('x', disconnected({ by: 'lena' })),
    /lena may not disconnect it/,
  ],
  ['somebody without the right reconnects', () => start('x', reconnectedBy('tomasz')), /tomasz may not reconnect it/],
  [
    'somebody without the role at the network reconnects',
    () => start('linkedin', reconnectedBy('lena')),
    /lena lacks the role/,
  ],
  ['an unknown person connects', () => start('x', connectedBy('zoe')), /no person with the id zoe/],
  ['an unknown person writes a post', () => start('x', withDrafts(1, { by: 'zoe' })), /no person with the id zoe/],
  [
    'a Facebook connection outlives its 90 days',
    () => start('facebook', connectedBy('ada', { days: 90 })),
    /it is disconnected \(reauthorization-overdue\) since 2026-11-23T09:00:00.000Z/,
  ],
  [
    'an account was disconnected before it was connected',
    () => start('x', connectedBy('ada', { days: 3 }), disconnected({ days: 4 })),
    /disconnected before it was connected/,
  ],
  [
    'an account was reconnected before it was connected',
    () => start('x', connectedBy('ada', { days: 3 }), reconnectedBy('ada', { days: 4 })),
    /reconnected before it was connected/,
  ],
  [
    'an account was reconnected 5 days ago, but its first connection expired long before',
    () => start('facebook', connectedBy('ada', { days: 300 }), reconnectedBy('ada', { days: 5 })),
    /acc-acme-facebook is not connected/,
  ],
  [
    'posts were published in an account connected at this moment',
    () => start('x', connectedBy('ada', { days: 0 }), withPublishedPosts(1)),
    /its posts have no time in between/,
  ],
  [
    'a connected account has posts past due',
    () => start('x', withPostsPastDue(1)),
    /only a disconnected account has posts past due/,
  ],
  ['a post is scheduled for now', () => withScheduledPosts([0]), /a time still ahead/],
  ['a trait gives no posts', () => withDrafts(0), /whole number from 1, not 0/],
  ['something happened in the future', () => disconnected({ days: -1 }), /-1 days ago/],
  ['a name has no letter for an id', () => start('x', named('مقهى')), /name it with a handle/],
  [
    'two accounts have the same id',
    () => startSimulation({ accounts: [account('x'), account('x')] }),
    /Two accounts would be acc-acme-x/,
  ],
];

test.each(impossible)('an impossible account is refused: %s', (_, build, message) => {
  expect(build).toThrow(message);
});
