import { describe, expect, test } from 'vitest';
import { DAY } from './domain/instant.ts';
import type { StoredActivity } from './domain/records.ts';
import {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  named,
  type Simulation,
  startSimulation,
  withScheduledPosts,
} from './testing.ts';

const MILLISECOND_IN_DAYS = 1 / DAY;

/** The events of the present moment, in order: the kind, and the account or post. */
async function happenedNow(simulation: Simulation): Promise<string[]> {
  const now = Date.parse(await simulation.now());
  const entries: StoredActivity[] = [...(await simulation.state()).activity.values()].filter(({ at }) => at === now);
  return entries
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ kind, accountId, detail }) => `${kind} ${detail.postId ?? accountId}`);
}

describe('several events at one instant', () => {
  /** Accounts with events on day 4. The events must happen neither in the order of the ids nor in the order of this list. */
  const start = () =>
    startSimulation({
      accounts: [
        account('x', named('A publishes'), withScheduledPosts([4, 4])),
        account('youtube', named('B loses its history'), disconnected({ days: 56 })),
        account('facebook', named('C is warned'), connectedBy('marek', { days: 79 }), withScheduledPosts([4])),
        account('instagram', named('D is lost'), expiringIn({ days: 4 }), withScheduledPosts([4, 5])),
        account('linkedin', named('E is lost'), expiringIn({ days: 4 })),
      ],
    });

  test('happen in the order losses, notices, publishing, over all accounts; two events of one kind by id', async () => {
    const simulation = start();
    await simulation.advance({ days: 4 });
    expect(await happenedNow(simulation)).toEqual([
      'lost acc-d-is-lost-instagram',
      'posts-cancelled acc-d-is-lost-instagram',
      'lost acc-e-is-lost-linkedin',
      'notice-sent acc-c-is-warned-facebook',
      'post-published post-a-publishes-x-1',
      'post-published post-a-publishes-x-2',
      'post-published post-c-is-warned-facebook-1',
      // The history of B ends a millisecond later.
    ]);
  });

  test('publish the posts of one account by id, whatever the order in which they are stored', async () => {
    const simulation = startSimulation({
      accounts: [account('facebook', withScheduledPosts(Array.from({ length: 11 }, () => 1)))],
    });
    await simulation.advance({ days: 1 });
    const ids = (await simulation.posts()).map(({ id }) => id);
    expect(ids).not.toEqual(ids.toSorted());
    expect(await happenedNow(simulation)).toEqual(ids.toSorted().map((id) => `post-published ${id}`));
  });

  test('end with the deletion of a history, which is due a millisecond after the last moment of the keep window', async () => {
    const simulation = startSimulation({
      accounts: [
        account('youtube', named('A loses its history'), disconnected({ days: 59 })),
        account('x', named('B publishes'), withScheduledPosts([1 + MILLISECOND_IN_DAYS])),
        account('facebook', named('C is lost'), expiringIn({ days: 1 + MILLISECOND_IN_DAYS })),
      ],
    });
    await simulation.advance({ days: 1 });
    expect(await happenedNow(simulation)).toEqual([]);
    await simulation.advance({ milliseconds: 1 });
    expect(await happenedNow(simulation)).toEqual([
      'lost acc-c-is-lost-facebook',
      'post-published post-b-publishes-x-1',
      'history-deleted acc-a-loses-its-history-youtube',
    ]);
  });

  test('include a loss that cancels the post due at the same instant', async () => {
    const simulation = start();
    await simulation.advance({ days: 4 });
    const [post] = await simulation.posts('acc-d-is-lost-instagram');
    expect(post).toMatchObject({
      state: 'cancelled',
      publishedAt: null,
      cancellation: { at: Date.parse(await simulation.now()), cause: 'account-disconnected', by: null },
    });
  });

  test('include a notice, which also goes to the author of a post due at the same instant', async () => {
    const simulation = startSimulation({
      accounts: [account('facebook', connectedBy('marek', { days: 79 }), withScheduledPosts([4], { by: 'priya' }))],
    });
    await simulation.advance({ days: 4 });
    expect((await simulation.posts()).map(({ state }) => state)).toEqual(['published']);
    const { items } = (await simulation.get('/api/notifications', { as: 'priya' })).body;
    expect(items).toMatchObject([{ kind: 'reauthorize', at: await simulation.now() }]);
  });

  test('include the expiry of an X account: a post due at that instant does not renew the connection, a post due a millisecond earlier does', async () => {
    const statesAfterPostIn = async (days: number) => {
      const simulation = startSimulation({
        accounts: [account('x', expiringIn({ days: 4 }), withScheduledPosts([days]))],
      });
      await simulation.advance({ days: 4 });
      return [(await simulation.account('acc-acme-x')).status, (await simulation.posts())[0]?.state];
    };
    expect(await statesAfterPostIn(4)).toEqual(['disconnected', 'cancelled']);
    expect(await statesAfterPostIn(4 - MILLISECOND_IN_DAYS)).toEqual(['connected', 'published']);
  });

  test('come before a request at that instant: a post due then is published before a disconnect, and is missed at a reconnect', async () => {
    const simulation = startSimulation({ accounts: [account('facebook', withScheduledPosts([1, 2]))], as: 'marek' });
    await simulation.advance({ days: 1 });
    await simulation.disconnect('acc-acme-facebook');
    await simulation.advance({ days: 1 });
    await simulation.reconnect('acc-acme-facebook');
    expect((await simulation.posts()).map(({ state }) => state)).toEqual(['published', 'missed']);
  });

  test('happen in the same way in a single move to an instant and in any number of steps to it', async () => {
    const [once, stepwise] = [start(), start()];
    await once.advance({ days: 5 });
    for (const step of [{ days: 3 }, { milliseconds: DAY - 1 }, { milliseconds: 1 }, {}, { days: 1 }]) {
      await stepwise.advance(step);
    }
    expect(await stepwise.state()).toEqual(await once.state());
  });
});

describe('the next event', () => {
  const moveToNext = async (simulation: Simulation) => {
    const since = (await simulation.get('/__mock')).body.now;
    const { now } = (await simulation.post('/__mock/next-event')).body;
    const { items } = (await simulation.get(`/__mock/happened?since=${since}`)).body;
    return [now, items.map(({ kind }: { kind: string }) => kind)];
  };

  test('is the earliest one of all accounts and of any kind; if no event is left, the clock does not move', async () => {
    const simulation = startSimulation({
      accounts: [
        account('youtube', named('Kept for one more day'), disconnected({ days: 59 })),
        account('youtube', named('Never expires'), withScheduledPosts([3])),
        account('instagram', named('Warned'), connectedBy('marek', { days: 81 })),
      ],
    });
    expect(await moveToNext(simulation)).toEqual(['2026-11-24T09:00:00.001Z', ['history-deleted']]);
    expect(await moveToNext(simulation)).toEqual(['2026-11-25T09:00:00.000Z', ['notice-sent']]);
    expect(await moveToNext(simulation)).toEqual(['2026-11-26T09:00:00.000Z', ['post-published']]);
    expect(await moveToNext(simulation)).toEqual(['2026-12-02T09:00:00.000Z', ['lost']]);
    expect(await moveToNext(simulation)).toEqual(['2027-12-02T09:00:00.001Z', ['history-deleted']]);
    expect(await moveToNext(simulation)).toEqual(['2027-12-02T09:00:00.001Z', []]);
  });
});
