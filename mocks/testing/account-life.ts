import type { Network } from '../../src/api/contract/network.ts';
import { DAY, type Instant, plusDays } from '../domain/instant.ts';
import { findUser } from '../domain/people.ts';
import type { StoredPost } from '../domain/records.ts';
import { hasRole, SIMULATED } from '../network/networks.ts';
import { mayDisconnect, mayReconnect } from '../rules/connection.ts';
import type { Decision } from '../rules/decision.ts';
import { expiresAt } from '../rules/interval.ts';
import { lossCause } from '../rules/loss.ts';
import { before, NETWORK_RULES } from '../rules/network-rules.ts';
import { statusOf } from '../rules/status.ts';
import { type AccountHistory, replay } from '../scenarios/account-history.ts';
import { type AccountScript, accountScript, type Step } from '../scenarios/account-script.ts';
import type { AccountToLive, Posts, Trait } from './account.ts';

/**
 * Lives an account up to `now` by the rules, so that it becomes what is said of it.
 * @throws Error when the rules cannot lead there, saying what stands in the way
 */
export function accountHistoryOf({ network, said }: AccountToLive, now: Instant): AccountHistory {
  try {
    const plan = planOf(network, said, now);
    const history = replay(scriptOf(network, said, plan), now);
    const wrong = whatIsWrong(history, said, plan);
    if (wrong) throw new Error(wrong);
    return history;
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`account('${network}') cannot have become what is said of it: ${message}`, { cause });
  }
}

interface Plan {
  now: Instant;
  owner: string;
  /** An earlier connection, where it was reconnected since. */
  earlier: { from: Instant; until: Instant } | null;
  /** When it was last authorized. */
  from: Instant;
  /** When that ended; null while it is connected. */
  end: Instant | null;
  /** When the connection ends by itself, where that is said. */
  expiry: Instant | null;
}

function planOf(network: Network, said: Trait, now: Instant): Plan {
  if (said.end && said.expiring) throw new Error('what is disconnected does not expire');
  if (said.pastDue && !said.end) throw new Error('posts go out at their time while it is connected');
  const owner = findUser(said.connected?.by ?? 'marek').id;
  const ago = (days: number): Instant => now - Math.round(days * DAY);
  const end = said.end ? ago(said.end.days) : null;
  const until = end ?? now;
  const expiry = expiryOf(network, said, now, end);
  const isReconnected = said.reconnected !== undefined || said.missed !== undefined;
  const first = said.connected?.days === undefined || said.connected.days === null ? null : ago(said.connected.days);
  const last =
    said.reconnected?.days === undefined || said.reconnected.days === null ? null : ago(said.reconnected.days);
  const usual = expiry === null ? plusDays(until, -30) : authorizedFor(network, said, expiry);
  const from = last ?? (isReconnected ? between(first, usual, until) : (first ?? usual));
  if (from > until) throw new Error('it was disconnected before it was connected');
  if (!isReconnected) return { now, owner, earlier: null, from, end, expiry };
  const begin = first ?? plusDays(from, -40);
  if (begin >= from) throw new Error('it was reconnected before it was connected');
  const earlier = { from: begin, until: from - Math.min(10 * DAY, Math.round((from - begin) / 2)) };
  return { now, owner, earlier, from, end, expiry };
}

/** When the connection has ended or will end by itself. */
function expiryOf(network: Network, { end, expiring }: Trait, now: Instant, endAt: Instant | null): Instant | null {
  const cause = lossCause(network);
  if (expiring) {
    if (cause === null) throw new Error('it never expires');
    return now + Math.round(expiring.days * DAY);
  }
  if (end?.cause !== 'inactivity' && end?.cause !== 'reauthorization-overdue') return null;
  if (cause !== end.cause) throw new Error(`its network never disconnects for ${end.cause}`);
  return endAt;
}

/** When it must have been authorized to end at `expiry` (INTERVAL); posts that renew it have put that off, one a day. */
function authorizedFor(network: Network, { published }: Trait, expiry: Instant): Instant {
  const { lasts } = NETWORK_RULES[network];
  if (!lasts) throw new Error('it never expires');
  const renewals = lasts.from === 'activity' ? (published?.count ?? 0) : 0;
  return plusDays(before(expiry, lasts.for), -renewals);
}

/** The usual moment of a reconnect; half-way where it was first connected only after that. */
const between = (first: Instant | null, usual: Instant, until: Instant): Instant =>
  first === null || first < usual ? usual : Math.round((first + until) / 2);

function scriptOf(network: Network, said: Trait, plan: Plan): AccountScript {
  const { name, handle } = said.name ?? { name: 'Acme', handle: null };
  const slug = slugOf(handle ?? name);
  if (slug === '') throw new Error(`'${handle ?? name}' makes no id: name it with a handle of plain letters`);
  const steps = [...earlierSteps(network, said, plan), ...lastSteps(network, said, plan)];
  return accountScript(slug, network, [name, handle ?? SIMULATED[network].handle(slug)], [steps]);
}

function earlierSteps(network: Network, { missed, reconnected }: Trait, plan: Plan): Step[] {
  const { earlier, owner, from } = plan;
  if (!earlier) return [{ kind: 'connect', at: from, by: owner }];
  const who = reconnected?.by ?? (may(owner, mayReconnect) && hasRole(findUser(owner), network) ? owner : 'ada');
  demand(who, 'reconnect it', mayReconnect);
  if (!hasRole(findUser(who), network)) throw new Error(`${who} lacks the role on ${network} to reconnect it`);
  return [
    { kind: 'connect', at: earlier.from, by: owner },
    ...writes(missed, spread(missed, earlier.until, from)),
    { kind: 'disconnect', at: earlier.until, by: disconnector(owner) },
    { kind: 'connect', at: from, by: who },
  ];
}

function lastSteps(network: Network, said: Trait, plan: Plan): Step[] {
  const { now, from, end } = plan;
  const ahead = (posts: Posts | undefined) =>
    Array.from({ length: posts?.count ?? 0 }, (_, at) => now + Math.round((posts?.days?.[at] ?? at + 1) * DAY));
  const cancelledAt = Math.round((from + (end ?? now)) / 2);
  return [
    ...writes(said.published, publishedTimes(network, said, plan)),
    ...writes(said.scheduled, ahead(said.scheduled)),
    ...writes(said.pastDue, end === null ? [] : spread(said.pastDue, end, now)),
    ...writes(said.cancelled, ahead(said.cancelled)).map((step) => ({
      ...step,
      cancelled: { at: cancelledAt, by: step.author },
    })),
    ...Array.from({ length: said.drafts?.count ?? 0 }, () => written(said.drafts?.by ?? '', null)),
    ...endSteps(said, plan),
  ];
}

/** Evenly since it was connected; where activity renews the connection, the last one sets the expiry that is said. */
function publishedTimes(network: Network, { published }: Trait, { now, from, end, expiry }: Plan): Instant[] {
  if (NETWORK_RULES[network].lasts?.from !== 'activity' || expiry === null) return spread(published, from, end ?? now);
  return Array.from({ length: published?.count ?? 0 }, (_, at) => plusDays(from, at + 1));
}

/** How the last connection ended; what time does is left to time. */
function endSteps({ end }: Trait, { owner, end: at }: Plan): Step[] {
  if (!end || at === null || end.cause === 'inactivity' || end.cause === 'reauthorization-overdue') return [];
  if (end.cause !== 'manual') return [{ kind: 'lose', at, cause: end.cause }];
  const by = end.by ?? disconnector(owner);
  demand(by, 'disconnect it', (user) => mayDisconnect(user, { originalConnector: owner }));
  return [{ kind: 'disconnect', at, by }];
}

/** Who disconnects unless it is said: the original connector, who may have a narrower permission by now. */
const disconnector = (owner: string): string =>
  may(owner, (user) => mayDisconnect(user, { originalConnector: owner })) ? owner : 'ada';

type May = (user: ReturnType<typeof findUser>) => Decision;

/** Whether somebody may, or might have before they were deactivated. */
const may = (id: string, right: May): boolean => right({ ...findUser(id), active: true }).allowed;

function demand(id: string, what: string, right: May): void {
  const ruling = right({ ...findUser(id), active: true });
  if (!ruling.allowed) throw new Error(`${id} may not ${what} (${ruling.reason})`);
}

const writes = (posts: Posts | undefined, times: Instant[]): Written[] =>
  times.map((at) => written(posts?.by ?? '', { at }));

type Written = Extract<Step, { kind: 'write' }>;

const written = (author: string, due: Written['due']): Written => ({ kind: 'write', author: findUser(author).id, due });

/** Times between two moments, neither of them included. */
function spread(posts: Posts | undefined, from: Instant, until: Instant): Instant[] {
  const count = posts?.count ?? 0;
  if (count > 0 && until - from <= count) throw new Error('there was no time for its posts');
  return Array.from({ length: count }, (_, at) => Math.round(from + ((at + 1) * (until - from)) / (count + 1)));
}

/** Where the rules have led elsewhere than is said. */
function whatIsWrong(
  { account, posts }: AccountHistory,
  said: Trait,
  { now, from, end, expiry }: Plan,
): string | undefined {
  const { disconnection } = account;
  if (disconnection?.at !== (end ?? undefined) || (end !== null && disconnection?.cause !== said.end?.cause)) {
    return disconnection
      ? `it is disconnected (${disconnection.cause}) since ${new Date(disconnection.at).toISOString()}`
      : 'it is connected';
  }
  if (said.expiring && (statusOf(account, now) !== 'expiring' || expiresAt(account) !== expiry)) {
    return `it expires ${new Date(expiresAt(account) ?? Number.NaN).toISOString()}`;
  }
  if (account.authorizedAt !== from) return 'it was disconnected in between';
  if (account.historyDeleted) return undefined;
  const wrong = KINDS.find(
    ([kind, isOne]) => posts.filter((post) => isOne(post, now)).length !== (said[kind]?.count ?? 0),
  );
  return wrong && `its posts come out differently (${wrong[0]})`;
}

const isStopped = ({ state, cancellation }: StoredPost): boolean =>
  state === 'cancelled' && cancellation?.cause === 'account-disconnected';

/** How to recognise the posts of each kind at the end of its history. */
const KINDS: [PostKind, (post: StoredPost, now: Instant) => boolean][] = [
  ['published', ({ state }) => state === 'published'],
  ['scheduled', (post, now) => post.state === 'scheduled' || (isStopped(post) && (post.scheduledAt ?? 0) > now)],
  ['pastDue', (post, now) => isStopped(post) && (post.scheduledAt ?? 0) <= now],
  ['missed', ({ state }) => state === 'missed'],
  ['cancelled', ({ state, cancellation }) => state === 'cancelled' && cancellation?.cause === 'by-person'],
  ['drafts', ({ state }) => state === 'draft'],
];

type PostKind = 'published' | 'scheduled' | 'pastDue' | 'missed' | 'cancelled' | 'drafts';

const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
