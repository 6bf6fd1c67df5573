import { expect, test } from 'vitest';
import type { AccountNotices } from '../../src/api/contract/notice.ts';
import { instantOnDay } from '../scenarios/account-script.ts';
import { account, connectedBy, isoOnDay, type Simulation, startSimulation, withScheduledPosts } from '../testing.ts';

const ID = 'acc-acme-facebook';
/**
 * A Facebook account that expires on day 90 and has a scheduled post by Priya. Julia, who connected it, is deactivated, so she
 * gets no notice. For the other two accounts no notices are sent.
 */
const start = () =>
  startSimulation({
    accounts: [
      account('facebook', connectedBy('julia', { days: 0 }), withScheduledPosts([85])),
      account('x'),
      account('youtube'),
    ],
  });
const noticesOf = async (simulation: Simulation, id: string): Promise<AccountNotices> =>
  (await simulation.get(`/api/social/accounts/${id}/notices`)).body;

test('the notices of an account say who will get the next one and when, or why there will be none', async () => {
  const simulation = start();
  expect(await noticesOf(simulation, ID)).toEqual({
    sent: [],
    due: {
      at: isoOnDay(83),
      recipients: [
        { person: { id: 'priya', name: 'Priya Raman', active: true }, why: 'post-author' },
        { person: { id: 'ada', name: 'Ada Zielińska', active: true }, why: 'super-admin' },
      ],
    },
    why: 'seven-days-before',
    noneDue: null,
  });
  expect(await noticesOf(simulation, 'acc-acme-x')).toMatchObject({
    due: null,
    why: 'inactivity-has-no-notice',
    noneDue: 'inactivity-has-no-notice',
  });
  expect(await noticesOf(simulation, 'acc-acme-youtube')).toMatchObject({
    due: null,
    why: 'never-expires',
    noneDue: 'never-expires',
  });
});

test('a notice is sent exactly when it is due; after that the reply says why no further one is due', async () => {
  const simulation = start();
  await simulation.moveTo(instantOnDay(83) - 1);
  expect((await noticesOf(simulation, ID)).sent).toEqual([]);
  await simulation.moveTo(isoOnDay(83));
  expect(await noticesOf(simulation, ID)).toMatchObject({
    sent: [{ kind: 'reauthorize', at: isoOnDay(83), expiresAt: isoOnDay(90), settled: false }],
    due: null,
    noneDue: 'already-sent',
  });
  await simulation.disconnect(ID);
  expect(await noticesOf(simulation, ID)).toMatchObject({ due: null, noneDue: 'disconnected' });
});

test('each recipient gets a notice once; reading it marks it as read for that recipient alone', async () => {
  const simulation = start();
  await simulation.moveTo(isoOnDay(84));
  const { items, unread } = (await simulation.get('/api/notifications', { as: 'priya' })).body;
  expect([unread, items.length]).toEqual([1, 1]);
  expect(items[0]).toMatchObject({ readAt: null, link: `/settings/marketing/social/accounts/${ID}` });
  const read = (as: string, id = items[0].id, body?: unknown) =>
    simulation.post(`/api/notifications/${id}/read`, { as, body });
  const first = await read('priya');
  expect([first.status, first.body.readAt]).toEqual([200, isoOnDay(84)]);
  await simulation.moveTo(isoOnDay(85));
  expect((await read('priya')).body.readAt).toBe(isoOnDay(84));
  expect((await simulation.get('/api/notifications', { as: 'priya' })).body.unread).toBe(0);
  expect((await simulation.get('/api/notifications', { as: 'ada' })).body.unread).toBe(1);
  expect((await read('lena')).body.code).toBe('not-found');
  expect((await read('ada', items[0].id, '{')).body.code).toBe('malformed');
  expect((await read('ada', 'none')).body.code).toBe('not-found');
});

test('the link of a notice is null where its account is out of scope', async () => {
  const posts = withScheduledPosts([85], { by: 'tomasz' });
  const simulation = startSimulation({ accounts: [account('facebook', connectedBy('marek', { days: 0 }), posts)] });
  await simulation.moveTo(isoOnDay(83));
  expect((await simulation.get('/api/notifications', { as: 'tomasz' })).body.items).toMatchObject([
    { link: null, accountName: 'Acme' },
  ]);
});
