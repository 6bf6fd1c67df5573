import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { ActivityList } from '../../src/api/contract/activity.ts';
import type { PostState } from '../../src/api/contract/post.ts';
import { iso, MINUTE, plusYears } from '../domain/instant.ts';
import { instantOnDay, START } from '../scenarios/account-script.ts';
import {
  account,
  connectedBy,
  isoOnDay,
  type Simulation,
  startSimulation,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const FACEBOOK = 'acc-acme-facebook';
/** Titles call the start of the simulation D0, and the moment 83 days after it D83. Marek authorized the account on D0. */
const authorizedOnDay0 = connectedBy('marek', { days: 0 });

/** The present state of each post of an account, by the day of its time, such as `D95`. */
async function postsByDay(simulation: Simulation, id: string): Promise<Record<string, PostState>> {
  const posts = await simulation.posts(id);
  const days = posts.map(({ scheduledAt, state }) => [`D${((scheduledAt ?? 0) - START) / 86_400_000}`, state]);
  return Object.fromEntries(days);
}

/** The activity of an account since it was connected, oldest first: each kind with its moment. */
const activityOf = async (simulation: Simulation, id: string) => {
  const { items }: ActivityList = (await simulation.get(`/api/social/accounts/${id}/activity`)).body;
  return items
    .filter(({ kind }) => kind !== 'connected')
    .map(({ at, kind }) => `${kind} ${at}`)
    .reverse();
};

test('Facebook authorized on D0, the clock moved from D80 to D100 at once: notice on D83, lost on D90, the post of D95 cancelled', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', authorizedOnDay0, withScheduledPosts([95]))] });
  await simulation.moveTo(isoOnDay(80));
  await simulation.moveTo(isoOnDay(100));
  expect(await activityOf(simulation, FACEBOOK)).toEqual([
    `notice-sent ${isoOnDay(83)}`,
    `lost ${isoOnDay(90)}`,
    `posts-cancelled ${isoOnDay(90)}`,
  ]);
  expect((await simulation.account(FACEBOOK)).disconnection).toMatchObject({
    at: isoOnDay(90),
    cause: 'reauthorization-overdue',
    by: null,
  });
  expect(await postsByDay(simulation, FACEBOOK)).toEqual({ D95: 'cancelled' });
});

test('X authorized on D0, with a post that goes out on D50: expires on D140', async () => {
  const simulation = startSimulation({ accounts: [account('x', authorizedOnDay0, withScheduledPosts([50]))] });
  const x = () => simulation.account('acc-acme-x');
  expect((await x()).expiresAt).toBe(isoOnDay(90));
  await simulation.moveTo(isoOnDay(50));
  expect(await x()).toMatchObject({ expiresAt: isoOnDay(140), lastActivityAt: isoOnDay(50) });
  await simulation.moveTo(instantOnDay(140) - 1);
  expect((await x()).status).toBe('expiring');
  await simulation.moveTo(isoOnDay(140));
  expect((await x()).disconnection).toMatchObject({ cause: 'inactivity', at: isoOnDay(140) });
});

test('X lost on D90 and reconnected on D95: expires on D185', async () => {
  const simulation = startSimulation({ accounts: [account('x', authorizedOnDay0)] });
  await simulation.moveTo(isoOnDay(95));
  expect((await simulation.account('acc-acme-x')).disconnection?.at).toBe(isoOnDay(90));
  expect((await simulation.reconnect('acc-acme-x')).status).toBe(200);
  expect((await simulation.account('acc-acme-x')).expiresAt).toBe(isoOnDay(185));
});

test('posts for D20 and D40; disconnected on D0, D15, D31 and reconnected on D10, D30, D35: the post of D20 stays missed, the post of D40 is scheduled again each time', async () => {
  const posts = withScheduledPosts([20, 40]);
  const simulation = startSimulation({ accounts: [account('facebook', authorizedOnDay0, posts)] });
  const states = () => postsByDay(simulation, FACEBOOK);
  await simulation.disconnect(FACEBOOK);
  expect(await states()).toEqual({ D20: 'cancelled', D40: 'cancelled' });
  await simulation.moveTo(isoOnDay(10));
  await simulation.reconnect(FACEBOOK);
  expect(await states()).toEqual({ D20: 'scheduled', D40: 'scheduled' });
  await simulation.moveTo(isoOnDay(15));
  await simulation.disconnect(FACEBOOK);
  await simulation.moveTo(isoOnDay(30));
  const reply = await simulation.reconnect(FACEBOOK);
  expect(reply.body.missed.map(({ scheduledAt }: { scheduledAt: string }) => scheduledAt)).toEqual([isoOnDay(20)]);
  expect(await states()).toEqual({ D20: 'missed', D40: 'scheduled' });
  await simulation.moveTo(isoOnDay(31));
  await simulation.disconnect(FACEBOOK);
  expect(await states()).toEqual({ D20: 'missed', D40: 'cancelled' });
  await simulation.moveTo(isoOnDay(35));
  await simulation.reconnect(FACEBOOK);
  expect(await states()).toEqual({ D20: 'missed', D40: 'scheduled' });
  await simulation.moveTo(isoOnDay(40));
  expect(await states()).toEqual({ D20: 'missed', D40: 'published' });
});

test('Facebook disconnected on D0, Lena presses Continue in the Connect account dialog on D200: the lifecycle and the original connector stay, the past post is missed', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', authorizedOnDay0, withScheduledPosts([20]))] });
  const { externalId } = await simulation.account(FACEBOOK);
  await simulation.disconnect(FACEBOOK);
  await simulation.moveTo(isoOnDay(200));
  const results = await continueOn(simulation, 'facebook', 'lena');
  expect(results).toMatchObject([{ externalId, outcome: 'reconnected' }]);
  expect(await simulation.account(FACEBOOK)).toMatchObject({
    originalConnector: { id: 'marek' },
    lastConnector: { id: 'lena' },
    firstConnectedAt: isoOnDay(0),
    status: 'connected',
  });
  expect(await postsByDay(simulation, FACEBOOK)).toEqual({ D20: 'missed' });
});

test('Facebook disconnected on D0, Lena presses Continue in the Connect account dialog 1 year and 1 ms later: a new lifecycle without posts begins, with Lena as original connector', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', withPublishedPosts(1))] });
  await simulation.disconnect(FACEBOOK);
  await simulation.moveTo(plusYears(START, 1));
  expect((await simulation.account(FACEBOOK)).disconnection?.history).toBe('kept');
  await simulation.moveTo(plusYears(START, 1) + 1);
  expect(await simulation.accounts({ status: 'hidden', network: 'facebook', as: 'lena' })).toMatchObject([
    { id: FACEBOOK, disconnection: { history: 'gone', kept: { published: 0 } } },
  ]);
  await continueOn(simulation, 'facebook', 'lena');
  expect(await simulation.account(FACEBOOK)).toMatchObject({
    originalConnector: { id: 'lena' },
    firstConnectedAt: iso(plusYears(START, 1) + 1),
    posts: { published: 0, scheduled: 0, drafts: 0, missed: 0 },
  });
});

test('LinkedIn disconnected on D0, Marek reconnects on D61: same id, no posts, Marek is the original connector; before the reconnect the list shows the history as gone', async () => {
  const accounts = [account('linkedin', connectedBy('ada'), withPublishedPosts(1))];
  const simulation = startSimulation({ accounts, as: 'marek' });
  const [{ id }] = (await simulation.accounts()) as [Account];
  await simulation.disconnect(id, { as: 'ada' });
  await simulation.moveTo(isoOnDay(61));
  expect(await simulation.accounts({ status: 'disconnected' })).toMatchObject([
    { id, disconnection: { history: 'gone' } },
  ]);
  const { body } = await simulation.reconnect(id);
  expect(body.account).toMatchObject({
    id,
    originalConnector: { id: 'marek' },
    posts: { published: 0 },
  });
});

test('a LinkedIn sign-in begins 59 days 23:58 after the disconnect and completes 60 days 00:01 after it: the history is gone', async () => {
  const simulation = startSimulation({ accounts: [account('linkedin', withPublishedPosts(1))], as: 'marek' });
  const id = 'acc-acme-linkedin';
  await simulation.disconnect(id);
  await simulation.moveTo(instantOnDay(60) - 2 * MINUTE);
  const { body: begun } = await simulation.beginSignIn({ purpose: 'reconnect', accountId: id });
  const answer = await simulation.decideSignIn(begun.id);
  await simulation.moveTo(instantOnDay(60) + MINUTE);
  const reply = await simulation.completeSignIn(begun.id, answer);
  expect(reply.body.account.posts.published).toBe(0);
  expect(await simulation.posts()).toEqual([]);
});

test('notice on D83, disconnect and reconnect on D84: the next notice is on D167, and the first one is settled', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', authorizedOnDay0)], as: 'marek' });
  const notices = async () => (await simulation.get('/api/notifications')).body;
  await simulation.moveTo(isoOnDay(84));
  expect(await notices()).toMatchObject({ unread: 1, items: [{ at: isoOnDay(83), settled: false }] });
  await simulation.disconnect(FACEBOOK);
  await simulation.reconnect(FACEBOOK);
  await simulation.moveTo(instantOnDay(167) - 1);
  expect((await notices()).items).toHaveLength(1);
  await simulation.moveTo(isoOnDay(167));
  expect((await notices()).items).toMatchObject([
    { at: isoOnDay(167), settled: false },
    { at: isoOnDay(83), settled: true },
  ]);
});

test('on the plan free from D80 to D85: the post of D82 is published and the notice of D83 sent', async () => {
  const accounts = [account('facebook', authorizedOnDay0, withScheduledPosts([82]))];
  const simulation = startSimulation({ accounts, as: 'marek' });
  await simulation.moveTo(isoOnDay(80));
  await simulation.control({ plan: 'free' });
  expect((await simulation.get('/api/social/accounts')).body.code).toBe('plan-required');
  await simulation.moveTo(isoOnDay(85));
  expect((await simulation.get('/api/notifications')).body).toMatchObject({ items: [], unread: 0 });
  await simulation.control({ plan: 'professional' });
  expect(await postsByDay(simulation, FACEBOOK)).toEqual({ D82: 'published' });
  expect((await simulation.get('/api/notifications')).body.items).toMatchObject([{ at: isoOnDay(83) }]);
});

/** Presses Continue in the Connect account dialog: signs in and chooses no account, so that only the long-disconnected ones are reconnected. */
async function continueOn(simulation: Simulation, network: string, as: string) {
  const { body: begun } = await simulation.beginSignIn({ purpose: 'connect', network }, { as });
  await simulation.completeSignIn(begun.id, await simulation.decideSignIn(begun.id), { as });
  const path = `/api/social/authorizations/${begun.id}/connect`;
  return (await simulation.post(path, { as, body: { externalIds: [] } })).body.results;
}

test('the end of the keep window deletes as many posts as the API counts for the account, in the scenario typical (KEEP, LIFECYCLE)', async () => {
  const simulation = startSimulation();
  for (const { id, status } of await simulation.accounts())
    if (status !== 'disconnected') await simulation.disconnect(id);
  const all = [...(await simulation.accounts()), ...(await simulation.accounts({ status: 'hidden' }))];
  const kept = all.filter(({ disconnection }) => disconnection?.history === 'kept');
  expect(kept.length).toBeGreaterThan(10);
  await simulation.moveTo(plusYears(START, 1) + 1);
  for (const { id, posts, cancelledPosts, disconnection } of kept) {
    const { items }: ActivityList = (await simulation.get(`/api/social/accounts/${id}/activity`)).body;
    const deletion = items.find(({ kind }) => kind === 'history-deleted');
    const published = disconnection?.kept.published ?? 0;
    expect(deletion?.detail.posts, id).toBe(published + cancelledPosts + posts.drafts + posts.missed);
  }
});
