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
import { EXPIRING_NETWORKS, hasExpiryNotice } from './documented-networks.ts';

type Traits = Parameters<typeof account> extends [unknown, ...infer T] ? T : never;

const ID = 'acc-acme-facebook';
const lived = (network: Parameters<typeof account>[0], ...traits: Traits) =>
  startSimulation({ accounts: [account(network, ...traits)] });
const shown = (network: Parameters<typeof account>[0], ...traits: Traits): Promise<Account> =>
  lived(network, ...traits).account(`acc-acme-${network}`);

test('an account without facts is called Acme, connected 30 days ago by Marek, without posts', async () => {
  expect(await shown('facebook')).toMatchObject({
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

test('the id of an account follows from its name and handle', async () => {
  const simulation = startSimulation({
    accounts: [account('x', named('Kawiarnia Pod Lipą')), account('linkedin', named('مقهى', 'olive-cafe'))],
  });
  const names = (await simulation.accounts()).map(({ id, name, handle }) => [id, name, handle]);
  expect(names).toEqual([
    ['acc-kawiarnia-pod-lipa-x', 'Kawiarnia Pod Lipą', '@kawiarniapodlipa'],
    ['acc-olive-cafe-linkedin', 'مقهى', 'olive-cafe'],
  ]);
});

test('the rules say what was kept, hidden or deleted since an account was disconnected', async () => {
  const { disconnection, cancelledPosts, posts } = await shown(
    'facebook',
    disconnected({ days: 2, by: 'ada' }),
    withScheduledPosts(3),
    withPublishedPosts(2),
    withDrafts(1),
  );
  expect(disconnection).toMatchObject({ at: '2026-11-21T09:00:00.000Z', cause: 'manual', by: { id: 'ada' } });
  expect(disconnection?.kept).toMatchObject({ published: 2, ahead: 3, nextAt: '2026-11-24T09:00:00.000Z', drafts: 1 });
  expect([cancelledPosts, posts.published]).toEqual([3, 0]);
  const linkedIn = await shown('linkedin', disconnected({ days: 61 }), withScheduledPosts(3));
  expect(linkedIn).toMatchObject({ disconnection: { history: 'gone' }, cancelledPosts: 0 });
  expect(await lived('facebook', disconnected({ days: 91 })).counts()).toMatchObject({ total: 0, hidden: 1 });
  expect(await lived('facebook', disconnected({ days: 90 })).counts()).toMatchObject({ total: 1, hidden: 0 });
});

test.each([
  ['facebook', 'security'],
  ['youtube', 'deleted-on-network'],
  ['linkedin', 'reauthorization-overdue'],
  ['x', 'inactivity'],
] as const)('%s, lost for %s: by nobody, so many days ago', async (network, cause) => {
  const { disconnection } = await shown(
    network,
    lost(cause, { days: 4 }),
    withPublishedPosts(2),
    withScheduledPosts(1),
  );
  expect(disconnection).toMatchObject({ cause, at: '2026-11-19T09:00:00.000Z', by: null });
  expect(disconnection?.kept).toMatchObject({ published: 2, ahead: 1 });
});

test.each(EXPIRING_NETWORKS)(
  '%s, expiring in 4 days: to the instant, and its notice is sent already where the network sends one',
  async (network) => {
    const simulation = lived(network, expiringIn({ days: 4 }), withPublishedPosts(3), withScheduledPosts([6]));
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
  expect(await shown('facebook', connectedBy('julia'), reconnectedBy('lena', { days: 5 }))).toMatchObject({
    originalConnector: { id: 'julia' },
    lastConnector: { id: 'lena' },
    authorizedAt: '2026-11-18T09:00:00.000Z',
  });
  expect(await shown('x', connectedBy('ada', { days: 20 }), reconnectedBy('marek'))).toMatchObject({
    firstConnectedAt: '2026-11-03T09:00:00.000Z',
    authorizedAt: '2026-11-13T09:00:00.000Z',
    lastConnector: { id: 'marek' },
  });
});

test('an account has posts of every kind, connected and disconnected', async () => {
  const kinds = [withMissedPosts(2), withCancelledPosts(1, { by: 'lena' }), withDrafts(1), withPublishedPosts(4)];
  expect(await shown('youtube', ...kinds, withScheduledPosts([2, 9], { by: 'tomasz' }))).toMatchObject({
    posts: { published: 4, scheduled: 2, drafts: 1, missed: 2 },
    cancelledPosts: 1,
  });
  const simulation = lived('youtube', ...kinds, withPostsPastDue(3), disconnected({ days: 10 }));
  const { id, disconnection } = await simulation.account('acc-acme-youtube');
  expect(disconnection?.kept).toMatchObject({ published: 4, cancelled: 3, ahead: 0, drafts: 1, missed: 2 });
  expect((await simulation.reconnect(id, { as: 'marek' })).body.missed).toHaveLength(3);
  expect((await simulation.account(id)).posts).toMatchObject({ missed: 5 });
  const authors = new Set((await simulation.posts(id, 'cancelled')).map(({ author }) => author));
  expect(authors).toEqual(new Set(['lena']));
});

test('a post goes out at its time', async () => {
  const simulation = lived('facebook', withScheduledPosts([2]));
  await simulation.advance({ days: 2 });
  expect((await simulation.posts(ID)).map(({ state }) => state)).toEqual(['published']);
});

const impossible: [string, () => unknown, RegExp][] = [
  ['what never expires is expiring', () => lived('youtube', expiringIn({ days: 4 })), /it never expires/],
  ['it is expiring in 8 days', () => expiringIn({ days: 8 }), /last 7 days, not 8/],
  ['it expires this moment', () => expiringIn({ days: 0 }), /last 7 days, not 0/],
  [
    'what is disconnected expires',
    () => lived('facebook', disconnected(), expiringIn({ days: 4 })),
    /what is disconnected does not expire/,
  ],
  [
    'it is disconnected and lost',
    () => account('facebook', disconnected(), lost('security')),
    /repeats how it was disconnected/,
  ],
  ['it has two names', () => account('x', named('A'), named('B')), /repeats what it is called/],
  ['YouTube is lost for inactivity', () => lived('youtube', lost('inactivity')), /never disconnects for inactivity/],
  ['X is overdue', () => lived('x', lost('reauthorization-overdue')), /never disconnects for reauthorization-overdue/],
  [
    'Lena disconnects what Marek connected',
    () => lived('x', disconnected({ by: 'lena' })),
    /lena may not disconnect it/,
  ],
  ['somebody without the right reconnects', () => lived('x', reconnectedBy('tomasz')), /tomasz may not reconnect it/],
  ['somebody without the role reconnects', () => lived('linkedin', reconnectedBy('lena')), /lena lacks the role/],
  ['nobody of that name connects', () => lived('x', connectedBy('zoe')), /Nobody is called zoe/],
  ['nobody of that name writes', () => lived('x', withDrafts(1, { by: 'zoe' })), /Nobody is called zoe/],
  [
    'a Facebook connection outlives its 90 days',
    () => lived('facebook', connectedBy('ada', { days: 90 })),
    /it is disconnected \(reauthorization-overdue\) since 2026-11-23T09:00:00.000Z/,
  ],
  [
    'it was disconnected before it was connected',
    () => lived('x', connectedBy('ada', { days: 3 }), disconnected({ days: 4 })),
    /disconnected before it was connected/,
  ],
  [
    'it was reconnected before it was connected',
    () => lived('x', connectedBy('ada', { days: 3 }), reconnectedBy('ada', { days: 4 })),
    /reconnected before it was connected/,
  ],
  [
    'it was reconnected long after time had ended its connection',
    () => lived('facebook', connectedBy('ada', { days: 300 }), reconnectedBy('ada', { days: 5 })),
    /acc-acme-facebook is not connected/,
  ],
  [
    'it has published nothing yet',
    () => lived('x', connectedBy('ada', { days: 0 }), withPublishedPosts(1)),
    /no time for its posts/,
  ],
  ['posts of a connected account are past due', () => lived('x', withPostsPastDue(1)), /go out at their time/],
  ['a post is scheduled for now', () => withScheduledPosts([0]), /a time still ahead/],
  ['there are no posts', () => withDrafts(0), /There are no 0 posts/],
  ['something happened in the future', () => disconnected({ days: -1 }), /-1 days ago/],
  ['a name makes no id', () => lived('x', named('مقهى')), /name it with a handle/],
  [
    'two accounts are one',
    () => startSimulation({ accounts: [account('x'), account('x')] }),
    /Two accounts would be acc-acme-x/,
  ],
];

test.each(impossible)('an impossible account is refused: %s', (_, build, words) => {
  expect(build).toThrow(words);
});
