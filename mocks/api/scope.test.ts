import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import type { Notice } from '../../src/api/contract/notice.ts';
import { OPERATIONS } from '../../src/api/contract/operation-list.ts';
import { POST_TABS } from '../../src/api/contract/post.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import { createMemoryStore } from '../store/memory.ts';
import { read } from '../testing/http.ts';
import {
  account,
  connectedBy,
  disconnected,
  named,
  type Reply,
  type Simulation,
  type State,
  startSimulation,
  withCancelledPosts,
  withDrafts,
  withPublishedPosts,
  withScheduledPosts,
} from '../testing.ts';
import { createResponder } from './handlers.ts';

/** Every read of the API. The simulation's own controls are nobody's: they show everything to whoever reviews it. */
const READS = OPERATIONS.filter(({ method, auth }) => method === 'GET' && auth !== 'nobody').map(({ path }) => path);

/** The one read that may name an account out of sight: what was sent to somebody stays with them. */
const NOTIFICATIONS = '/api/notifications';

/** SCOPE in its own words, without the rule that is tested here. */
function isInSight({ id, socialPermission, active }: User, { originalConnector }: StoredAccount): boolean {
  if (!active || socialPermission === 'none') return false;
  return socialPermission === 'owned' ? originalConnector === id : true;
}

/** What could give an account away: itself asked for, and its name, handle, network, owner and posts searched for. */
function readsOf(accounts: readonly StoredAccount[], posts: readonly string[]): string[] {
  const words = accounts
    .slice(0, 4)
    .flatMap(({ name, handle }) => [name, handle])
    .concat(posts);
  const searched = words.map((word) => `&search=${encodeURIComponent(word)}`);
  const queries: Record<string, string[]> = {
    '/api/social/accounts': [
      ...['attention', 'name', 'network', 'expires'].map((sort) => `?pageSize=100&sort=${sort}`),
      ...NETWORKS.map((network) => `?pageSize=100&network=${network}`),
      '?pageSize=1&page=2',
      '?status=disconnected',
      ...searched.map((search) => `?pageSize=100${search}`),
    ],
    '/api/social/long-disconnected': ['', ...NETWORKS.map((network) => `?network=${network}`)],
    '/api/social/posts': [
      ...POST_TABS.map((tab) => `?tab=${tab}&pageSize=100`),
      // The counts of every tab stand in each.
      ...searched.map((search) => `?tab=drafts&pageSize=100${search}`),
      ...accounts.map(({ id }) => `?tab=scheduled&accountId=${id}`),
      ...NETWORKS.map((network) => `?tab=scheduled&network=${network}`),
    ],
  };
  return READS.flatMap((path) =>
    path.includes('{id}')
      ? accounts.map(({ id }) => path.replace('{id}', id))
      : (queries[path] ?? ['']).map((query) => path + query),
  );
}

/** A simulation of the same records without some accounts and what belongs to them, asked as the person who does not see them. */
function without(
  state: State,
  isGone: (accountId: string) => boolean,
  person: string,
): (path: string) => Promise<Reply> {
  const staying = <R extends { accountId: string }>(records: Map<string, R>) =>
    [...records.values()].filter(({ accountId }) => !isGone(accountId));
  const seed = {
    accounts: [...state.accounts.values()].filter(({ id }) => !isGone(id)),
    posts: staying(state.posts),
    activity: staying(state.activity),
    notices: staying(state.notices),
    authorizations: [],
    replies: [],
    simulation: [...state.simulation.values()],
  };
  const respond = createResponder({ store: createMemoryStore(() => seed, 'any'), basePath: '/', person });
  return async (path) => {
    const response = await respond(new Request(`http://localhost${path}`));
    if (!response) throw new Error(`Nothing answers GET ${path}`);
    return read(response);
  };
}

/** How many accounts in sight, and out of it, are asked for one by one. */
const SAMPLE = 6;

/**
 * SCOPE: every read answers as if the accounts out of sight did not exist, to the last byte. So no id, name or count of
 * them stands anywhere.
 * @returns the reads that were answered with 200
 */
async function leaksNothingTo(user: User, simulation: Simulation): Promise<Set<string>> {
  const state = await simulation.state();
  const accounts = [...state.accounts.values()];
  const hidden = accounts.filter((each) => !isInSight(user, each));
  if (hidden.length === 0) return new Set();
  const isHidden = (
    (ids) => (id: string) =>
      ids.has(id)
  )(new Set(hidden.map(({ id }) => id)));
  const visible = accounts.filter(({ id }) => !isHidden(id));
  const sampled = [...hidden.slice(0, SAMPLE), ...visible.slice(0, SAMPLE)];
  const texts = sampled.slice(0, 2).flatMap(({ id }) => {
    const post = [...state.posts.values()].find(({ accountId }) => accountId === id);
    return post ? [post.text] : [];
  });
  const bare = without(state, isHidden, user.id);
  const answered = new Set<string>();
  for (const path of readsOf(sampled, texts)) {
    const reply = await simulation.get(path, { as: user.id });
    const expected = await bare(path);
    if (path === NOTIFICATIONS && reply.status === 200) expectOnlyOwnNotices(reply, expected, user, state, isHidden);
    else expect(said(reply), `${user.id} GET ${path}`).toEqual(said(expected));
    if (reply.status === 200) answered.add(READS.find((read) => patternOf(read).test(path)) ?? path);
  }
  return answered;
}

const said = ({ status, text, headers }: Reply) => ({ status, text, etag: headers.get('ETag') });

const patternOf = (path: string) => new RegExp(`^${path.replace('{id}', '[^/?]+')}(\\?.*)?$`);

/** A notice of an account out of sight names it to its recipients, and leads nowhere. */
function expectOnlyOwnNotices(
  { body }: Reply,
  { body: expected }: Reply,
  user: User,
  state: State,
  isHidden: (accountId: string) => boolean,
): void {
  const items: Notice[] = body.items;
  const ofHidden = items.filter(({ accountId }) => isHidden(accountId));
  for (const { id, link } of ofHidden) {
    expect(link, id).toBeNull();
    expect(state.notices.get(id)?.recipients.map((recipient) => recipient.user)).toContain(user.id);
  }
  expect(items.filter(({ accountId }) => !isHidden(accountId))).toEqual(expected.items);
  expect(body.unread).toBe(expected.unread + ofHidden.filter(({ readAt }) => readAt === null).length);
}

/** The start of the scenarios, and a time by which much was lost, hidden and deleted. */
const MOMENTS = ['2026-11-23T09:00:00Z', '2027-03-10T09:00:00Z'];

describe('Every read answers as if accounts out of scope did not exist (SCOPE)', () => {
  test.each(SCENARIO_NAMES)(
    '%s, to every person, now and later',
    async (scenario) => {
      for (const now of scenario === 'ten-thousand' ? MOMENTS.slice(0, 1) : MOMENTS) {
        const simulation = startSimulation({ scenario, now });
        for (const user of PEOPLE) await leaksNothingTo(user, simulation);
      }
    },
    30_000,
  );

  test('with any owners and any names', async () => {
    const owner = fc.constantFrom('ada', 'marek', 'tomasz');
    const any = fc.record({
      network: fc.constantFrom(...NETWORKS),
      owner,
      author: fc.constantFrom('tomasz', 'priya'),
      isAlike: fc.boolean(),
      offDays: fc.option(fc.constantFrom(0, 5, 61, 91, 400)),
    });
    const anyAccounts = fc.array(any, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anyAccounts, fc.constantFrom(0, 50, 84, 100), async (owned, days) => {
        const simulation = startSimulation({
          accounts: owned.map(({ network, owner: by, author, isAlike, offDays }, at) =>
            account(
              network,
              named(isAlike ? 'Acme' : `Acme ${at}`, `acme-${at}`),
              connectedBy(by),
              withScheduledPosts([2, 90], { by: author }),
              withCancelledPosts(1, { by: author }),
              withPublishedPosts(2, { by: author }),
              withDrafts(1, { by: author }),
              ...(offDays === null ? [] : [disconnected({ days: offDays })]),
            ),
          ),
        });
        await simulation.advance({ days });
        const user = PEOPLE.find(({ id }) => id === 'tomasz') as User;
        await leaksNothingTo(user, simulation);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('the test data has accounts in scope and out of scope, and every read is answered at least once', async () => {
    const simulation = startSimulation({ scenario: 'typical' });
    const tomasz = PEOPLE.find(({ id }) => id === 'tomasz') as User;
    const accounts = [...(await simulation.state()).accounts.values()];
    const inSight = accounts.filter((each) => isInSight(tomasz, each));
    expect([inSight.length > 0, inSight.length < accounts.length]).toEqual([true, true]);
    expect([...(await leaksNothingTo(tomasz, simulation))].toSorted()).toEqual(READS.toSorted());
  });
});
