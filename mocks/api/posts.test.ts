import { describe, expect, test } from 'vitest';
import { POST_TABS, type Post, type PostList } from '../../src/api/contract/post.ts';
import { inOrderOfTime } from '../rules/posts.ts';
import {
  account,
  connectedBy,
  disconnected,
  named,
  type Simulation,
  startSimulation,
  withDrafts,
  withMissedPosts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';

const list = async (simulation: Simulation, query: string): Promise<PostList> =>
  (await simulation.get(`/api/social/posts?pageSize=100&${query}`)).body;

const idsOf = ({ items }: { items: Post[] }): string[] => items.map(({ id }) => id);

/** Two accounts with the same posts, so that two posts are due at each instant. */
const twoAccounts = (...traits: Parameters<typeof account>[1][]) =>
  startSimulation({
    accounts: [account('x', named('Beta'), ...traits), account('facebook', named('Alpha'), ...traits)],
  });

describe('the order of each tab', () => {
  test('Scheduled begins with the post that goes out first; posts of one instant are in order of id', async () => {
    const simulation = twoAccounts(withScheduledPosts([3, 1, 2]));
    expect(idsOf(await list(simulation, 'tab=scheduled'))).toEqual([
      'post-alpha-facebook-2',
      'post-beta-x-2',
      'post-alpha-facebook-3',
      'post-beta-x-3',
      'post-alpha-facebook-1',
      'post-beta-x-1',
    ]);
  });

  test('Published begins with the post that went out last; posts of one instant are in reverse order of id', async () => {
    const simulation = twoAccounts(withScheduledPosts([3, 1, 2]));
    await simulation.advance({ days: 3 });
    expect(idsOf(await list(simulation, 'tab=published'))).toEqual([
      'post-beta-x-1',
      'post-alpha-facebook-1',
      'post-beta-x-3',
      'post-alpha-facebook-3',
      'post-beta-x-2',
      'post-alpha-facebook-2',
    ]);
  });

  test('of two posts of one instant, the one with the lower id comes first, in whichever order they are compared', async () => {
    const [beta, alpha] = await twoAccounts(withScheduledPosts([1])).posts();
    if (!alpha || !beta) throw new Error('There are fewer than two posts');
    expect(alpha.id < beta.id).toBe(true);
    expect(inOrderOfTime(alpha, beta)).toBeLessThan(0);
    expect(inOrderOfTime(beta, alpha)).toBeGreaterThan(0);
  });

  test('Missed begins with the oldest post', async () => {
    const simulation = startSimulation({
      accounts: [account('facebook', withMissedPosts(3)), account('x', withMissedPosts(2))],
    });
    const times = (await list(simulation, 'tab=missed')).items.map(({ scheduledAt }) => scheduledAt);
    expect(times).toHaveLength(5);
    expect(times).toEqual(times.toSorted());
  });

  test('Drafts have no time and are in order of id', async () => {
    const simulation = twoAccounts(withDrafts(2));
    expect(idsOf(await list(simulation, 'tab=drafts'))).toEqual([
      'post-alpha-facebook-1',
      'post-alpha-facebook-2',
      'post-beta-x-1',
      'post-beta-x-2',
    ]);
  });
});

describe('the search', () => {
  /** What is searched for, and the words that every text found contains. */
  const SEARCHES = [
    ['slonce wrocilo', 'Słońce wróciło'],
    ['DZIEKUJEMY', 'Dziękujemy'],
    ['Dziękujemy', 'Dziękujemy'],
    ['  winter coat ', 'winter coat'],
    ['ÒLA', 'Ola'],
    ['krakow', 'Kraków'],
    ['10 000', '10 000'],
  ] as const;

  test.each(SEARCHES)('%s finds every post that contains %s and no other, on every tab', async (search, contained) => {
    const simulation = startSimulation();
    const texts = new Map((await simulation.posts()).map(({ id, text }) => [id, text]));
    let found = 0;
    for (const tab of POST_TABS) {
      const whole = await list(simulation, `tab=${tab}`);
      const searched = await list(simulation, `tab=${tab}&search=${encodeURIComponent(search)}`);
      const expected = idsOf(whole).filter((id) => texts.get(id)?.includes(contained));
      expect(idsOf(searched), tab).toEqual(expected);
      expect([searched.total, searched.counts[tab]]).toEqual([expected.length, expected.length]);
      found += expected.length;
    }
    expect(found, 'there is something to find').toBeGreaterThan(0);
    expect(found, 'there is something to leave out').toBeLessThan(texts.size);
  });

  test('words that no post contains find nothing, and white space finds every post', async () => {
    const simulation = startSimulation();
    expect(await list(simulation, 'search=zzz')).toMatchObject({ items: [], total: 0, counts: { published: 0 } });
    expect(idsOf(await list(simulation, 'search=%20%20'))).toEqual(idsOf(await list(simulation, '')));
  });
});

describe('the filters', () => {
  const start = () =>
    startSimulation({
      accounts: [
        account('facebook', named('Alpha'), withPublishedPosts(2), withScheduledPosts(1)),
        account('facebook', named('Beta'), withPublishedPosts(1)),
        account('x', named('Alpha'), withPublishedPosts(3), withDrafts(1)),
        account('youtube', named('Gamma'), withPublishedPosts(1), disconnected()),
      ],
    });
  const accountsOf = ({ items }: PostList) => [...new Set(items.map(({ accountId }) => accountId))].toSorted();

  test('show the posts of one account, of one or several networks, and of an account only if it is on the given network', async () => {
    const simulation = start();
    expect(accountsOf(await list(simulation, 'accountId=acc-alpha-x'))).toEqual(['acc-alpha-x']);
    expect(accountsOf(await list(simulation, 'network=facebook'))).toEqual(['acc-alpha-facebook', 'acc-beta-facebook']);
    expect(accountsOf(await list(simulation, 'network=facebook&network=x'))).toHaveLength(3);
    expect(accountsOf(await list(simulation, 'network=facebook&accountId=acc-alpha-x'))).toEqual([]);
    expect(accountsOf(await list(simulation, 'accountId=nothing'))).toEqual([]);
  });

  test('several accounts can be given: their posts are listed and counted', async () => {
    const simulation = start();
    const found = await list(simulation, 'accountId=acc-alpha-x&accountId=acc-beta-facebook&accountId=nothing');
    expect(accountsOf(found)).toEqual(['acc-alpha-x', 'acc-beta-facebook']);
    expect(found.counts).toMatchObject({ published: 4, drafts: 1 });
  });

  test('with a decision needed, only the missed posts that the viewer can settle are listed; the counts are those of all posts (MAY-SETTLE)', async () => {
    const simulation = startSimulation({
      accounts: [
        account('facebook', withMissedPosts(2)),
        account('x', connectedBy('tomasz'), withMissedPosts(1)),
        account('youtube', withMissedPosts(4), disconnected()),
      ],
    });
    const needed = async (as: string): Promise<PostList> =>
      (await simulation.get('/api/social/posts?tab=missed&decision=needed&pageSize=100', { as })).body;
    const ofAda = await needed('ada');
    expect(accountsOf(ofAda)).toEqual(['acc-acme-facebook', 'acc-acme-x']);
    expect([ofAda.total, ofAda.counts.missed, ofAda.counts.settleable]).toEqual([3, 7, 3]);
    expect(accountsOf(await needed('tomasz'))).toEqual(['acc-acme-x']);
    const ofPriya = await needed('priya');
    expect([ofPriya.total, ofPriya.counts.missed, ofPriya.counts.settleable]).toEqual([0, 7, 0]);
    const ofOne = await list(simulation, 'tab=missed&decision=needed&accountId=acc-acme-x&accountId=acc-acme-youtube');
    expect([accountsOf(ofOne), ofOne.total, ofOne.counts.settleable]).toEqual([['acc-acme-x'], 1, 1]);
    // On every other tab this filter changes nothing.
    expect((await list(simulation, 'tab=cancelled&decision=needed')).total).toBe(
      (await list(simulation, 'tab=cancelled')).total,
    );
  });

  test.each(['decision=all', 'decision=', 'decision=needed&decision=needed'])(
    'a decision other than needed is refused (%s)',
    async (query) => {
      const { status, body } = await start().get(`/api/social/posts?tab=missed&${query}`);
      expect([status, body.code, body.fields[0].path]).toEqual([422, 'invalid', 'decision']);
    },
  );

  test('every tab counts its own posts under the same filters; a disconnected account has none on Published', async () => {
    const simulation = start();
    expect((await list(simulation, '')).counts).toEqual({
      published: 6,
      scheduled: 1,
      drafts: 1,
      missed: 0,
      cancelled: 0,
      settleable: 0,
    });
    expect((await list(simulation, 'network=x')).counts).toMatchObject({ published: 3, scheduled: 0, drafts: 1 });
    expect(await list(simulation, 'accountId=acc-gamma-youtube')).toMatchObject({ total: 0, counts: { published: 0 } });
  });

  test('the pages hold every post once, in the same order, and a page past the end is empty', async () => {
    const simulation = start();
    const whole = idsOf(await list(simulation, ''));
    const page = async (number: number) => (await simulation.get(`/api/social/posts?pageSize=4&page=${number}`)).body;
    const pages = [await page(1), await page(2), await page(3)];
    expect(pages.map(({ items }) => items.length)).toEqual([4, 2, 0]);
    expect(pages.flatMap(idsOf)).toEqual(whole);
    expect(pages[1]).toMatchObject({ page: 2, pageSize: 4, total: 6 });
  });
});
