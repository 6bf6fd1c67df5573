import { expect } from 'vitest';
import type { Account } from '../../src/api/contract/account.ts';
import type { AccountList } from '../../src/api/contract/account-list.ts';
import { POST_TABS, type PostList } from '../../src/api/contract/post.ts';
import type { DecisionReply, Right } from '../../src/api/contract/rights.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import type { Reply, Simulation } from '../testing.ts';

/** Checks the invariants that show only through the API, as one viewer sees the present state. */
export async function checkWhatIsVisible(simulation: Simulation, viewer: string): Promise<void> {
  const state = await simulation.state();
  const plan = state.simulation.get('simulation')?.plan ?? 'free';
  const user = findUser(viewer);
  const list = await simulation.get('/api/social/accounts?pageSize=100', { as: viewer });
  if (!user.active) return expect(list.status).toBe(401);
  if (!planIncludesSocial(plan) || user.socialPermission === 'none') return expect(list.status).toBe(403);

  const { items: listed, hidden, total } = list.body as AccountList;
  const { items: longDisconnected } = (await simulation.get('/api/social/long-disconnected', { as: viewer }))
    .body as AccountList;
  invariant13([...state.accounts.values()], listed, longDisconnected, viewer);
  expect(hidden).toBe(longDisconnected.length);
  expect(total).toBe(listed.length);

  for (const account of [...listed, ...longDisconnected]) {
    expect(account.status === 'disconnected', 'invariant 9').toBe(account.disconnection !== null);
    const mayReconnect = user.socialPermission === 'all' && account.status === 'disconnected';
    expect(account.can.reconnect.allowed, 'invariant 12').toBe(mayReconnect);
    for (const decision of Object.values(account.can)) namesWhoMay(decision, account);
  }
  const published = (await simulation.get('/api/social/posts?tab=published', { as: viewer })).body as PostList;
  const connected = [...listed, ...longDisconnected].filter(({ status }) => status !== 'disconnected');
  const sum = connected.reduce((total, account) => total + account.posts.published, 0);
  expect(published.total, 'invariant 17').toBe(sum);
  for (const tab of POST_TABS) {
    const ofAccounts = [...listed, ...longDisconnected].reduce(
      (total, { posts, cancelledPosts }) => total + { ...posts, cancelled: cancelledPosts }[tab],
      0,
    );
    expect(ofAccounts, `the accounts count what the tab ${tab} counts`).toBe(published.counts[tab]);
  }
  for (const { accountId } of published.items) {
    expect(state.accounts.get(accountId)?.disconnection, 'invariant 17').toBeNull();
  }
}

/** Invariant 7: what `can` refuses the API refuses with the same code, and what it allows the API does, for one viewer. */
export async function checkCan(simulation: Simulation, viewer: string): Promise<void> {
  for (const { id } of (await simulation.state()).accounts.values()) {
    let { status, body: account } = await simulation.get(`/api/social/accounts/${id}`, { as: viewer });
    for (const [right, attempt] of ATTEMPTS) {
      if (status !== 200) continue;
      const reply = await attempt(simulation, id, viewer);
      const decision: DecisionReply = account.can[right];
      if (!reply) continue;
      const words = `invariant 7: ${viewer}, ${right}, ${id}`;
      expect(reply.status < 400 ? undefined : reply.body.code, words).toBe(
        decision.allowed ? undefined : decision.reason,
      );
      if (reply.status < 400)
        ({ status, body: account } = await simulation.get(`/api/social/accounts/${id}`, { as: viewer }));
    }
  }
}

type Attempt = (simulation: Simulation, id: string, as: string) => Promise<Reply | undefined>;

/** Tries each right, in an order in which none makes a later one impossible; undefined where there is nothing to try it on. */
const ATTEMPT = {
  reconnect: (simulation, id, as) => simulation.beginSignIn({ purpose: 'reconnect', accountId: id }, { as }),
  settle: async (simulation, id, as) => {
    const [missed] = await simulation.posts(id, 'missed');
    return missed && simulation.post(`/api/social/posts/${missed.id}/to-draft`, { as });
  },
  disconnect: (simulation, id, as) => simulation.disconnect(id, { as }),
  remove: (simulation, id, as) => simulation.remove(id, { as }),
} satisfies Record<Right, Attempt>;
const ATTEMPTS = Object.entries(ATTEMPT) as [Right, Attempt][];

/** Invariant 13: every account in scope is either listed or long-disconnected, never both and never neither. */
function invariant13(
  accounts: { id: string; originalConnector: string }[],
  listed: Account[],
  longDisconnected: Account[],
  viewer: string,
): void {
  const inScope = accounts.filter(
    ({ originalConnector }) => findUser(viewer).socialPermission !== 'owned' || originalConnector === viewer,
  );
  expect([...listed, ...longDisconnected].map(({ id }) => id).sort(), 'invariant 13').toEqual(
    inScope.map(({ id }) => id).sort(),
  );
}

/** Invariant 7: a refusal because a right is missing names people, all of them active. */
function namesWhoMay(decision: DecisionReply, account: Account): void {
  if (decision.allowed) return;
  const isState = ['not-disconnected', 'already-disconnected', 'account-disconnected'].includes(decision.reason);
  if (isState) expect(decision.ask, 'invariant 7').toEqual([]);
  else expect(decision.ask.length, 'invariant 7').toBeGreaterThan(0);
  for (const { id } of decision.ask) expect(PEOPLE.find((user) => user.id === id)?.active).toBe(true);
  const original = decision.ask.findIndex(({ id }) => id === account.originalConnector.id);
  expect(original, 'invariant 7: original connector first').toBeLessThanOrEqual(0);
}
