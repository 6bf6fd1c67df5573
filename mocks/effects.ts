import type { Cause } from '../src/api/contract/account.ts';
import type { Activity } from '../src/api/contract/activity.ts';
import type { RequestAction } from '../src/api/contract/request.ts';
import type { Instant } from './rules/instant.ts';
import { disconnected, reconnected } from './rules/lifecycle.ts';
import { recipientsOf } from './rules/notice.ts';
import { cancelledByDisconnect, resumed, type Settlement, settled } from './rules/posts.ts';
import type { StoredAccount, StoredNotice, StoredPost } from './store/records.ts';
import type { World } from './store/store.ts';
import { PEOPLE } from './world/people.ts';

/** Takes the next number of the world's sequence, which orders activity and notices and names new records. */
export function nextSequence(world: World): number {
  const simulation = world.simulation();
  const sequence = simulation.sequence + 1;
  world.put('simulation', { ...simulation, sequence });
  return sequence;
}

/** Remembers that somebody has done something, so that no link leads to this state any more. */
export function markChanged(world: World): void {
  const simulation = world.simulation();
  if (!simulation.changed) world.put('simulation', { ...simulation, changed: true });
}

/** Appends one entry to an account's activity. */
export function note(
  world: World,
  accountId: string,
  at: Instant,
  actor: string | null,
  kind: Activity['kind'],
  detail: Activity['detail'] = {},
): void {
  const seq = nextSequence(world);
  world.put('activity', { id: `activity-${seq}`, seq, accountId, at, actor, kind, detail });
}

/** EFFECT: ends the connection and cancels every scheduled post of that account and no other. */
export function disconnect(
  world: World,
  account: StoredAccount,
  cause: Cause,
  by: string | null,
  at: Instant,
): StoredAccount {
  const after = { ...disconnected(account, { cause, by }, at), deletedAtNetwork: cause === 'deleted-on-network' };
  world.put('accounts', after);
  const scheduled = postsIn(world, account.id, 'scheduled');
  for (const post of scheduled) world.put('posts', cancelledByDisconnect(post, by, at));
  note(world, account.id, at, by, by === null ? 'lost' : 'disconnected', { cause });
  if (scheduled.length > 0)
    note(world, account.id, at, by, 'posts-cancelled', { count: scheduled.length, cause: 'account-disconnected' });
  return after;
}

/** RESUME and LIFECYCLE: connects a disconnected account again. @returns it and the posts that became missed */
export function reconnect(
  world: World,
  account: StoredAccount,
  by: string,
  at: Instant,
): { account: StoredAccount; missed: StoredPost[] } {
  const after = reconnected(account, by, at);
  world.put('accounts', after);
  const changed = world.of('posts', account.id).flatMap((post) => {
    const now = resumed(post, at);
    return now === post || now.state === post.state ? [] : [now];
  });
  for (const post of changed) world.put('posts', post);
  const missed = changed.filter((post) => post.state === 'missed').sort(byScheduledAt);
  const resumedCount = changed.length - missed.length;
  note(world, account.id, at, by, account.historyDeleted ? 'connected' : 'reconnected');
  if (resumedCount > 0) note(world, account.id, at, by, 'posts-resumed', { count: resumedCount });
  if (missed.length > 0) note(world, account.id, at, by, 'posts-missed', { count: missed.length });
  return { account: after, missed };
}

/** MAY-CONNECT: a page, profile or channel joins the portal; who connects it is its original connector. */
export function connectNew(
  world: World,
  found: Pick<StoredAccount, 'network' | 'externalId' | 'name' | 'handle' | 'kind' | 'profileUrl' | 'avatarUrl'>,
  by: string,
  at: Instant,
): StoredAccount {
  const account: StoredAccount = {
    id: `acc-${nextSequence(world)}`,
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
    lastActivityAt: found.network === 'x' ? at : null,
    disconnection: null,
    deletedAtNetwork: false,
    historyDeleted: false,
    revision: 1,
  };
  world.put('accounts', account);
  note(world, account.id, at, by, 'connected');
  return account;
}

/** MAY-REMOVE: deletes the account, its posts and its history at once, for good. Sent notices stay with their readers. */
export function remove(world: World, account: StoredAccount): void {
  for (const post of world.of('posts', account.id)) world.delete('posts', post.id);
  for (const entry of world.of('activity', account.id)) world.delete('activity', entry.id);
  world.delete('accounts', account.id);
}

/** LIFECYCLE: the keep window is over, so posts and history are deleted for everybody, for good. */
export function deleteHistory(world: World, account: StoredAccount, at: Instant): void {
  const posts = world.of('posts', account.id);
  for (const post of posts) world.delete('posts', post.id);
  world.put('accounts', { ...account, historyDeleted: true, revision: account.revision + 1 });
  note(world, account.id, at, null, 'history-deleted', { posts: posts.length });
}

/** A scheduled post goes out at its time; on X that is activity, which renews the expiry (INTERVAL). */
export function publish(world: World, account: StoredAccount, post: StoredPost, at: Instant): void {
  world.put('posts', { ...post, state: 'published', publishedAt: at });
  world.put('accounts', {
    ...account,
    lastActivityAt: account.network === 'x' ? at : account.lastActivityAt,
    revision: account.revision + 1,
  });
  note(world, account.id, at, null, 'post-published', { postId: post.id });
}

/** MAY-SETTLE: a missed post gets a new time, becomes a draft or goes; its account has a new version. @returns the post as it is now */
export function settle(
  world: World,
  account: StoredAccount,
  post: StoredPost,
  settlement: Settlement,
  by: string,
  at: Instant,
): StoredPost | null {
  const after = settled(post, settlement);
  if (after) world.put('posts', after);
  else world.delete('posts', post.id);
  world.put('accounts', { ...account, revision: account.revision + 1 });
  note(world, account.id, at, by, 'post-settled', { postId: post.id, outcome: settlement.kind });
  return after;
}

/** ASK: a person asks somebody to do what they may not do themselves: a notice of kind `request`. The account itself does not change. */
export function request(
  world: World,
  account: StoredAccount,
  { action, to, from }: { action: RequestAction; to: string; from: string },
  at: Instant,
): StoredNotice {
  const seq = nextSequence(world);
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
  world.put('notices', notice);
  note(world, account.id, at, from, 'requested', { action, to });
  return notice;
}

/** NOTICE and RECIPIENTS: tells the people concerned, as they are at sending time, once per expiry. */
export function sendNotice(world: World, account: StoredAccount, expiresAt: Instant, at: Instant): void {
  const recipients = recipientsOf(account, postsIn(world, account.id, 'scheduled'), PEOPLE);
  const seq = nextSequence(world);
  world.put('notices', {
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
  note(world, account.id, at, null, 'notice-sent', { recipients: recipients.length });
}

/** An account as notices keep it: enough to tell it from others of its name. */
export const asNamed = ({ network, externalId, kind, name, handle }: StoredAccount): StoredNotice['account'] => ({
  network,
  externalId,
  kind,
  name,
  handle,
});

function postsIn(world: World, accountId: string, state: StoredPost['state']): StoredPost[] {
  return world.of('posts', accountId).filter((post) => post.state === state);
}

function byScheduledAt(a: StoredPost, b: StoredPost): number {
  return (a.scheduledAt ?? 0) - (b.scheduledAt ?? 0) || (a.id < b.id ? -1 : 1);
}
