import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../src/api/contract/network.ts';
import type { Notice } from '../../src/api/contract/notice.ts';
import { OPERATIONS } from '../../src/api/contract/operations/operation-list.ts';
import { POST_TABS } from '../../src/api/contract/post.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import { createMemoryStore } from '../store/memory.ts';
import { readReply } from '../testing/http.ts';
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

/** Every read of the API. The simulation's own controls are left out: they show everything to everybody. */
const READS = OPERATIONS.filter(({ method, auth }) => method === 'GET' && auth !== 'none').map(({ path }) => path);

/** The one read that may name an account out of scope, because a notice stays with its recipients. */
const NOTIFICATIONS = '/api/notifications';

/** SCOPE, written a second time, so that the test does not rely on the rule that it tests. */
function isInScope({ id, socialPermission, active }: User, { originalConnector }: StoredAccount): boolean {
  if (!active || socialPermission === 'none') return false;
  return socialPermission === 'owned' ? originalConnector === id : true;
}

/** The reads that could reveal an account: those of each account by its id, and lists that are searched or filtered for its name, handle, network or posts. */
function readsOf(accounts: readonly StoredAccount[], postTexts: readonly string[]): string[] {
  // The names and handles of four accounts only, because each text is searched for in two lists.
  const searchTexts = accounts
    .slice(0, 4)
    .flatMap(({ name, handle }) => [name, handle])
    .concat(postTexts);
  const searches = searchTexts.map((text) => `&search=${encodeURIComponent(text)}`);
  const queries: Record<string, string[]> = {
    '/api/social/accounts': [
      ...['attention', 'name', 'network', 'expires'].map((sort) => `?pageSize=100&sort=${sort}`),
      ...NETWORKS.map((network) => `?pageSize=100&network=${network}`),
      '?pageSize=1&page=2',
      '?status=disconnected',
      ...searches.map((search) => `?pageSize=100${search}`),
    ],
    '/api/social/long-disconnected': ['', ...NETWORKS.map((network) => `?network=${network}`)],
    '/api/social/posts': [
      ...POST_TABS.map((tab) => `?tab=${tab}&pageSize=100`),
      // One tab is enough for a search: the reply has the counts of all tabs.
      ...searches.map((search) => `?tab=drafts&pageSize=100${search}`),
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

/** A function that reads, as `person`, a simulation with the same records except some accounts and what belongs to them. */
function readerWithout(
  state: State,
  isLeftOut: (accountId: string) => boolean,
  person: string,
): (path: string) => Promise<Reply> {
  const remaining = <R extends { accountId: string }>(records: Map<string, R>) =>
    [...records.values()].filter(({ accountId }) => !isLeftOut(accountId));
  const seed = {
    accounts: [...state.accounts.values()].filter(({ id }) => !isLeftOut(id)),
    posts: remaining(state.posts),
    activity: remaining(state.activity),
    notices: remaining(state.notices),
    requests: remaining(state.requests),
    authorizations: [],
    replies: [],
    simulation: [...state.simulation.values()],
  };
  const respond = createResponder({ store: createMemoryStore(() => seed, 'ignored'), basePath: '/', person });
  return async (path) => {
    const response = await respond(new Request(`http://localhost${path}`));
    if (!response) throw new Error(`Nothing answers GET ${path}`);
    return readReply(response);
  };
}

/** How many accounts in scope, and how many out of scope, are read one by one. */
const SAMPLE = 6;

/**
 * SCOPE: checks that every reply is, to the last byte, the one that would come if the accounts out of scope did not exist.
 * So it contains no id, no name and no count of them.
 * @returns the reads that got the status 200
 */
async function expectNoLeakTo(user: User, simulation: Simulation): Promise<Set<string>> {
  const state = await simulation.state();
  const accounts = [...state.accounts.values()];
  const outOfScope = accounts.filter((each) => !isInScope(user, each));
  if (outOfScope.length === 0) return new Set();
  const idsOutOfScope = new Set(outOfScope.map(({ id }) => id));
  const isOutOfScope = (id: string) => idsOutOfScope.has(id);
  const inScope = accounts.filter(({ id }) => !isOutOfScope(id));
  const sampled = [...outOfScope.slice(0, SAMPLE), ...inScope.slice(0, SAMPLE)];
  const postTexts = sampled.slice(0, 2).flatMap(({ id }) => {
    const post = [...state.posts.values()].find(({ accountId }) => accountId === id);
    return post ? [post.text] : [];
  });
  const readWithoutThem = readerWithout(state, isOutOfScope, user.id);
  const answered = new Set<string>();
  for (const path of readsOf(sampled, postTexts)) {
    const reply = await simulation.get(path, { as: user.id });
    const expected = await readWithoutThem(path);
    if (path === NOTIFICATIONS && reply.status === 200)
      expectOnlyOwnNotices(reply, expected, user, state, isOutOfScope);
    else expect(comparablePartOf(reply), `${user.id} GET ${path}`).toEqual(comparablePartOf(expected));
    if (reply.status === 200) answered.add(READS.find((read) => patternOf(read).test(path)) ?? path);
  }
  return answered;
}

const comparablePartOf = ({ status, text, headers }: Reply) => ({ status, text, etag: headers.get('ETag') });

const patternOf = (path: string) => new RegExp(`^${path.replace('{id}', '[^/?]+')}(\\?.*)?$`);

/** Checks that a notice of an account out of scope reaches only its recipients, and has no link. */
function expectOnlyOwnNotices(
  { body }: Reply,
  { body: expected }: Reply,
  user: User,
  state: State,
  isOutOfScope: (accountId: string) => boolean,
): void {
  const items: Notice[] = body.items;
  const noticesOutOfScope = items.filter(({ accountId }) => isOutOfScope(accountId));
  for (const { id, link } of noticesOutOfScope) {
    expect(link, id).toBeNull();
    expect(state.notices.get(id)?.recipients.map((recipient) => recipient.user)).toContain(user.id);
  }
  expect(items.filter(({ accountId }) => !isOutOfScope(accountId))).toEqual(expected.items);
  expect(body.unread).toBe(expected.unread + noticesOutOfScope.filter(({ readAt }) => readAt === null).length);
}

/** The start of the scenarios, and a moment by which many accounts are disconnected or hidden and many histories are gone. */
const MOMENTS = ['2026-11-23T09:00:00Z', '2027-03-10T09:00:00Z'];

describe('Every read answers as if accounts out of scope did not exist (SCOPE)', () => {
  test.each(SCENARIO_NAMES)(
    'to every person, in the scenario %s, at its start and later',
    async (scenario) => {
      // With 10,000 accounts each moment takes seconds, so the test has one.
      for (const now of scenario === 'ten-thousand' ? MOMENTS.slice(0, 1) : MOMENTS) {
        const simulation = startSimulation({ scenario, now });
        for (const user of PEOPLE) await expectNoLeakTo(user, simulation);
      }
    },
    30_000,
  );

  test('whoever the original connectors are, and whatever the accounts are called', async () => {
    const owner = fc.constantFrom('ada', 'marek', 'tomasz');
    const anyAccount = fc.record({
      network: fc.constantFrom(...NETWORKS),
      owner,
      author: fc.constantFrom('tomasz', 'priya'),
      hasSameName: fc.boolean(),
      // Accounts are hidden after 90 days; histories are deleted after 60 days or a year.
      daysDisconnected: fc.option(fc.constantFrom(0, 5, 61, 91, 400)),
    });
    const anyAccounts = fc.array(anyAccount, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anyAccounts, fc.constantFrom(0, 50, 84, 100), async (drawn, days) => {
        const simulation = startSimulation({
          accounts: drawn.map(({ network, owner: by, author, hasSameName, daysDisconnected }, index) =>
            account(
              network,
              named(hasSameName ? 'Acme' : `Acme ${index}`, `acme-${index}`),
              connectedBy(by),
              withScheduledPosts([2, 90], { by: author }),
              withCancelledPosts(1, { by: author }),
              withPublishedPosts(2, { by: author }),
              withDrafts(1, { by: author }),
              ...(daysDisconnected === null ? [] : [disconnected({ days: daysDisconnected })]),
            ),
          ),
        });
        await simulation.advance({ days });
        const user = PEOPLE.find(({ id }) => id === 'tomasz') as User;
        await expectNoLeakTo(user, simulation);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('in a scenario with accounts in scope and out of scope, where each of the reads succeeds at least once', async () => {
    const simulation = startSimulation({ scenario: 'typical' });
    const tomasz = PEOPLE.find(({ id }) => id === 'tomasz') as User;
    const accounts = [...(await simulation.state()).accounts.values()];
    const inScope = accounts.filter((each) => isInScope(tomasz, each));
    expect([inScope.length > 0, inScope.length < accounts.length]).toEqual([true, true]);
    expect([...(await expectNoLeakTo(tomasz, simulation))].toSorted()).toEqual(READS.toSorted());
  });
});
