import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import type { Impact } from '../../src/api/contract/impact.ts';
import {
  account,
  disconnected,
  expiringIn,
  named,
  type Simulation,
  startSimulation,
  withDrafts,
  withMissedPosts,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const idsOf = ({ items }: { items: Pick<Account, 'id'>[] }): string[] => items.map(({ id }) => id);

const list = async (simulation: Simulation, query = ''): Promise<AccountList> =>
  (await simulation.get(`/api/social/accounts?${query}`)).body;

describe('the orders of the list', () => {
  test('by expiry: the soonest first, accounts that never expire last; ties by id, whatever the stored order', async () => {
    const simulation = startSimulation({
      accounts: [
        account('youtube', named('Z never')),
        account('facebook', named('D later')),
        account('youtube', named('A never')),
        account('facebook', named('C in 4'), expiringIn({ days: 4 })),
        account('instagram', named('B in 4'), expiringIn({ days: 4 })),
        account('x', named('Y in 2'), expiringIn({ days: 2 })),
        account('youtube', named('M never')),
      ],
    });
    expect(idsOf(await list(simulation, 'sort=expires'))).toEqual([
      'acc-y-in-2-x',
      'acc-b-in-4-instagram',
      'acc-c-in-4-facebook',
      'acc-d-later-facebook',
      'acc-a-never-youtube',
      'acc-m-never-youtube',
      'acc-z-never-youtube',
    ]);
  });

  test('by posts at risk: accounts without any are last in both directions; the order of attention cannot be reversed (SORT, ATTENTION)', async () => {
    const simulation = startSimulation({
      accounts: [
        account('facebook', named('Three at risk'), disconnected({ days: 1 }), withScheduledPosts([1, 2, 3])),
        account('facebook', named('None at risk'), withScheduledPosts([1, 2, 3, 4])),
        account('facebook', named('One at risk'), expiringIn({ days: 2 }), withScheduledPosts([1, 3])),
      ],
    });
    const mostFirst = ['acc-three-at-risk-facebook', 'acc-one-at-risk-facebook', 'acc-none-at-risk-facebook'];
    expect(idsOf(await list(simulation, 'sort=at-risk'))).toEqual([
      'acc-one-at-risk-facebook',
      'acc-three-at-risk-facebook',
      'acc-none-at-risk-facebook',
    ]);
    expect(idsOf(await list(simulation, 'sort=at-risk&order=desc'))).toEqual(mostFirst);
    expect(idsOf(await list(simulation, 'sort=attention&order=desc'))).toEqual(mostFirst);
    expect(idsOf(await list(simulation, 'sort=attention'))).toEqual(mostFirst);
  });

  test('by name, ignoring accents and case; by network, in the order of the list of networks; ties by id', async () => {
    const simulation = startSimulation({
      accounts: [
        account('x', named('beta', 'z')),
        account('facebook', named('Älpha', 'm')),
        account('youtube', named('beta', 'a')),
        account('facebook', named('Gamma', 'c')),
        account('x', named('beta', 'b')),
      ],
    });
    const beta = ['acc-a-youtube', 'acc-b-x', 'acc-z-x'];
    expect(idsOf(await list(simulation, 'sort=name'))).toEqual(['acc-m-facebook', ...beta, 'acc-c-facebook']);
    expect(idsOf(await list(simulation, 'sort=network'))).toEqual([
      'acc-c-facebook',
      'acc-m-facebook',
      'acc-b-x',
      'acc-z-x',
      'acc-a-youtube',
    ]);
  });

  test('by attention: an account with posts to lose comes before one without, whichever keep window ends first', async () => {
    const simulation = startSimulation({
      accounts: [
        account('youtube', named('No posts'), disconnected({ days: 50 })),
        account('facebook', named('Kept for long'), disconnected({ days: 1 }), withPublishedPosts(1)),
        account('linkedin', named('History gone'), disconnected({ days: 70 }), withPublishedPosts(1)),
        account('youtube', named('Drafts'), disconnected({ days: 50 }), withDrafts(1)),
        account('x', named('Posts ahead'), disconnected({ days: 1 }), withScheduledPosts([9])),
        account('facebook', named('Posts past due'), disconnected({ days: 40 }), withPostsPastDue(1)),
        account('instagram', named('Connected'), withScheduledPosts([1])),
      ],
    });
    expect(idsOf(await list(simulation))).toEqual([
      'acc-posts-ahead-x',
      'acc-drafts-youtube',
      'acc-posts-past-due-facebook',
      'acc-kept-for-long-facebook',
      'acc-history-gone-linkedin',
      'acc-no-posts-youtube',
      'acc-connected-instagram',
    ]);
  });
});

describe('the search', () => {
  test.each([
    ['strasse', 'Straße'],
    ['STRAßE', 'Strasse'],
    ['aero', 'Aerø'],
    ['dorde', 'Đorđe'],
    ['lodz', 'Łódź'],
    // The first two letters are one character, a ligature.
    ['\ufb01n', 'Fin'],
  ])('%s finds the account %s, and no other', async (typed, name) => {
    const simulation = startSimulation({
      accounts: [account('x', named(name, 'one')), account('x', named('Other', 'two'))],
    });
    expect(idsOf(await list(simulation, `search=${encodeURIComponent(typed)}`))).toEqual(['acc-one-x']);
  });

  test('finds accounts by handle too; a hidden account is found, but not listed', async () => {
    const simulation = startSimulation({
      accounts: [
        account('x', named('One', 'kayak')),
        account('x', named('Kayak', 'hidden'), disconnected({ days: 100 })),
      ],
    });
    expect(await list(simulation, 'search=kayak')).toMatchObject({
      total: 1,
      items: [{ id: 'acc-kayak-x' }],
      hiddenMatches: [{ id: 'acc-hidden-x' }],
    });
  });
});

describe('the impact of a disconnect', () => {
  test('names the next three posts, the soonest first, and counts all posts of the account', async () => {
    const simulation = startSimulation({
      accounts: [
        account(
          'facebook',
          withScheduledPosts([5, 2, 4, 1, 3]),
          withPublishedPosts(2),
          withDrafts(3),
          withMissedPosts(1),
        ),
        account('x', withScheduledPosts(2)),
      ],
    });
    const { body }: { body: Impact } = await simulation.get('/api/social/accounts/acc-acme-facebook/impact');
    expect(body.scheduled.next.map(({ scheduledAt }) => scheduledAt)).toEqual([
      '2026-11-24T09:00:00.000Z',
      '2026-11-25T09:00:00.000Z',
      '2026-11-26T09:00:00.000Z',
    ]);
    expect(body).toMatchObject({
      scheduled: { total: 5 },
      published: { total: 2 },
      drafts: { total: 3 },
      missed: { total: 1 },
      cancelled: { total: 0 },
    });
  });
});
