import { expect } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { POST_TABS, type PostList } from '../../src/api/contract/post.ts';
import type { DecisionReply, Right } from '../../src/api/contract/rights.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import type { Reply, Simulation } from '../testing.ts';

/** Checks the invariants that only the replies of the API show, for the present state and one viewer. */
export async function checkReplies(simulation: Simulation, viewer: string): Promise<void> {
  const state = await simulation.state();
  const plan = state.simulation.get('simulation')?.plan ?? 'free';
  const user = findUser(viewer);
  const list = await simulation.get('/api/social/accounts?pageSize=100', { as: viewer });
  if (!user.active) return expect(list.status).toBe(401);
  if (!planIncludesSocial(plan) || user.socialPermission === 'none') return expect(list.status).toBe(403);

  const { items: listed, hidden, total } = list.body as AccountList;
  const { items: longDisconnected } = (await simulation.get('/api/social/long-disconnected', { as: viewer }))
    .body as AccountList;
  checkEachIsListedOnce([...state.accounts.values()], listed, longDisconnected, viewer);
  expect(hidden).toBe(longDisconnected.length);
  expect(total).toBe(listed.length);

  for (const account of [...listed, ...longDisconnected]) {
    expect(account.status === 'disconnected', 'disconnected accounts have a disconnection').toBe(
      account.disconnection !== null,
    );
    // The role at the network is no part of the right: the sign-in checks it.
    const mayReconnect = user.socialPermission === 'all' && account.status === 'disconnected';
    expect(account.can.reconnect.allowed, 'who may reconnect').toBe(mayReconnect);
    for (const decision of Object.values(account.can)) checkPeopleToAsk(decision, account);
  }
  const published = (await simulation.get('/api/social/posts?tab=published', { as: viewer })).body as PostList;
  const connected = [...listed, ...longDisconnected].filter(({ status }) => status !== 'disconnected');
  const sum = connected.reduce((count, { posts }) => count + posts.published, 0);
  expect(published.total, 'Published counts the posts of connected accounts').toBe(sum);
  // An account counts what each tab of the social tool shows now: a disconnected one counts no published posts.
  for (const tab of POST_TABS) {
    const sumOfAccounts = [...listed, ...longDisconnected].reduce(
      (count, { posts, cancelledPosts }) => count + { ...posts, cancelled: cancelledPosts }[tab],
      0,
    );
    expect(sumOfAccounts, `the counts of the accounts add up to that of the tab ${tab}`).toBe(published.counts[tab]);
  }
  for (const { accountId } of published.items) {
    expect(
      state.accounts.get(accountId)?.disconnection,
      'Published lists no post of a disconnected account',
    ).toBeNull();
  }
}

/** Checks, for one viewer, that the API does what `can` allows, and refuses the rest with the code that `can` gives. */
export async function checkDecisions(simulation: Simulation, viewer: string): Promise<void> {
  for (const { id } of (await simulation.state()).accounts.values()) {
    let { status, body: account } = await simulation.get(`/api/social/accounts/${id}`, { as: viewer });
    for (const [right, attempt] of ATTEMPTS) {
      if (status !== 200) continue;
      const reply = await attempt(simulation, id, viewer);
      const decision: DecisionReply = account.can[right];
      if (!reply) continue;
      const message = `the API does what the decision in can says: ${viewer}, ${right}, ${id}`;
      expect(reply.status < 400 ? undefined : reply.body.code, message).toBe(
        decision.allowed ? undefined : decision.reason,
      );
      if (reply.status < 400)
        ({ status, body: account } = await simulation.get(`/api/social/accounts/${id}`, { as: viewer }));
    }
  }
}

type Attempt = (simulation: Simulation, id: string, as: string) => Promise<Reply | undefined>;

/** For each right, an attempt to use it, in an order in which no attempt makes a later one impossible. `settle` attempts nothing where no post is missed. */
const ATTEMPTS = Object.entries({
  reconnect: (simulation, id, as) => simulation.beginSignIn({ purpose: 'reconnect', accountId: id }, { as }),
  settle: async (simulation, id, as) => {
    const [missed] = await simulation.posts(id, 'missed');
    return missed && simulation.post(`/api/social/posts/${missed.id}/to-draft`, { as });
  },
  disconnect: (simulation, id, as) => simulation.disconnect(id, { as }),
  remove: (simulation, id, as) => simulation.remove(id, { as }),
} satisfies Record<Right, Attempt>) as [Right, Attempt][];

/** Checks that every account in scope is either listed or long-disconnected, and not both. */
function checkEachIsListedOnce(
  accounts: { id: string; originalConnector: string }[],
  listed: Account[],
  longDisconnected: Account[],
  viewer: string,
): void {
  const inScope = accounts.filter(
    ({ originalConnector }) => findUser(viewer).socialPermission !== 'owned' || originalConnector === viewer,
  );
  expect([...listed, ...longDisconnected].map(({ id }) => id).sort(), 'accounts listed or long-disconnected').toEqual(
    inScope.map(({ id }) => id).sort(),
  );
}

/** Checks which people a refusal names: nobody where the state forbids the action, otherwise active people, the original connector first. */
function checkPeopleToAsk(decision: DecisionReply, account: Account): void {
  if (decision.allowed) return;
  const isForbiddenByState = ['not-disconnected', 'already-disconnected', 'account-disconnected'].includes(
    decision.reason,
  );
  if (isForbiddenByState) expect(decision.ask, 'nobody to ask').toEqual([]);
  else expect(decision.ask.length, 'somebody to ask').toBeGreaterThan(0);
  for (const { id } of decision.ask) expect(PEOPLE.find((user) => user.id === id)?.active).toBe(true);
  const place = decision.ask.findIndex(({ id }) => id === account.originalConnector.id);
  expect(place, 'the original connector comes first, if named at all').toBeLessThanOrEqual(0);
}
