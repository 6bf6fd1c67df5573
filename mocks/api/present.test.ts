import { expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import type { Notice } from '../../src/api/contract/notice.ts';
import type { Post } from '../../src/api/contract/post.ts';
import { instantOnDay } from '../scenarios/account-script.ts';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  isoOnDay,
  lost,
  startSimulation,
  withCancelledPosts,
  withDrafts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

test('only the original connector is recommended for a reconnect, and only while that person may reconnect (MAY-RECONNECT)', async () => {
  const recommendedIfConnectedBy = async (originalConnector: string) => {
    const simulation = startSimulation({
      accounts: [account('facebook', connectedBy(originalConnector), disconnected())],
    });
    return (await simulation.account('acc-acme-facebook')).disconnection?.recommendedReconnector;
  };
  expect(await recommendedIfConnectedBy('marek')).toEqual({ id: 'marek', name: 'Marek Nowak', active: true });
  // Tomasz lacks the permission All accounts, and Julia is deactivated.
  expect(await recommendedIfConnectedBy('tomasz')).toBeNull();
  expect(await recommendedIfConnectedBy('julia')).toBeNull();
});

test('a decision names nobody to ask where the viewer has the right and only the state forbids the action', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', disconnected())] });
  const { can } = await simulation.account('acc-acme-facebook');
  expect(can.disconnect).toMatchObject({ allowed: false, because: 'state', ask: [] });
});

test('a cancelled post names the person who cancelled it, and nobody if the network disconnected the account', async () => {
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

test('after a reconnect a notice is due again, although one was sent before', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', connectedBy('marek', { days: 84 }))] });
  await simulation.disconnect('acc-acme-facebook');
  await simulation.reconnect('acc-acme-facebook');
  const { sent, due } = (await simulation.get('/api/social/accounts/acc-acme-facebook/notices')).body;
  expect(sent).toHaveLength(1);
  // 83 days after the reconnect: a connection lasts 90 days, and its notice is sent seven days before the end.
  expect(due.at).toBe(isoOnDay(83));
});

test('a wrong login is refused with the account that was expected and the first account that the login manages', async () => {
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

test('an account shows the rule by which its connection expires, and what renews the connection (SOON)', async () => {
  const simulation = startSimulation({ accounts: NETWORKS.map((network) => account(network)) });
  const expiries = (await simulation.accounts()).map(({ network, expiry }) => [network, expiry]);
  expect(Object.fromEntries(expiries)).toEqual({
    facebook: { rule: 'fixed-90', renewedBy: 'reconnect' },
    instagram: { rule: 'fixed-90', renewedBy: 'reconnect' },
    linkedin: { rule: 'year', renewedBy: 'reconnect' },
    x: { rule: 'idle-90', renewedBy: 'activity' },
    youtube: { rule: 'never', renewedBy: null },
  });
  const { networks } = (await simulation.get('/api/notifications')).body;
  expect(
    networks.map(({ network, expiry }: Pick<Account, 'network' | 'expiry'>) => [network, expiry]).toSorted(),
  ).toEqual(expiries.toSorted());
});

test('an account is marked as listed up to exactly 90 days after its disconnect (HIDE)', async () => {
  const simulation = startSimulation({ accounts: [account('x')] });
  await simulation.disconnect('acc-acme-x');
  const listed = async () => (await simulation.account('acc-acme-x')).listed;
  expect(await listed()).toBe(true);
  await simulation.moveTo(isoOnDay(90));
  expect(await listed()).toBe(true);
  await simulation.moveTo(instantOnDay(90) + 1);
  expect(await listed()).toBe(false);
});

test('keptTotal counts the posts that a reconnect would bring back, so not those that a person cancelled; `actions` follows the state of the account (KEEP)', async () => {
  const posts = [withPublishedPosts(3), withScheduledPosts(2), withDrafts(4), withCancelledPosts(1)];
  const simulation = startSimulation({ accounts: [account('youtube', ...posts)] });
  const shown = () => simulation.account('acc-acme-youtube');
  expect(await shown()).toMatchObject({ cancelledByPerson: 1, cancelledPosts: 1, actions: ['disconnect', 'remove'] });
  await simulation.disconnect('acc-acme-youtube');
  expect(await shown()).toMatchObject({
    cancelledByPerson: 1,
    cancelledPosts: 3,
    actions: ['reconnect', 'remove'],
    // 3 published posts, 2 that the disconnect has cancelled, and 4 drafts.
    disconnection: { keptTotal: 9, reconnectable: true },
  });
  await simulation.moveTo(instantOnDay(60) + 1);
  // The account can be reconnected even without its posts.
  expect(await shown()).toMatchObject({ cancelledByPerson: 0, disconnection: { keptTotal: 0, reconnectable: true } });
});

test('an account that was deleted at its network, and its cancelled post, show that a reconnect is impossible (RETRY)', async () => {
  const simulation = startSimulation({ accounts: [account('x', lost('deleted-on-network'), withScheduledPosts(1))] });
  expect((await simulation.account('acc-acme-x')).disconnection).toMatchObject({ reconnectable: false });
  const { items } = (await simulation.get('/api/social/posts?tab=cancelled')).body;
  expect(items).toMatchObject([{ onReconnect: null }]);
});

test('the reply to a reconnect counts the posts scheduled again and says whether the history was kept; a cancelled post shows beforehand which state a reconnect would give it, and until when (RESUME)', async () => {
  const accounts = [account('youtube', disconnected(), withScheduledPosts(1)), account('linkedin')];
  const simulation = startSimulation({ accounts });
  const [post]: Post[] = (await simulation.get('/api/social/posts?tab=cancelled')).body.items;
  expect(post?.onReconnect).toEqual({ state: 'scheduled', until: post?.scheduledAt });
  expect((await simulation.reconnect('acc-acme-youtube')).body).toMatchObject({ resumed: 1, history: 'kept' });
  await simulation.disconnect('acc-acme-linkedin');
  await simulation.moveTo(instantOnDay(60) + 1);
  expect((await simulation.reconnect('acc-acme-linkedin')).body).toMatchObject({ resumed: 0, history: 'gone' });
});

test('an account says what has to be typed to remove it: its name, or its handle where the name is blank (MAY-REMOVE)', async () => {
  const simulation = startSimulation({ scenario: 'twins' });
  for (const { confirmName, name, handle } of await simulation.accounts()) {
    expect(confirmName).toBe(name.normalize('NFC').trim() || handle);
  }
});

test('a refused decision says whether the right or the state forbids the action; where both do, it says the right', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', connectedBy('marek'))] });
  const because = async (as: string) =>
    Object.entries((await simulation.account('acc-acme-facebook', { as })).can).flatMap(([action, decision]) =>
      decision.allowed ? [] : [`${action}: ${decision.because}`],
    );
  expect(await because('ada')).toEqual(['reconnect: state']);
  expect(await because('lena')).toEqual(['reconnect: state', 'disconnect: right', 'remove: right']);
  expect(await because('priya')).toEqual(['reconnect: right', 'disconnect: right', 'remove: right', 'settle: right']);
});

test('a notice is marked as expired from exactly the instant at which the account expires (LOSS)', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', expiringIn({ days: 5 }))] });
  const expired = async () => (await simulation.get('/api/notifications')).body.items[0].expired;
  await simulation.moveTo(instantOnDay(5) - 1);
  expect(await expired()).toBe(false);
  await simulation.moveTo(isoOnDay(5));
  expect(await expired()).toBe(true);
});

test('the list says whose accounts it shows (SCOPE)', async () => {
  const simulation = startSimulation({ accounts: [account('facebook')] });
  const scope = async (as: string) => (await simulation.get('/api/social/accounts', { as })).body.scope;
  expect([await scope('ada'), await scope('tomasz'), await scope('priya')]).toEqual(['all', 'own', 'all']);
});

test('a person who lacks a role gets the name of somebody who had it (RETRY)', async () => {
  const simulation = startSimulation({ accounts: [account('linkedin', connectedBy('tomasz'), disconnected())] });
  const { body } = await simulation.reconnect('acc-acme-linkedin', { as: 'lena' });
  expect(body).toMatchObject({ code: 'network-role-missing', waysOut: ['other-login', 'again'] });
  expect(body.hadRole).toEqual({ id: 'tomasz', name: 'Tomasz Wójcik', active: true });
});
