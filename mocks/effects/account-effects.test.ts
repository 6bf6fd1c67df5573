import { describe, expect, test } from 'vitest';
import type { Activity } from '../../src/api/contract/activity.ts';
import {
  account,
  disconnected,
  expiringIn,
  lost,
  named,
  type Simulation,
  startSimulation,
  withCancelledPosts,
  withDrafts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const ID = 'acc-acme-facebook';

/** The activity of an account, newest first: the kind and its details. */
async function activityOf(simulation: Simulation, id = ID): Promise<[Activity['kind'], Activity['detail']][]> {
  const { items }: { items: Activity[] } = (await simulation.get(`/api/social/accounts/${id}/activity`)).body;
  return items.map(({ kind, detail }) => [kind, detail]);
}

describe('a disconnect', () => {
  test('records its cause, and how many posts it has cancelled and why', async () => {
    const simulation = startSimulation({ accounts: [account('facebook', withScheduledPosts(2), withDrafts(1))] });
    await simulation.disconnect(ID);
    expect((await activityOf(simulation)).slice(0, 2)).toEqual([
      ['posts-cancelled', { count: 2, cause: 'account-disconnected' }],
      ['disconnected', { cause: 'manual' }],
    ]);
  });

  test('records no cancelled posts for an account without scheduled posts', async () => {
    const simulation = startSimulation({ accounts: [account('facebook', withPublishedPosts(1))] });
    await simulation.lose(ID, 'security');
    expect((await activityOf(simulation))[0]).toEqual(['lost', { cause: 'security' }]);
  });

  test('records that the account was deleted at its network only for the cause deleted-on-network', async () => {
    const accounts = [account('facebook', lost('deleted-on-network')), account('x', lost('security'))];
    const simulation = startSimulation({ accounts });
    expect((await simulation.reconnect(ID)).body.code).toBe('account-gone');
    expect((await simulation.reconnect('acc-acme-x')).status).toBe(200);
  });
});

describe('a reconnect', () => {
  test('records how many posts are scheduled again and how many are missed, and counts no other post', async () => {
    const simulation = startSimulation({
      accounts: [
        account(
          'facebook',
          withScheduledPosts([1, 2, 3, 9]),
          withPublishedPosts(2),
          withDrafts(1),
          withCancelledPosts(1),
        ),
      ],
    });
    await simulation.disconnect(ID);
    await simulation.advance({ days: 3 });
    await simulation.reconnect(ID);
    expect((await activityOf(simulation)).slice(0, 3)).toEqual([
      ['posts-missed', { count: 3 }],
      ['posts-resumed', { count: 1 }],
      ['reconnected', {}],
    ]);
  });

  test('records nothing about resumed and missed posts if there are none', async () => {
    const simulation = startSimulation({ accounts: [account('facebook', disconnected(), withPublishedPosts(1))] });
    await simulation.reconnect(ID);
    expect((await activityOf(simulation))[0]).toEqual(['reconnected', {}]);
  });

  test('is recorded as connected, not as reconnected, once the history is deleted', async () => {
    const simulation = startSimulation({ accounts: [account('linkedin', disconnected({ days: 61 }))] });
    await simulation.reconnect('acc-acme-linkedin');
    expect((await activityOf(simulation, 'acc-acme-linkedin'))[0]).toEqual(['connected', {}]);
  });

  test('returns the missed posts, the oldest first, and posts of one instant in order of id', async () => {
    const days = [2, ...Array.from({ length: 10 }, () => 1)];
    const simulation = startSimulation({ accounts: [account('facebook', withScheduledPosts(days))] });
    await simulation.disconnect(ID);
    await simulation.advance({ days: 3 });
    const { missed }: { missed: { id: string }[] } = (await simulation.reconnect(ID)).body;
    const byId = Array.from({ length: 10 }, (_, index) => `post-acme-facebook-${index + 2}`).toSorted();
    expect(missed.map(({ id }) => id)).toEqual([...byId, 'post-acme-facebook-1']);
  });
});

test('a new account is stored as connected, and neither the account nor its history is marked as deleted', async () => {
  const simulation = startSimulation({ accounts: [account('facebook')] });
  const { body } = await simulation.beginSignIn({ purpose: 'connect', network: 'x' });
  const { candidates } = (await simulation.completeSignIn(body.id, await simulation.decideSignIn(body.id))).body;
  const choice = { externalIds: [candidates[0].externalId] };
  const { results } = (await simulation.post(`/api/social/authorizations/${body.id}/connect`, { body: choice })).body;
  const stored = (await simulation.state()).accounts.get(results[0].account.id);
  expect(stored).toMatchObject({ deletedAtNetwork: false, historyDeleted: false, disconnection: null, revision: 1 });
});

test('a removal deletes the posts and the activity of this account, and of no other', async () => {
  const traits = [withPublishedPosts(2), withDrafts(1)];
  const simulation = startSimulation({ accounts: [account('facebook', ...traits), account('x', ...traits)] });
  const countOf = async (id: string) => {
    const { posts, activity } = await simulation.state();
    return [...posts.values(), ...activity.values()].filter(({ accountId }) => accountId === id).length;
  };
  const otherCount = await countOf('acc-acme-x');
  expect(await countOf(ID)).toBeGreaterThan(0);
  await simulation.remove(ID);
  expect([await countOf(ID), await countOf('acc-acme-x')]).toEqual([0, otherCount]);
});

test('the deletion of a history raises the version of the account, and records how many posts it deleted', async () => {
  const simulation = startSimulation({
    accounts: [account('linkedin', disconnected({ days: 60 }), withPublishedPosts(3), withDrafts(2))],
  });
  const { revision } = await simulation.account('acc-acme-linkedin');
  await simulation.advance({ milliseconds: 1 });
  expect((await simulation.account('acc-acme-linkedin')).revision).toBe(revision + 1);
  expect((await activityOf(simulation, 'acc-acme-linkedin'))[0]).toEqual(['history-deleted', { posts: 5 }]);
});

test('a publication updates the moment of the last activity on X, and on no other network', async () => {
  const simulation = startSimulation({
    accounts: [
      account('x', expiringIn({ days: 5 }), withScheduledPosts([1])),
      account('facebook', named('Other'), withScheduledPosts([1])),
    ],
  });
  await simulation.advance({ days: 1 });
  const { accounts } = await simulation.state();
  expect(accounts.get('acc-acme-x')?.lastActivityAt).toBe(Date.parse(await simulation.now()));
  expect(accounts.get('acc-other-facebook')?.lastActivityAt).toBeNull();
});

test('the activity records to how many people a notice was sent', async () => {
  const simulation = startSimulation({ accounts: [account('facebook', withScheduledPosts([80], { by: 'lena' }))] });
  // The account expires in 60 days. Its notice is sent 7 days before that: to Marek, who connected it, to Lena, who wrote the
  // scheduled post, and to Ada, the Super Admin.
  await simulation.advance({ days: 53 });
  expect((await activityOf(simulation))[0]).toEqual(['notice-sent', { recipients: 3 }]);
});
