import { expect } from 'vitest';
import type { ConnectResult } from '../../src/api/contract/connect.ts';
import { DAY } from '../domain/instant.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import type { StoredAccount } from '../domain/records.ts';
import { hasRole } from '../network/networks.ts';
import { documentedExpiry, hasExpiryNotice } from '../testing/documented-networks.ts';
import type { Transition } from './actions.ts';
import {
  accountsThatBecame,
  changedAccounts,
  changedPosts,
  countCommitsByTime,
  isUnchanged,
  nowOf,
  postIdIn,
  postsOf,
  touchedAccounts,
} from './compare-states.ts';

/** The invariants of the account state machine: for each sentence, a function that checks it after a transition. */
export const INVARIANTS: Record<string, (transition: Transition) => void> = {
  'only a Super Admin or the original connector disconnects': ({ before, after, actor }) => {
    for (const [was, is] of accountsThatBecame(before, after, 'disconnected')) {
      const by = is.disconnection?.by;
      if (by === null || by === undefined) continue;
      expect(by).toBe(actor);
      const user = findUser(by);
      expect(user.active && !['draft', 'none'].includes(user.socialPermission)).toBe(true);
      expect(user.superAdmin || was.originalConnector === by).toBe(true);
    }
  },
  'only a person with All accounts and the network role reconnects': ({ before, after, actor, reply }) => {
    for (const [, is] of accountsThatBecame(before, after, 'connected')) {
      const user = findUser(actor ?? 'nobody');
      expect(user).toMatchObject({ socialPermission: 'all', active: true });
      expect(hasRole(user, is.network)).toBe(true);
      expect(reply.status).toBe(200);
    }
  },
  'a refusal changes nothing, except that it may use up the code of a sign-in': ({ before, after, reply }) => {
    if (reply.status < 400 || isUnchanged(before, after)) return;
    expect({ ...after, authorizations: null }).toEqual({ ...before, authorizations: null });
    for (const [id, authorization] of after.authorizations) {
      expect({ ...authorization, codeUsed: null }).toEqual({ ...before.authorizations.get(id), codeUsed: null });
    }
  },
  'the original connector stays the same in a lifecycle; the last connector is whoever connected last': (
    transition,
  ) => {
    const { before, after, actor } = transition;
    const reconnected = new Set(accountsThatBecame(before, after, 'connected').map(([, is]) => is.id));
    for (const [was, is] of changedAccounts(before, after)) {
      if (!was.historyDeleted) expect(is.originalConnector).toBe(was.originalConnector);
      expect(is.lastConnector).toBe(reconnected.has(is.id) ? actor : was.lastConnector);
    }
  },
  'a disconnect by a person has the cause manual, any other has a cause of the networks': ({ after }) => {
    for (const { disconnection } of after.accounts.values()) {
      if (!disconnection) continue;
      const causesOfNetworks = ['reauthorization-overdue', 'inactivity', 'security', 'deleted-on-network'];
      if (disconnection.by === null) expect(causesOfNetworks).toContain(disconnection.cause);
      else expect(disconnection.cause).toBe('manual');
    }
  },
  'on the plan free every request is refused, and no account or post changes': ({ before, after, actor, reply }) => {
    if (actor === null || before.simulation.get('simulation')?.plan !== 'free') return;
    expect([401, 403]).toContain(reply.status);
    expect(after.accounts).toEqual(before.accounts);
    expect(after.posts).toEqual(before.posts);
  },
  'there is one account per network and external id': ({ after }) => {
    const keys = [...after.accounts.values()].map(({ network, externalId }) => `${network} ${externalId}`);
    expect(new Set(keys).size).toBe(keys.length);
  },
  'each commit raises the revision by exactly one': ({ before, after, actor }) => {
    for (const [was, is] of touchedAccounts(before, after)) {
      const changed = JSON.stringify([was, postsOf(before, was.id)]) !== JSON.stringify([is, postsOf(after, is.id)]);
      const commits = actor === null ? countCommitsByTime(before, after, is.id) : Number(changed);
      expect(is.revision - was.revision).toBe(commits);
    }
  },
  'the moment, the cause and the person of a disconnect never change': ({ before, after }) => {
    for (const [was, is] of changedAccounts(before, after)) {
      if (was.disconnection && is.disconnection) expect(is.disconnection).toEqual(was.disconnection);
    }
  },
  'a connect has one outcome for each account, and names each account that is connected; only a refused account has a problem':
    ({ before, after, call, reply }) => {
      if (!/authorizations\/[^/]+\/connect$/.test(call) || reply.status !== 200) return;
      const results: ConnectResult[] = reply.body.results;
      expect(new Set(results.map(({ externalId }) => externalId)).size).toBe(results.length);
      const idsOf = (outcome: ConnectResult['outcome']) =>
        results.flatMap((result) => (result.outcome === outcome ? [result.account?.id] : [])).sort();
      expect(
        accountsThatBecame(before, after, 'connected')
          .map(([, is]) => is.id)
          .sort(),
      ).toEqual(idsOf('reconnected'));
      expect([...after.accounts.keys()].filter((id) => !before.accounts.has(id)).sort()).toEqual(idsOf('connected'));
      for (const result of results) expect(result.problem === undefined).toBe(result.outcome !== 'refused');
    },
  'a disconnect cancels the scheduled posts of its account and no other posts': ({ before, after }) => {
    const disconnected = new Set(accountsThatBecame(before, after, 'disconnected').map(([, is]) => is.id));
    for (const id of disconnected) expect(postsOf(after, id).filter(({ state }) => state === 'scheduled')).toEqual([]);
    for (const [was, is] of changedPosts(before, after)) {
      if (was.state === 'scheduled' && disconnected.has(was.accountId) && is.state !== 'published') {
        expect(is).toMatchObject({
          state: 'cancelled',
          scheduledAt: was.scheduledAt,
          cancellation: { cause: 'account-disconnected', at: after.accounts.get(is.accountId)?.disconnection?.at },
        });
      } else if (!disconnected.has(was.accountId) && was.state !== 'cancelled') expect(is.state).not.toBe('cancelled');
    }
  },
  'a post is published at its time, and never while its account is disconnected': ({ before, after }) => {
    for (const [was, is] of changedPosts(before, after)) {
      if (was.state === 'published' || is.state !== 'published') continue;
      expect(was.state).toBe('scheduled');
      expect(is.publishedAt).toBe(was.scheduledAt);
      expect(before.accounts.get(is.accountId)?.disconnection).toBeNull();
      const disconnectedAt = after.accounts.get(is.accountId)?.disconnection?.at ?? Number.POSITIVE_INFINITY;
      expect(is.publishedAt).toBeLessThan(disconnectedAt);
    }
  },
  'a reconnect changes exactly the posts that the disconnect cancelled': ({ before, after }) => {
    const now = nowOf(after);
    for (const [was] of accountsThatBecame(before, after, 'connected')) {
      for (const post of postsOf(before, was.id)) {
        const is = after.posts.get(post.id);
        if (post.state !== 'cancelled' || post.cancellation?.cause !== 'account-disconnected') expect(is).toEqual(post);
        else expect(is?.state).toBe((post.scheduledAt ?? 0) > now ? 'scheduled' : 'missed');
        expect(is?.scheduledAt).toBe(post.scheduledAt);
      }
    }
  },
  'an account whose history is deleted has no posts; neither a request nor time adds a post': ({ before, after }) => {
    for (const { id, historyDeleted } of after.accounts.values()) {
      if (historyDeleted) expect(postsOf(after, id)).toEqual([]);
    }
    expect([...after.posts.keys()].filter((id) => !before.posts.has(id))).toEqual([]);
  },
  'a missed post changes only when a person settles it': ({ before, after, call, reply }) => {
    const postId = reply.status < 400 ? postIdIn(call) : undefined;
    for (const [was, is] of changedPosts(before, after)) {
      if (was.state === 'missed' && was.id !== postId) expect(is).toEqual(was);
    }
    const [was, is] = [before, after].map(({ posts }) => posts.get(postId ?? ''));
    if (was?.state === 'missed' && is) expect(['scheduled', 'draft']).toContain(is.state);
  },
  'a request deletes posts only if it removes their account or deletes one missed post': ({
    before,
    after,
    actor,
    call,
  }) => {
    if (actor === null) return;
    const deleted = call.startsWith('DELETE ') && !after.posts.has(postIdIn(call) ?? '') ? postIdIn(call) : undefined;
    if (deleted !== undefined && before.posts.has(deleted)) expect(before.posts.get(deleted)?.state).toBe('missed');
    const staying = [...before.posts.values()].filter(
      ({ id, accountId }) => after.accounts.has(accountId) && id !== deleted,
    );
    expect([...after.posts.keys()].sort()).toEqual(staying.map(({ id }) => id).sort());
  },
  'time alone reconnects no account, brings no history back, and never runs backwards': ({ before, after, call }) => {
    if (call !== 'wait') return;
    for (const [was, is] of changedAccounts(before, after)) {
      if (was.disconnection) expect(is.disconnection).not.toBeNull();
      if (was.historyDeleted) expect(is.historyDeleted).toBe(true);
    }
    expect(nowOf(after)).toBeGreaterThanOrEqual(nowOf(before));
  },
  'no connected account is past its expiry': ({ after }) => {
    const now = nowOf(after);
    const isPastExpiry = (account: StoredAccount) =>
      !account.disconnection && now >= (documentedExpiry(account) ?? now + 1);
    expect([...after.accounts.values()].filter(isPastExpiry)).toEqual([]);
  },
  'each expiry has at most one notice, sent seven days before it, and only on the networks that warn': ({
    before,
    after,
  }) => {
    const sent = [...after.notices.values()].filter(({ kind }) => kind === 'reauthorize');
    expect(new Set(sent.map(({ accountId, expiresAt }) => `${accountId} ${expiresAt}`)).size).toBe(sent.length);
    for (const { id, accountId, expiresAt, at } of sent) {
      if (before.notices.has(id)) continue;
      expect(at).toBe((expiresAt ?? 0) - 7 * DAY);
      const network = after.accounts.get(accountId)?.network;
      if (network) expect(hasExpiryNotice(network), network).toBe(true);
    }
  },
  'an expiry notice reaches the last connector, the authors of scheduled posts and the Super Admins, if active, each once':
    ({ before, after }) => {
      for (const [id, notice] of after.notices) {
        const account = before.accounts.get(notice.accountId);
        if (before.notices.has(id) || notice.kind !== 'reauthorize' || !account) continue;
        const authors = postsOf(before, account.id)
          .filter(({ state, scheduledAt }) => state === 'scheduled' && (scheduledAt ?? 0) >= notice.at)
          .map(({ author }) => author);
        const expected = PEOPLE.filter(
          (user) => user.active && (user.superAdmin || user.id === account.lastConnector || authors.includes(user.id)),
        );
        expect(notice.recipients.map(({ user }) => user).sort()).toEqual(expected.map((user) => user.id).sort());
      }
    },
  'a sign-in is completed once, by the person who began it, before it expires': ({
    before,
    after,
    actor,
    call,
    reply,
  }) => {
    const id = /authorizations\/([^/]+)\/complete$/.exec(call)?.[1];
    if (!id || reply.status !== 200) return;
    const authorization = before.authorizations.get(id);
    expect(authorization).toMatchObject({ begunBy: actor, codeUsed: false });
    expect(nowOf(before)).toBeLessThan(authorization?.expiresAt ?? 0);
    expect(after.authorizations.get(id)?.codeUsed).toBe(true);
  },
  'the code of a sign-in is in no reply, and its state only in the reply that begins the sign-in': ({
    before,
    after,
    call,
    reply,
  }) => {
    const beginsSignIn = /^POST \/api\/social\/authorizations$/.test(call);
    for (const { state, code } of [...before.authorizations.values(), ...after.authorizations.values()]) {
      if (code !== null) expect(reply.text).not.toContain(code);
      // The state is a part of the address of the sign-in page.
      if (!beginsSignIn) expect(reply.text).not.toContain(state);
    }
  },
  'activity only grows, and records every commit and every notice': ({ before, after }) => {
    const missing = [...before.activity.values()].filter(
      (entry) => after.accounts.has(entry.accountId) && after.activity.get(entry.id) !== entry,
    );
    expect(missing).toEqual([]);
    const recorded = new Set(
      [...after.activity.values()].filter(({ id }) => !before.activity.has(id)).map(({ accountId }) => accountId),
    );
    for (const [was, is] of changedAccounts(before, after)) {
      if (is.revision !== was.revision) expect(recorded).toContain(is.id);
    }
    for (const [id, { accountId }] of after.notices) {
      if (!before.notices.has(id) && after.accounts.has(accountId)) expect(recorded).toContain(accountId);
    }
  },
};
