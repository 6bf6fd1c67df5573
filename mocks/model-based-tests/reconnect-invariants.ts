import { expect } from 'vitest';
import type { Completion } from '../../src/api/contract/authorization.ts';
import type { Transition } from './actions.ts';
import { accountsThatBecame } from './compare-states.ts';

/** The invariants of the replies to completed sign-ins: for each sentence, a function that checks it after a transition. */
export const RECONNECT_INVARIANTS: Record<string, (transition: Transition) => void> = {
  'a reconnect of several accounts has one outcome for each, in the order of the request, and reconnects no other': (
    transition,
  ) => {
    const { before, after } = transition;
    const { completion, accountIds } = completionOf(transition);
    if (completion?.purpose !== 'reconnect-many') return;
    expect(completion.results.map(({ accountId }) => accountId)).toEqual(accountIds);
    const connected = accountsThatBecame(before, after, 'connected').map(([, is]) => is.id);
    const reconnected = completion.results.filter(({ outcome }) => outcome === 'reconnected');
    expect(reconnected.map(({ accountId }) => accountId).sort()).toEqual(connected.sort());
    for (const { accountId, outcome, problem, account, missed = [] } of completion.results) {
      expect(problem === undefined).toBe(outcome === 'reconnected');
      if (account) expect(account.id).toBe(accountId);
      for (const post of missed) expect(post).toMatchObject({ accountId, state: 'missed' });
    }
  },
  'the other accounts that the reply to a reconnect offers are disconnected and still exist at the same network': (
    transition,
  ) => {
    const { completion } = completionOf(transition);
    if (completion?.purpose !== 'reconnect') return;
    const { accounts } = transition.after;
    const { id, network } = completion.account;
    expect(completion.others.map((other) => other.id)).not.toContain(id);
    for (const other of completion.others) {
      const account = accounts.get(other.id);
      expect(account).toMatchObject({ network, deletedAtNetwork: false });
      expect(account?.disconnection).not.toBeNull();
    }
  },
};

/** What a completed sign-in has led to, and the accounts that it was for; an empty object unless the transition completes a sign-in. */
function completionOf({ call, reply, before }: Transition): { completion?: Completion; accountIds?: string[] } {
  const id = /authorizations\/([^/]+)\/complete$/.exec(call)?.[1];
  if (!id || reply.status !== 200) return {};
  return { completion: reply.body, accountIds: before.authorizations.get(id)?.accountIds ?? [] };
}
