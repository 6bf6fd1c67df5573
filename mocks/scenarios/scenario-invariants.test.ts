import { describe, expect, test } from 'vitest';
import type { Cause } from '../../src/api/contract/account.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import { DAY } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { Seed, StoredAccount, StoredActivity, StoredPost } from '../domain/records.ts';
import { advance } from '../effects/time.ts';
import { cataloguedFor, secondLoginId } from '../network/catalogue.ts';
import { expiresAt, isExpiring } from '../rules/interval.ts';
import { isKept } from '../rules/keep.ts';
import { CommittedRecords, OpenTransaction } from '../store/open-transaction.ts';
import { documentedExpiry, hasExpiryNotice, isRenewedByActivity } from '../testing/documented-networks.ts';
import type { AccountRecords } from './account-records.ts';
import { START } from './account-script.ts';
import { emptySeed } from './empty-seed.ts';
import { SCENARIO_NAMES, seedOf } from './scenarios.ts';

const ACTIVE = new Set(PEOPLE.filter(({ active }) => active).map(({ id }) => id));
const EVERYBODY = new Set(PEOPLE.map(({ id }) => id));
/** Tomasz connected his accounts before his permission became Owned accounts only, Julia before she was deactivated. */
const MAY_HAVE_CONNECTED = new Set(['ada', 'marek', 'lena', 'tomasz', 'julia']);

describe.each(SCENARIO_NAMES)('%s', (scenario) => {
  const seed = seedOf(scenario);
  const records = recordsByAccount(seed);

  test('starts with a stopped clock at 2026-11-23T09:00Z and without faults', () => {
    expect(seed.simulation).toEqual([
      {
        id: 'simulation',
        scenario,
        plan: scenario === 'plan-required' ? 'free' : 'professional',
        now: Date.parse('2026-11-23T09:00:00Z'),
        tickedAt: null,
        latencyMs: 0,
        faults: [],
        sequence: seed.activity.length + seed.notices.length,
        changed: false,
        epoch: 0,
      },
    ]);
    expect(seed.authorizations).toEqual([]);
    expect(seed.replies).toEqual([]);
  });

  test('ids are unique and safe in an address; external ids are unique on their network, and none is in the catalogue', () => {
    for (const table of [seed.accounts, seed.posts, seed.activity, seed.notices]) {
      expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
      expect(table.filter(({ id }) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
    }
    const external = seed.accounts.map(({ network, externalId }) => `${network} ${externalId}`);
    expect(new Set(external).size).toBe(external.length);
    // Every person's own login manages the same accounts of the catalogue, so Ada's stands for all.
    const catalogued = NETWORKS.flatMap((network) =>
      ['ada', secondLoginId(network)].flatMap((login) => cataloguedFor(network, login)),
    );
    const taken = new Set(catalogued.map(({ network, externalId }) => `${network} ${externalId}`));
    expect(external.filter((id) => taken.has(id))).toEqual([]);
  });

  test('only people who may connect, or once could, are connectors; authors and actors are among the people', () => {
    const connectors = records.flatMap(({ account }) => [account.originalConnector, account.lastConnector]);
    expect(connectors.filter((id) => !MAY_HAVE_CONNECTED.has(id))).toEqual([]);
    const authorsAndActors = [
      ...seed.posts.map(({ author }) => author),
      ...seed.activity.flatMap(({ actor }) => actor ?? []),
    ];
    expect(authorsAndActors.filter((id) => !EVERYBODY.has(id))).toEqual([]);
  });

  test('activity and notices share one sequence of numbers, in order of time', () => {
    const entries = [...seed.activity, ...seed.notices].sort((a, b) => a.seq - b.seq);
    entries.forEach((entry, index) => {
      if (entry.seq !== index + 1 || entry.at < (entries[index - 1]?.at ?? 0) || entry.at > START) {
        expect.fail(`${entry.id} is out of order`);
      }
    });
  });

  test('at one instant losses come first, then notices, then publishing, then everything else', () => {
    const rank = ({ kind, actor }: (typeof seed.activity)[number]) => {
      if (kind === 'lost' || (kind === 'posts-cancelled' && actor === null)) return 0;
      return kind === 'notice-sent' ? 1 : kind === 'post-published' ? 2 : 3;
    };
    const entries = [...seed.activity].sort((a, b) => a.seq - b.seq);
    entries.forEach((entry, index) => {
      const previous = entries[index - 1];
      if (previous?.at === entry.at && rank(previous) > rank(entry))
        expect.fail(`${previous.id} comes after ${entry.id}`);
    });
  });

  test('everything that was due by the start has happened', () => {
    for (const each of records) {
      const tx = new OpenTransaction(new CommittedRecords(emptySeed(scenario)));
      tx.put('accounts', each.account);
      for (const post of each.posts) tx.put('posts', post);
      for (const notice of each.notices) tx.put('notices', notice);
      advance(tx, START);
      if ([...tx.all('activity')].length > 0)
        expect.fail(`${each.account.id} has an event before the start that has not happened`);
    }
  });

  test('each account agrees with its activity', () => {
    for (const { account, activity } of records) {
      const connections = connectionsOf(activity);
      const last = connections.at(-1);
      if (!last) expect.fail(`${account.id} was never connected`);
      const { disconnection } = account;
      expect.soft([last.from, last.by], account.id).toEqual([account.authorizedAt, account.lastConnector]);
      expect.soft(last.end, account.id).toEqual(disconnection);
      expect.soft(account.firstConnectedAt, account.id).toBe(connections[0]?.from);
      expect.soft(account.originalConnector, account.id).toBe(connections[0]?.by);
      expect.soft(account.revision, account.id).toBeGreaterThanOrEqual(connections.length);
      expect.soft(account.deletedAtNetwork, account.id).toBe(disconnection?.cause === 'deleted-on-network');
      const isHistoryGone = disconnection !== null && !isKept(account.network, disconnection.at, START);
      expect.soft(account.historyDeleted, account.id).toBe(isHistoryGone);
      expect
        .soft(
          activity.some(({ kind }) => kind === 'history-deleted'),
          account.id,
        )
        .toBe(isHistoryGone);
    }
  });

  test('no connection lasted beyond its expiry', () => {
    for (const { account, activity } of records) {
      for (const { from, end } of connectionsOf(activity)) {
        if (isRenewedByActivity(account.network)) continue;
        const expiry = documentedExpiry({ ...account, authorizedAt: from });
        expect.soft(end?.at ?? START, account.id).toBeLessThanOrEqual(expiry ?? START);
      }
      const expiry = expiresAt(account);
      if (!account.disconnection && expiry !== null) expect.soft(expiry, account.id).toBeGreaterThan(START);
    }
  });

  test('an account stores the moment of its last activity only where activity renews its connection', () => {
    for (const { account, posts } of records) {
      if (!isRenewedByActivity(account.network)) expect.soft(account.lastActivityAt, account.id).toBeNull();
      else {
        const publicationTimes = posts.map(({ publishedAt }) => publishedAt ?? 0);
        if (account.historyDeleted) continue;
        expect.soft(account.lastActivityAt, account.id).toBe(Math.max(account.authorizedAt, ...publicationTimes));
      }
    }
  });

  test('each post agrees with the times at which its account was connected', () => {
    for (const { account, posts, activity } of records) {
      if (account.historyDeleted && posts.length > 0) expect.fail(`${account.id} still has posts`);
      if (!account.historyDeleted && posts.length === 0) expect.fail(`${account.id} has no post`);
      const connections = connectionsOf(activity);
      const wasConnectedAt = (at: number) => connections.some(({ from, end }) => from <= at && (!end || at <= end.at));
      for (const post of posts) {
        const mistake = mistakeIn(post, account, wasConnectedAt);
        if (mistake) expect.fail(`${post.id} ${mistake}`);
      }
    }
  });

  test('each notice was sent once, 7 days before an expiry, to active people; every expiring account has had its notice, if its network has notices', () => {
    for (const { account, notices } of records) {
      expect.soft(new Set(notices.map((notice) => notice.expiresAt)).size, account.id).toBe(notices.length);
      for (const notice of notices) {
        expect.soft(hasExpiryNotice(account.network), notice.id).toBe(true);
        expect.soft(notice.at, notice.id).toBe((notice.expiresAt ?? 0) - 7 * DAY);
        const users = notice.recipients.map(({ user }) => user);
        expect.soft(new Set(users).size, notice.id).toBe(users.length);
        expect
          .soft(
            users.filter((id) => !ACTIVE.has(id)),
            notice.id,
          )
          .toEqual([]);
        expect.soft(users, notice.id).toContain('ada');
      }
      if (isExpiring(account, START) && hasExpiryNotice(account.network)) {
        expect.soft(notices.at(-1)?.expiresAt, account.id).toBe(expiresAt(account));
      }
    }
  });
});

function mistakeIn(
  { state, scheduledAt, publishedAt, cancellation }: StoredPost,
  { disconnection }: StoredAccount,
  wasConnectedAt: (at: number) => boolean,
): string | undefined {
  if ((publishedAt !== null) !== (state === 'published'))
    return 'has a publication time or the state published, but not both';
  if ((cancellation !== null) !== (state === 'cancelled'))
    return 'has a cancellation or the state cancelled, but not both';
  if ((scheduledAt === null) !== (state === 'draft')) return 'is a draft with a time, or another post without a time';
  if (state === 'scheduled' && (disconnection || (scheduledAt ?? 0) <= START))
    return 'is scheduled on a disconnected account or for a past time';
  if (publishedAt !== null && (publishedAt > START || !wasConnectedAt(publishedAt)))
    return 'was published after the start, or while its account was not connected';
  if (state === 'missed' && wasConnectedAt(scheduledAt ?? 0))
    return 'is missed although its account was connected at its time';
  if (cancellation && cancellation.at > START) return 'is cancelled in the future';
  if (cancellation?.cause === 'by-person') return cancellation.by ? undefined : 'was cancelled by nobody';
  if (cancellation && (cancellation.at !== disconnection?.at || cancellation.by !== disconnection.by)) {
    return 'was not cancelled by the disconnect';
  }
  return undefined;
}

/** The connections that an account has had, read from its activity alone. */
function connectionsOf(activity: readonly StoredActivity[]) {
  const connections: { from: number; by: string | null; end: StoredAccount['disconnection'] }[] = [];
  for (const { kind, at, actor, detail } of activity) {
    const last = connections.at(-1);
    if (kind === 'connected' || kind === 'reconnected') connections.push({ from: at, by: actor, end: null });
    if (last && (kind === 'disconnected' || kind === 'lost')) {
      last.end = { at, cause: detail.cause as Cause, by: actor };
    }
  }
  return connections;
}

function recordsByAccount({ accounts, posts, activity, notices }: Seed): AccountRecords[] {
  const records = new Map<string, AccountRecords>(
    accounts.map((account) => [account.id, { account, posts: [], activity: [], notices: [] }]),
  );
  for (const post of posts) records.get(post.accountId)?.posts.push(post);
  for (const entry of activity) records.get(entry.accountId)?.activity.push(entry);
  for (const notice of notices) records.get(notice.accountId)?.notices.push(notice);
  return [...records.values()];
}
