import type { Cause, History } from '../../src/api/contract/account.ts';
import type { Activity } from '../../src/api/contract/activity.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { Instant } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredNotice, StoredPost } from '../domain/records.ts';
import { activityAt } from '../rules/interval.ts';
import { disconnected, reconnected } from '../rules/lifecycle.ts';
import { recipientsOf } from '../rules/notice.ts';
import { cancelledByDisconnect, resumed, type Settlement, settled } from '../rules/posts.ts';
import type { Transaction } from '../store/store.ts';

/** Takes the next number of the world's sequence, which orders activity and notices and names new records. */
export function nextSequence(tx: Transaction): number {
  const simulation = tx.simulation();
  const sequence = simulation.sequence + 1;
  tx.put('simulation', { ...simulation, sequence });
  return sequence;
}

/** Remembers that somebody has done something, so that no link leads to this state any more. */
export function markChanged(tx: Transaction): void {
  const simulation = tx.simulation();
  if (!simulation.changed) tx.put('simulation', { ...simulation, changed: true });
}

/** Appends one entry to an account's activity. */
export function note(
  tx: Transaction,
  accountId: string,
  at: Instant,
  actor: string | null,
  kind: Activity['kind'],
  detail: Activity['detail'] = {},
): void {
  const seq = nextSequence(tx);
  tx.put('activity', { id: `activity-${seq}`, seq, accountId, at, actor, kind, detail });
}

/** EFFECT: ends the connection and cancels every scheduled post of that account and no other. */
export function disconnect(
  tx: Transaction,
  account: StoredAccount,
  cause: Cause,
  by: string | null,
  at: Instant,
): StoredAccount {
  const after = { ...disconnected(account, { cause, by }, at), deletedAtNetwork: cause === 'deleted-on-network' };
  tx.put('accounts', after);
  const scheduled = postsIn(tx, account.id, 'scheduled');
  for (const post of scheduled) tx.put('posts', cancelledByDisconnect(post, by, at));
  note(tx, account.id, at, by, by === null ? 'lost' : 'disconnected', { cause });
  if (scheduled.length > 0)
    note(tx, account.id, at, by, 'posts-cancelled', { count: scheduled.length, cause: 'account-disconnected' });
  return after;
}

/** What a reconnect has done: to the account, to its history, and to the posts that its disconnect had cancelled. */
export interface Reconnection {
  account: StoredAccount;
  history: History;
  missed: StoredPost[];
  /** How many are scheduled again. */
  resumed: number;
}

/** RESUME and LIFECYCLE: connects a disconnected account again. */
export function reconnect(tx: Transaction, account: StoredAccount, by: string, at: Instant): Reconnection {
  const after = reconnected(account, by, at);
  tx.put('accounts', after);
  const changed = tx.of('posts', account.id).flatMap((post) => {
    const now = resumed(post, at);
    return now === post || now.state === post.state ? [] : [now];
  });
  for (const post of changed) tx.put('posts', post);
  const missed = changed.filter((post) => post.state === 'missed').sort(byScheduledAt);
  const resumedCount = changed.length - missed.length;
  const history = account.historyDeleted ? 'gone' : 'kept';
  note(tx, account.id, at, by, history === 'gone' ? 'connected' : 'reconnected');
  if (resumedCount > 0) note(tx, account.id, at, by, 'posts-resumed', { count: resumedCount });
  if (missed.length > 0) note(tx, account.id, at, by, 'posts-missed', { count: missed.length });
  return { account: after, history, missed, resumed: resumedCount };
}

/** MAY-CONNECT: a page, profile or channel joins the portal; who connects it is its original connector. */
export function connectNew(
  tx: Transaction,
  found: Pick<StoredAccount, 'network' | 'externalId' | 'name' | 'handle' | 'kind' | 'profileUrl' | 'avatarUrl'>,
  by: string,
  at: Instant,
): StoredAccount {
  const account: StoredAccount = {
    id: `acc-${nextSequence(tx)}`,
    network: found.network,
    externalId: found.externalId,
    name: found.name,
    handle: found.handle,
    profileUrl: found.profileUrl,
    avatarUrl: found.avatarUrl,
    kind: found.kind,
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
  note(tx, account.id, at, by, 'connected');
  return account;
}

/** MAY-REMOVE: deletes the account, its posts and its history at once, for good. Sent notices stay with their readers. */
export function remove(tx: Transaction, account: StoredAccount): void {
  for (const post of tx.of('posts', account.id)) tx.delete('posts', post.id);
  for (const entry of tx.of('activity', account.id)) tx.delete('activity', entry.id);
  tx.delete('accounts', account.id);
}

/** LIFECYCLE: the keep window is over, so posts and history are deleted for everybody, for good. */
export function deleteHistory(tx: Transaction, account: StoredAccount, at: Instant): void {
  const posts = tx.of('posts', account.id);
  for (const post of posts) tx.delete('posts', post.id);
  tx.put('accounts', { ...account, historyDeleted: true, revision: account.revision + 1 });
  note(tx, account.id, at, null, 'history-deleted', { posts: posts.length });
}

/** A scheduled post goes out at its time; where activity renews the connection, that puts its expiry off (INTERVAL). */
export function publish(tx: Transaction, account: StoredAccount, post: StoredPost, at: Instant): void {
  tx.put('posts', { ...post, state: 'published', publishedAt: at });
  tx.put('accounts', {
    ...account,
    lastActivityAt: activityAt(account.network, at),
    revision: account.revision + 1,
  });
  note(tx, account.id, at, null, 'post-published', { postId: post.id });
}

/** MAY-SETTLE: a missed post gets a new time, becomes a draft or goes; its account has a new version. @returns the post as it is now */
export function settle(
  tx: Transaction,
  account: StoredAccount,
  post: StoredPost,
  settlement: Settlement,
  by: string,
  at: Instant,
): StoredPost | null {
  const after = settled(post, settlement);
  if (after) tx.put('posts', after);
  else tx.delete('posts', post.id);
  tx.put('accounts', { ...account, revision: account.revision + 1 });
  note(tx, account.id, at, by, 'post-settled', { postId: post.id, outcome: settlement.kind });
  return after;
}

/** ASK: a person asks somebody to do what they may not do themselves: a notice of kind `request`. The account itself does not change. */
export function request(
  tx: Transaction,
  account: StoredAccount,
  { action, to, from }: { action: RequestAction; to: string; from: string },
  at: Instant,
): StoredNotice {
  const seq = nextSequence(tx);
  const notice: StoredNotice = {
    id: `notice-${seq}`,
    seq,
    kind: 'request',
    accountId: account.id,
    account: asNamed(account),
    at,
    expiresAt: null,
    from,
    action,
    recipients: [{ user: to, why: 'asked' }],
    readBy: {},
  };
  tx.put('notices', notice);
  note(tx, account.id, at, from, 'requested', { action, to });
  return notice;
}

/** NOTICE and RECIPIENTS: tells the people concerned, as they are at sending time, once per expiry. */
export function sendNotice(tx: Transaction, account: StoredAccount, expiresAt: Instant, at: Instant): void {
  const recipients = recipientsOf(account, postsIn(tx, account.id, 'scheduled'), PEOPLE);
  const seq = nextSequence(tx);
  tx.put('notices', {
    id: `notice-${seq}`,
    seq,
    kind: 'reauthorize',
    accountId: account.id,
    account: asNamed(account),
    at,
    expiresAt,
    from: null,
    action: null,
    recipients,
    readBy: {},
  });
  note(tx, account.id, at, null, 'notice-sent', { recipients: recipients.length });
}

/** An account as notices keep it: enough to tell it from others of its name. */
export const asNamed = ({ network, externalId, kind, name, handle }: StoredAccount): StoredNotice['account'] => ({
  network,
  externalId,
  kind,
  name,
  handle,
});

function postsIn(tx: Transaction, accountId: string, state: StoredPost['state']): StoredPost[] {
  return tx.of('posts', accountId).filter((post) => post.state === state);
}

function byScheduledAt(a: StoredPost, b: StoredPost): number {
  return (a.scheduledAt ?? 0) - (b.scheduledAt ?? 0) || (a.id < b.id ? -1 : 1);
}
