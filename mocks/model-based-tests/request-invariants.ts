import { expect } from 'vitest';
import { DAY } from '../domain/instant.ts';
import { findUser } from '../domain/people.ts';
import type { StoredNotice, StoredRequest } from '../domain/records.ts';
import type { State } from '../testing.ts';
import type { Transition } from './actions.ts';
import { changedAccounts, nowOf } from './compare-states.ts';

/** The invariants of requests and of handovers: for each sentence, a function that checks it after a transition. */
export const REQUEST_INVARIANTS: Record<string, (transition: Transition) => void> = {
  'at most one request is open per account, action, asker and person asked': ({ after }) => {
    const open = [...after.requests.values()].filter(({ end }) => end === null);
    const keys = open.map(({ accountId, action, from, to }) => `${accountId} ${action} ${from} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { accountId } of open) expect(after.accounts.has(accountId), 'the account exists').toBe(true);
  },
  'only the asker reminds, at most once in 24 hours, and withdraws; only the person asked declines': ({
    before,
    after,
    actor,
  }) => {
    for (const [was, is] of changedRequests(before, after)) {
      expect(was.end, 'a request that is over does not change').toBeNull();
      if (is.remindedAt !== was.remindedAt) {
        expect(actor).toBe(was.from);
        expect(nowOf(after) - (was.remindedAt ?? was.at)).toBeGreaterThanOrEqual(DAY);
      }
      if (is.end?.state === 'withdrawn') expect(actor).toBe(was.from);
      if (is.end?.state === 'declined' && !is.end.removed && !is.end.rightLost) expect(actor).toBe(was.to);
      if (is.end?.removed) expect(after.accounts.has(is.accountId)).toBe(false);
    }
  },
  'a request is carried out exactly when the account reaches the requested state': ({ before, after }) => {
    for (const [was, is] of changedRequests(before, after)) {
      if (is.end?.state !== 'done') continue;
      const account = after.accounts.get(is.accountId);
      if (is.action === 'remove') expect(account).toBeUndefined();
      // Nothing that happens later in the same transition connects or disconnects the account again.
      else if (account) expect(account.disconnection === null).toBe(is.action === 'reconnect');
      expect(was.end).toBeNull();
    }
    for (const [was, is] of changedAccounts(before, after)) {
      const [wasConnected, isConnected] = [was, is].map(({ disconnection }) => disconnection === null);
      if (wasConnected === isConnected) continue;
      const fulfilled = isConnected ? 'reconnect' : 'disconnect';
      for (const { accountId, action, end } of after.requests.values()) {
        if (accountId === is.id && action === fulfilled) expect(end, `a request to ${action} is over`).not.toBeNull();
      }
    }
  },
  'when requests are done or declined, each asker gets one notice for each action': ({ before, after }) => {
    const ended = changedRequests(before, after)
      .map(([, is]) => is)
      .filter(({ end }) => end?.state === 'done' || end?.state === 'declined');
    const expected = new Set(ended.map(({ accountId, action, from }) => `${accountId} ${action} ${from}`));
    const news = newNotices(before, after).filter(({ kind }) => kind === 'request-done' || kind === 'request-declined');
    const sent = news.map(({ accountId, requestId, recipients }) => {
      expect(recipients).toHaveLength(1);
      return `${accountId} ${after.requests.get(requestId ?? '')?.action} ${recipients[0]?.user}`;
    });
    expect(sent.sort()).toEqual([...expected].sort());
  },
  'an active person who loses an account by a reconnect gets a notice of it, and nobody else does': ({
    before,
    after,
    actor,
  }) => {
    const expected = changedAccounts(before, after)
      .filter(([was, is]) => was.originalConnector !== is.originalConnector)
      .filter(([was]) => was.originalConnector !== actor && findUser(was.originalConnector).active)
      .map(([was]) => `${was.id} ${was.originalConnector}`);
    const sent = newNotices(before, after)
      .filter(({ kind }) => kind === 'handover')
      .map(({ accountId, recipients }) => `${accountId} ${recipients.map(({ user }) => user).join()}`);
    expect(sent.sort()).toEqual(expected.sort());
  },
};

/** The requests that a transition changed, each before and after it. */
const changedRequests = (before: State, after: State): [StoredRequest, StoredRequest][] =>
  [...after.requests.values()].flatMap((is) => {
    const was = before.requests.get(is.id);
    return was && was !== is ? [[was, is]] : [];
  });

const newNotices = (before: State, after: State): StoredNotice[] =>
  [...after.notices.values()].filter(({ id }) => !before.notices.has(id));
