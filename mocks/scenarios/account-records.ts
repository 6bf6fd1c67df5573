import { DAY, type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount, StoredActivity, StoredNotice, StoredPost } from '../domain/records.ts';
import { disconnect, reconnect } from '../effects/account-effects.ts';
import { recordActivity } from '../effects/entries.ts';
import { advance } from '../effects/time.ts';
import { profileUrlOf, SIMULATED_NETWORKS } from '../network/networks.ts';
import { activityAt } from '../rules/interval.ts';
import { CommittedRecords, OpenTransaction } from '../store/open-transaction.ts';
import type { Transaction } from '../store/store.ts';
import { type AccountScript, instantOnDay, type PostEvent, type ScriptEvent, START } from './account-script.ts';
import { emptySeed } from './empty-seed.ts';
import { externalIdOf } from './external-ids.ts';
import { textFor } from './post-texts.ts';

/** An account with its posts, activity and notices, as a replay leaves them. */
export interface AccountRecords {
  account: StoredAccount;
  posts: StoredPost[];
  activity: StoredActivity[];
  notices: StoredNotice[];
}

/** One change that the replay makes at its moment. */
type ScriptedChange = { at: Instant; apply: () => void };

/**
 * Replays a script up to `until` by the rules that also apply once the scenario runs. Expiries, notices, publications and
 * deletions come from the rules, not from the script.
 * @param until the start of the scenarios unless given
 * @throws Error when an event cannot happen, such as disconnecting a disconnected account
 */
export function replay(script: AccountScript, until: Instant = START): AccountRecords {
  const tx = new OpenTransaction(new CommittedRecords(emptySeed('replay')));
  const id = `acc-${script.slug}-${script.network}`;
  for (const { at, apply } of changesOf(tx, script, id)) {
    advance(tx, at);
    apply();
  }
  advance(tx, until);
  const account = tx.get('accounts', id);
  if (!account) throw new Error(`Nobody connects ${id}`);
  const notices = [...tx.all('notices')].map((notice) => withReaders(notice, until));
  return { account, posts: [...tx.all('posts')], activity: [...tx.all('activity')], notices };
}

function changesOf(tx: Transaction, script: AccountScript, id: string): ScriptedChange[] {
  const changes: ScriptedChange[] = [];
  let ordinal = 0;
  let previousEventAt: Instant = START;
  for (const event of script.events) {
    if (event.kind !== 'write-post') {
      previousEventAt = event.at;
      changes.push({ at: previousEventAt, apply: () => carryOut(tx, script, id, event) });
      continue;
    }
    ordinal += 1;
    const post = postOf(script, id, ordinal, event);
    changes.push({ at: previousEventAt, apply: () => tx.put('posts', post) });
    const { cancelled } = event;
    if (cancelled) changes.push({ at: cancelled.at, apply: () => cancel(tx, post.id, cancelled) });
  }
  return changes.sort((a, b) => a.at - b.at);
}

function carryOut(tx: Transaction, script: AccountScript, id: string, event: Exclude<ScriptEvent, PostEvent>): void {
  const account = tx.get('accounts', id);
  if (event.kind === 'connect') {
    if (account && !account.disconnection) throw new Error(`${id} is connected already`);
    if (account) reconnect(tx, account, event.by, event.at);
    else connect(tx, script, id, event);
    return;
  }
  if (!account || account.disconnection) throw new Error(`${id} is not connected`);
  if (event.kind === 'lose') disconnect(tx, account, event.cause, null, event.at);
  else disconnect(tx, account, 'manual', event.by, event.at);
}

function connect(tx: Transaction, script: AccountScript, id: string, { at, by }: { at: Instant; by: string }): void {
  const { network, name, handle, slug, overrides } = script;
  tx.put('accounts', {
    id,
    network,
    externalId: externalIdOf(network, slug),
    name,
    handle,
    profileUrl: profileUrlOf(network, handle),
    avatarUrl: null,
    kind: SIMULATED_NETWORKS[network].kind,
    originalConnector: by,
    lastConnector: by,
    firstConnectedAt: at,
    authorizedAt: at,
    lastActivityAt: activityAt(network, at),
    disconnection: null,
    deletedAtNetwork: false,
    historyDeleted: false,
    revision: 1,
    ...overrides,
  });
  recordActivity(tx, id, at, by, 'connected');
}

function postOf(script: AccountScript, accountId: string, ordinal: number, { author, time }: PostEvent): StoredPost {
  const { slug, network } = script;
  return {
    id: `post-${slug}-${network}-${ordinal}`,
    accountId,
    text: textFor(slug, ordinal),
    state: time === null ? 'draft' : 'scheduled',
    scheduledAt: instantOf(time, ordinal),
    publishedAt: null,
    cancellation: null,
    author,
  };
}

/** The time of a post. A post for a day gets one of 17 half-hours by its ordinal: the same in each replay. */
function instantOf(time: PostEvent['time'], ordinal: number): Instant | null {
  if (time === null) return null;
  return 'at' in time ? time.at : instantOnDay(time.day) + ((ordinal * 7) % 17) * (DAY / 48);
}

function cancel(tx: Transaction, postId: string, { at, by }: { at: Instant; by: string }): void {
  const post = tx.get('posts', postId);
  const account = post && tx.get('accounts', post.accountId);
  if (post?.state !== 'scheduled' || !account) throw new Error(`${postId} is not scheduled`);
  tx.put('posts', { ...post, state: 'cancelled', cancellation: { at, cause: 'by-person', by } });
  tx.put('accounts', { ...account, revision: account.revision + 1 });
  recordActivity(tx, account.id, at, by, 'posts-cancelled', { count: 1, cause: 'by-person' });
}

/** The notice with its readers: nobody if it was sent in the last 7 days, else every recipient within hours of its sending. */
function withReaders(notice: StoredNotice, now: Instant): StoredNotice {
  if (notice.at >= plusDays(now, -7)) return notice;
  const readBy = Object.fromEntries(
    notice.recipients.map(({ user }, index) => [user, notice.at + (index + 1) * 3_600_000]),
  );
  return { ...notice, readBy };
}
