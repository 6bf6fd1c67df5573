import type { Cause, HistoryState } from '../../src/api/contract/account.ts';
import type { Instant } from '../domain/instant.ts';
import type { NetworkAccount } from '../domain/network-account.ts';
import { findUser, PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { handoverOf } from '../rules/handover.ts';
import { activityAt } from '../rules/interval.ts';
import { accountAfterDisconnect, accountAfterReconnect } from '../rules/lifecycle.ts';
import { recipientsOf } from '../rules/notice.ts';
import {
  inOrderOfTime,
  postAfterDisconnect,
  postAfterReconnect,
  postAfterSettlement,
  type Settlement,
} from '../rules/posts.ts';
import type { Transaction } from '../store/store.ts';
import { nextSequence, putNotice, recordActivity } from './entries.ts';
import { endRequests, endRequestsTo } from './requests.ts';

/**
 * Records that somebody has changed something. From then on, a link with scenario and moment no longer leads to the present
 * state.
 */
export function markChanged(tx: Transaction): void {
  const simulation = tx.simulation();
  if (!simulation.changed) tx.put('simulation', { ...simulation, changed: true });
}

/** EFFECT: disconnects the account and cancels its scheduled posts. @param by the id of the person who disconnects it; null when the network does */
export function disconnect(
  tx: Transaction,
  account: StoredAccount,
  cause: Cause,
  by: string | null,
  at: Instant,
): StoredAccount {
  const deletedAtNetwork = cause === 'deleted-on-network';
  const after = { ...accountAfterDisconnect(account, { cause, by }, at), deletedAtNetwork };
  tx.put('accounts', after);
  const scheduled = postsIn(tx, account.id, 'scheduled');
  for (const post of scheduled) tx.put('posts', postAfterDisconnect(post, by, at));
  const count = scheduled.length;
  const event = by === null ? 'lost' : 'disconnected';
  recordActivity(tx, account.id, at, by, event, { cause });
  if (count > 0) recordActivity(tx, account.id, at, by, 'posts-cancelled', { count, cause: 'account-disconnected' });
  endRequests(tx, after, event, by, at);
  return after;
}

/** What a reconnect has changed. */
export interface Reconnection {
  account: StoredAccount;
  /** Whether the posts of the account were still kept or are gone. */
  history: HistoryState;
  /** The posts whose time passed while the account was disconnected. */
  missed: StoredPost[];
  /** How many posts are scheduled again. */
  resumed: number;
}

/** RESUME, LIFECYCLE: connects a disconnected account again. Whoever loses the account by that gets a notice (HANDOVER). */
export function reconnect(tx: Transaction, account: StoredAccount, by: string, at: Instant): Reconnection {
  const updated = accountAfterReconnect(account, by, at);
  tx.put('accounts', updated);
  const changed = tx.of('posts', account.id).flatMap((post) => {
    const after = postAfterReconnect(post, at);
    return after === post ? [] : [after];
  });
  for (const post of changed) tx.put('posts', post);
  const missed = changed.filter((post) => post.state === 'missed').sort(inOrderOfTime);
  const resumed = changed.length - missed.length;
  const history = account.historyDeleted ? 'gone' : 'kept';
  const event = history === 'gone' ? 'connected' : 'reconnected';
  recordActivity(tx, account.id, at, by, event);
  if (resumed > 0) recordActivity(tx, account.id, at, by, 'posts-resumed', { count: resumed });
  if (missed.length > 0) recordActivity(tx, account.id, at, by, 'posts-missed', { count: missed.length });
  endRequests(tx, updated, event, by, at);
  const handover = handoverOf(account, by, PEOPLE);
  if (handover) {
    const recipients = [{ user: handover.user, why: 'former-connector' as const }];
    putNotice(tx, account, at, { kind: 'handover', expiresAt: null, from: by, requestId: null, recipients });
    endRequestsTo(tx, findUser(handover.user), updated, by, at);
  }
  return { account: updated, history, missed, resumed };
}

/** MAY-CONNECT: adds an account of a network to the portal; `by` becomes its original connector. */
export function connectNew(tx: Transaction, found: NetworkAccount, by: string, at: Instant): StoredAccount {
  const account: StoredAccount = {
    ...found,
    id: `acc-${nextSequence(tx)}`,
    originalConnector: by,
    lastConnector: by,
    firstConnectedAt: at,
    authorizedAt: at,
    lastActivityAt: activityAt(found.network, at),
    disconnection: null,
    deletedAtNetwork: false,
    historyDeleted: false,
    revision: 1,
  };
  tx.put('accounts', account);
  recordActivity(tx, account.id, at, by, 'connected');
  return account;
}

/** MAY-REMOVE: deletes the account, its posts and its activity for good. Sent notices stay. */
export function remove(tx: Transaction, account: StoredAccount, by: string, at: Instant): void {
  endRequests(tx, account, 'removed', by, at);
  for (const post of tx.of('posts', account.id)) tx.delete('posts', post.id);
  for (const entry of tx.of('activity', account.id)) tx.delete('activity', entry.id);
  tx.delete('accounts', account.id);
}

/** LIFECYCLE: deletes all posts of the account for good, at the end of its keep window. */
export function deleteHistory(tx: Transaction, account: StoredAccount, at: Instant): void {
  const posts = tx.of('posts', account.id);
  for (const post of posts) tx.delete('posts', post.id);
  tx.put('accounts', { ...account, historyDeleted: true, revision: account.revision + 1 });
  recordActivity(tx, account.id, at, null, 'history-deleted', { posts: posts.length });
}

/** Publishes a scheduled post; on networks where activity renews the connection, that postpones the expiry (INTERVAL). */
export function publish(tx: Transaction, account: StoredAccount, post: StoredPost, at: Instant): void {
  tx.put('posts', { ...post, state: 'published', publishedAt: at });
  tx.put('accounts', { ...account, lastActivityAt: activityAt(account.network, at), revision: account.revision + 1 });
  recordActivity(tx, account.id, at, null, 'post-published', { postId: post.id });
}

/**
 * MAY-SETTLE: reschedules a missed post, makes it a draft or deletes it; the account gets a new version.
 * @returns the changed post; null when it is deleted
 */
export function settle(
  tx: Transaction,
  account: StoredAccount,
  post: StoredPost,
  settlement: Settlement,
  by: string,
  at: Instant,
): StoredPost | null {
  const after = postAfterSettlement(post, settlement);
  if (after) tx.put('posts', after);
  else tx.delete('posts', post.id);
  tx.put('accounts', { ...account, revision: account.revision + 1 });
  recordActivity(tx, account.id, at, by, 'post-settled', { postId: post.id, outcome: settlement.kind });
  return after;
}

/** NOTICE, RECIPIENTS: warns the people who are recipients at the time of sending. */
export function sendNotice(tx: Transaction, account: StoredAccount, expiresAt: Instant, at: Instant): void {
  const recipients = recipientsOf(account, postsIn(tx, account.id, 'scheduled'), PEOPLE);
  putNotice(tx, account, at, { kind: 'reauthorize', expiresAt, from: null, requestId: null, recipients });
  recordActivity(tx, account.id, at, null, 'notice-sent', { recipients: recipients.length });
}

function postsIn(tx: Transaction, accountId: string, state: StoredPost['state']): StoredPost[] {
  return tx.of('posts', accountId).filter((post) => post.state === state);
}
