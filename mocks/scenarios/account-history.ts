import { DAY, type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount, StoredActivity, StoredNotice, StoredPost } from '../domain/records.ts';
import { disconnect, reconnect, recordActivity } from '../effects/account-effects.ts';
import { advance } from '../effects/time.ts';
import { profileUrlOf, SIMULATED } from '../network/networks.ts';
import { activityAt } from '../rules/interval.ts';
import { Draft, Snapshot } from '../store/draft.ts';
import type { Transaction } from '../store/store.ts';
import { type AccountScript, type Due, instantOnDay, START, type Step } from './account-script.ts';
import { emptySeed } from './empty-seed.ts';
import { externalIdOf } from './external-ids.ts';
import { textFor } from './post-texts.ts';

/** The records that a script has led to. */
export interface AccountHistory {
  account: StoredAccount;
  posts: StoredPost[];
  activity: StoredActivity[];
  notices: StoredNotice[];
}

type Act = { at: Instant; happens: () => void };

/**
 * Replays a script up to `until` by the same rules that time and requests follow later: expiries, notices, publishing
 * and deletions come from the rules, not from the script.
 * @param until the start of the scenarios unless given
 * @throws Error when a step cannot happen, such as disconnecting a disconnected account
 */
export function replay(script: AccountScript, until: Instant = START): AccountHistory {
  const tx = new Draft(new Snapshot(emptySeed('replay')));
  const id = `acc-${script.slug}-${script.network}`;
  for (const { at, happens } of actsOf(tx, script, id)) {
    advance(tx, at);
    happens();
  }
  advance(tx, until);
  const account = tx.get('accounts', id);
  if (!account) throw new Error(`Nobody connects ${id}`);
  const notices = [...tx.all('notices')].map((notice) => readInTime(notice, until));
  return { account, posts: [...tx.all('posts')], activity: [...tx.all('activity')], notices };
}

function actsOf(tx: Transaction, script: AccountScript, id: string): Act[] {
  const acts: Act[] = [];
  let written = 0;
  let latest: Instant = START;
  for (const step of script.steps) {
    if (step.kind !== 'write') {
      latest = step.at;
      acts.push({ at: latest, happens: () => happen(tx, script, id, step) });
      continue;
    }
    written += 1;
    const post = postOf(script, id, written, step);
    acts.push({ at: latest, happens: () => tx.put('posts', post) });
    const { cancelled } = step;
    if (cancelled) acts.push({ at: cancelled.at, happens: () => cancel(tx, post.id, cancelled) });
  }
  return acts.sort((a, b) => a.at - b.at);
}

function happen(tx: Transaction, script: AccountScript, id: string, step: Exclude<Step, { kind: 'write' }>): void {
  const account = tx.get('accounts', id);
  if (step.kind === 'connect') {
    if (account && !account.disconnection) throw new Error(`${id} is connected already`);
    if (account) reconnect(tx, account, step.by, step.at);
    else begin(tx, script, id, step);
    return;
  }
  if (!account || account.disconnection) throw new Error(`${id} is not connected`);
  if (step.kind === 'lose') disconnect(tx, account, step.cause, null, step.at);
  else disconnect(tx, account, 'manual', step.by, step.at);
}

function begin(tx: Transaction, script: AccountScript, id: string, { at, by }: { at: Instant; by: string }): void {
  const { network, name, handle, slug, unusual } = script;
  tx.put('accounts', {
    id,
    network,
    externalId: externalIdOf(network, slug),
    name,
    handle,
    profileUrl: profileUrlOf(network, handle),
    avatarUrl: null,
    kind: SIMULATED[network].kind,
    originalConnector: by,
    lastConnector: by,
    firstConnectedAt: at,
    authorizedAt: at,
    lastActivityAt: activityAt(network, at),
    disconnection: null,
    deletedAtNetwork: false,
    historyDeleted: false,
    revision: 1,
    ...unusual,
  });
  recordActivity(tx, id, at, by, 'connected');
}

function postOf(
  { slug, network }: AccountScript,
  accountId: string,
  ordinal: number,
  { author, due }: Extract<Step, { kind: 'write' }>,
): StoredPost {
  return {
    id: `post-${slug}-${network}-${ordinal}`,
    accountId,
    text: textFor(slug, ordinal),
    state: due === null ? 'draft' : 'scheduled',
    scheduledAt: timeOf(due, ordinal),
    publishedAt: null,
    cancellation: null,
    author,
  };
}

function timeOf(due: Due, ordinal: number): Instant | null {
  if (due === null) return null;
  return 'at' in due ? due.at : instantOnDay(due.day) + ((ordinal * 7) % 17) * (DAY / 48);
}

function cancel(tx: Transaction, postId: string, { at, by }: { at: Instant; by: string }): void {
  const post = tx.get('posts', postId);
  const account = post && tx.get('accounts', post.accountId);
  if (post?.state !== 'scheduled' || !account) throw new Error(`${postId} is not scheduled`);
  tx.put('posts', { ...post, state: 'cancelled', cancellation: { at, cause: 'by-person', by } });
  tx.put('accounts', { ...account, revision: account.revision + 1 });
  recordActivity(tx, account.id, at, by, 'posts-cancelled', { count: 1, cause: 'by-person' });
}

/** Leaves the notices of the last 7 days unread; every recipient read the earlier ones on the day they came. */
function readInTime(notice: StoredNotice, now: Instant): StoredNotice {
  if (notice.at >= plusDays(now, -7)) return notice;
  const readBy = Object.fromEntries(
    notice.recipients.map(({ user }, index) => [user, notice.at + (index + 1) * 3_600_000]),
  );
  return { ...notice, readBy };
}
