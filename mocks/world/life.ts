import { disconnect, note, reconnect } from '../effects.ts';
import { KIND_OF, profileUrlOf } from '../network/networks.ts';
import { DAY, type Instant, plusDays } from '../rules/instant.ts';
import type { StoredAccount, StoredActivity, StoredNotice, StoredPost } from '../store/records.ts';
import type { World } from '../store/store.ts';
import { advance } from '../time.ts';
import { emptyWorld } from './empty-world.ts';
import { externalIdOf } from './external-ids.ts';
import { textFor } from './post-texts.ts';
import { newSimulation } from './simulation.ts';
import { type Due, moment, START, type Step, type Story } from './story.ts';

/** All that a story has left at the moment it was lived up to. */
export interface Life {
  account: StoredAccount;
  posts: StoredPost[];
  activity: StoredActivity[];
  notices: StoredNotice[];
}

type Act = { at: Instant; happens: () => void };

/**
 * Lives a story up to `until` with the same rules that time and requests follow later: expiries,
 * notices, publishing and deletions come from them, not from the story.
 * @param until the start of the scenarios unless given
 * @throws when a step cannot happen, such as disconnecting what is disconnected
 */
export function live(story: Story, until: Instant = START): Life {
  const world = emptyWorld(newSimulation('life'));
  const id = `acc-${story.slug}-${story.network}`;
  for (const { at, happens } of actsOf(world, story, id)) {
    advance(world, at);
    happens();
  }
  advance(world, until);
  const account = world.get('accounts', id);
  if (!account) throw new Error(`Nobody connects ${id}`);
  const notices = [...world.all('notices')].map((notice) => readInTime(notice, until));
  return { account, posts: [...world.all('posts')], activity: [...world.all('activity')], notices };
}

function actsOf(world: World, story: Story, id: string): Act[] {
  const acts: Act[] = [];
  let written = 0;
  let latest: Instant = START;
  for (const step of story.steps) {
    if (step.kind !== 'write') {
      latest = step.at;
      acts.push({ at: latest, happens: () => happen(world, story, id, step) });
      continue;
    }
    written += 1;
    const post = postOf(story, id, written, step);
    acts.push({ at: latest, happens: () => world.put('posts', post) });
    const { cancelled } = step;
    if (cancelled) acts.push({ at: cancelled.at, happens: () => cancel(world, post.id, cancelled) });
  }
  return acts.sort((a, b) => a.at - b.at);
}

function happen(world: World, story: Story, id: string, step: Exclude<Step, { kind: 'write' }>): void {
  const account = world.get('accounts', id);
  if (step.kind === 'connect') {
    if (account && !account.disconnection) throw new Error(`${id} is connected already`);
    if (account) reconnect(world, account, step.by, step.at);
    else begin(world, story, id, step);
    return;
  }
  if (!account || account.disconnection) throw new Error(`${id} is not connected`);
  if (step.kind === 'lose') disconnect(world, account, step.cause, null, step.at);
  else disconnect(world, account, 'manual', step.by, step.at);
}

function begin(world: World, story: Story, id: string, { at, by }: { at: Instant; by: string }): void {
  const { network, name, handle, slug, unusual } = story;
  world.put('accounts', {
    id,
    network,
    externalId: externalIdOf(network, slug),
    name,
    handle,
    profileUrl: profileUrlOf(network, handle),
    avatarUrl: null,
    kind: KIND_OF[network],
    originalConnector: by,
    lastConnector: by,
    firstConnectedAt: at,
    authorizedAt: at,
    lastActivityAt: network === 'x' ? at : null,
    disconnection: null,
    deletedAtNetwork: false,
    historyDeleted: false,
    revision: 1,
    ...unusual,
  });
  note(world, id, at, by, 'connected');
}

function postOf(
  { slug, network }: Story,
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
  return 'at' in due ? due.at : moment(due.day) + ((ordinal * 7) % 17) * (DAY / 48);
}

function cancel(world: World, postId: string, { at, by }: { at: Instant; by: string }): void {
  const post = world.get('posts', postId);
  const account = post && world.get('accounts', post.accountId);
  if (post?.state !== 'scheduled' || !account) throw new Error(`${postId} is not scheduled`);
  world.put('posts', { ...post, state: 'cancelled', cancellation: { at, cause: 'by-person', by } });
  world.put('accounts', { ...account, revision: account.revision + 1 });
  note(world, account.id, at, by, 'posts-cancelled', { count: 1, cause: 'by-person' });
}

/** Notices of the last week are still unread; everybody read the earlier ones the day they came. */
function readInTime(notice: StoredNotice, now: Instant): StoredNotice {
  if (notice.at >= plusDays(now, -7)) return notice;
  const readBy = Object.fromEntries(
    notice.recipients.map(({ user }, index) => [user, notice.at + (index + 1) * 3_600_000]),
  );
  return { ...notice, readBy };
}
