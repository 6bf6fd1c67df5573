import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { Notice } from '../../src/api/contract/notice.ts';
import type { Post } from '../../src/api/contract/post.ts';
import {
  account,
  connectedBy,
  disconnected,
  lost,
  named,
  startSimulation,
  withCancelledPosts,
  withScheduledPosts,
} from '../testing.ts';

test('MAY-RECONNECT: the original connector is recommended while they may, and nobody else', async () => {
  const bestBy = async (owner: string) => {
    const simulation = startSimulation({ accounts: [account('facebook', connectedBy(owner), disconnected())] });
    return (await simulation.account('acc-acme-facebook')).disconnection?.bestBy;
  };
  expect(await bestBy('marek')).toEqual({ id: 'marek', name: 'Marek Nowak', active: true });
  expect(await bestBy('tomasz')).toBeNull();
  expect(await bestBy('julia')).toBeNull();
});

test('a cancelled post says who cancelled it: a person, or nobody where the network did', async () => {
  const simulation = startSimulation({
    accounts: [
      account('facebook', withCancelledPosts(1, { by: 'lena' })),
      account('x', lost('security'), withScheduledPosts(1)),
      account('youtube', disconnected({ by: 'ada' }), withScheduledPosts(1)),
    ],
  });
  const { items }: { items: Post[] } = (await simulation.get('/api/social/posts?tab=cancelled')).body;
  const by = Object.fromEntries(items.map(({ accountId, cancellation }) => [accountId, cancellation?.by?.id ?? null]));
  expect(by).toEqual({ 'acc-acme-facebook': 'lena', 'acc-acme-x': null, 'acc-acme-youtube': 'ada' });
  expect(items.map(({ cancellation }) => cancellation?.cause).toSorted()).toEqual([
    'account-disconnected',
    'account-disconnected',
    'by-person',
  ]);
});

test('a notice says whether its account is disconnected now, and what it asks for', async () => {
  const simulation = startSimulation({ accounts: [account('facebook')], as: 'lena' });
  const body = { action: 'disconnect', to: 'marek' };
  await simulation.post('/api/social/accounts/acc-acme-facebook/requests', { body });
  const notice = async (): Promise<Notice> =>
    (await simulation.get('/api/notifications', { as: 'marek' })).body.items[0];
  expect(await notice()).toMatchObject({ kind: 'request', action: 'disconnect', disconnected: false, settled: false });
  await simulation.disconnect('acc-acme-facebook', { as: 'marek' });
  expect(await notice()).toMatchObject({ disconnected: true, settled: true });
  await simulation.remove('acc-acme-facebook', { as: 'marek' });
  expect(await notice()).toMatchObject({ disconnected: false, settled: true, link: null });
});

test('the next warning after a reconnect is due, whatever was sent before', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', connectedBy('marek', { days: 84 }))] });
  await simulation.disconnect('acc-acme-facebook');
  await simulation.reconnect('acc-acme-facebook');
  const { sent, due } = (await simulation.get('/api/social/accounts/acc-acme-facebook/notices')).body;
  expect(sent).toHaveLength(1);
  expect(due.at).toBe('2027-02-14T09:00:00.000Z');
});

test('a wrong login is refused with the account that was expected, and the first that it manages', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', disconnected())] });
  const { body } = await simulation.reconnect('acc-acme-facebook', { login: 'other-facebook' });
  const { externalId }: Account = await simulation.account('acc-acme-facebook');
  expect(body.expected).toEqual({ externalId, name: 'Acme', handle: 'acme' });
  expect(body.actual).toEqual({
    externalId: '80000000001001',
    name: 'Harbour Lane Bakery',
    handle: 'harbourlanebakery',
  });
});

test('what has no body has no type', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', named('Acme'))] });
  const { status, text, headers } = await simulation.remove('acc-acme-facebook');
  expect([status, text, headers.get('Content-Type')]).toEqual([204, '', null]);
});
