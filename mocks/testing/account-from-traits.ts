import type { Network } from '../../src/api/contract/network.ts';
import { DAY, type Instant, plusDays } from '../domain/instant.ts';
import { findUser } from '../domain/people.ts';
import type { StoredPost } from '../domain/records.ts';
import { hasRole, SIMULATED_NETWORKS } from '../network/networks.ts';
import { mayDisconnect, mayReconnect } from '../rules/connection.ts';
import type { Decision } from '../rules/decision.ts';
import { expiresAt } from '../rules/interval.ts';
import { lossCause } from '../rules/loss.ts';
import { minusSpan, NETWORK_RULES } from '../rules/network-rules.ts';
import { postAfterReconnect } from '../rules/posts.ts';
import { statusOf } from '../rules/status.ts';
import { type AccountRecords, replay } from '../scenarios/account-records.ts';
import { type AccountScript, accountScript, type PostEvent, type ScriptEvent } from '../scenarios/account-script.ts';
import type { AccountDescription, Posts, Traits } from './account.ts';

/**
 * Replays an account up to `now` by the rules, so that its traits are true at `now`.
 * @throws Error when the rules cannot lead to these traits; the message says why
 */
export function accountRecordsOf({ network, traits }: AccountDescription, now: Instant): AccountRecords {
  try {
    const timeline = timelineOf(network, traits, now);
    const records = replay(scriptOf(network, traits, timeline), now);
    const contradiction = contradictionIn(records, traits, timeline);
    if (contradiction) throw new Error(contradiction);
    return records;
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`account('${network}') cannot be made as described: ${message}`, { cause });
  }
}

/** The moments of an account. They are given by its traits, or chosen to fit these. */
interface Timeline {
  now: Instant;
  /** The original connector. */
  connector: string;
  /** The connection before the last one; null where the account was connected only once. */
  earlier: { from: Instant; until: Instant } | null;
  /** The start of the last connection. */
  from: Instant;
  /** The end of the last connection; null while the account is connected. */
  endAt: Instant | null;
  /** When the last connection expires or has expired; null unless a trait gives that moment. */
  expiry: Instant | null;
}

function timelineOf(network: Network, traits: Traits, now: Instant): Timeline {
  if (traits.end && traits.expiring) throw new Error('a disconnected account cannot be expiring');
  if (traits.pastDue && !traits.end) throw new Error('only a disconnected account has posts past due');
  const connector = findUser(traits.connected?.by ?? 'marek').id;
  const ago = (days: number | undefined): Instant | null => (days === undefined ? null : now - Math.round(days * DAY));
  const endAt = ago(traits.end?.days);
  const until = endAt ?? now;
  const expiry = expiryOf(network, traits, now, endAt);
  const isReconnected = traits.reconnected !== undefined || traits.missed !== undefined;
  const connectedAt = ago(traits.connected?.days);
  const reconnectedAt = ago(traits.reconnected?.days);
  const defaultFrom = expiry === null ? plusDays(until, -30) : connectMomentFor(network, traits, expiry);
  const from =
    reconnectedAt ?? (isReconnected ? reconnectMoment(connectedAt, defaultFrom, until) : (connectedAt ?? defaultFrom));
  if (from > until) throw new Error('it was disconnected before it was connected');
  if (!isReconnected) return { now, connector, earlier: null, from, endAt, expiry };
  const earlierFrom = connectedAt ?? plusDays(from, -40);
  if (earlierFrom >= from) throw new Error('it was reconnected before it was connected');
  const earlier = { from: earlierFrom, until: from - Math.min(10 * DAY, Math.round((from - earlierFrom) / 2)) };
  return { now, connector, earlier, from, endAt, expiry };
}

function expiryOf(network: Network, { end, expiring }: Traits, now: Instant, endAt: Instant | null): Instant | null {
  const cause = lossCause(network);
  if (expiring) {
    if (cause === null) throw new Error('it never expires');
    return now + Math.round(expiring.days * DAY);
  }
  if (end?.cause !== 'inactivity' && end?.cause !== 'reauthorization-overdue') return null;
  if (cause !== end.cause) throw new Error(`its network never disconnects for ${end.cause}`);
  return endAt;
}

/**
 * When the account has to be connected so that it expires at `expiry` (INTERVAL). Where activity renews a connection, each
 * published post moves the expiry on by a day, because `publishedTimes` publishes one post a day.
 */
function connectMomentFor(network: Network, { published }: Traits, expiry: Instant): Instant {
  const { lifetime } = NETWORK_RULES[network];
  if (!lifetime) throw new Error('it never expires');
  const renewals = lifetime.from === 'activity' ? (published?.count ?? 0) : 0;
  return plusDays(minusSpan(expiry, lifetime.span), -renewals);
}

/** The moment of a reconnect: `defaultFrom`, or half-way between `connectedAt` and `until` if `connectedAt` is not before `defaultFrom`. */
const reconnectMoment = (connectedAt: Instant | null, defaultFrom: Instant, until: Instant): Instant =>
  connectedAt === null || connectedAt < defaultFrom ? defaultFrom : Math.round((connectedAt + until) / 2);

function scriptOf(network: Network, traits: Traits, timeline: Timeline): AccountScript {
  const { name, handle }: NonNullable<Traits['name']> = traits.name ?? { name: 'Acme' };
  const slug = slugOf(handle ?? name);
  if (slug === '') throw new Error(`'${handle ?? name}' gives no id: name it with a handle of letters a to z`);
  const events = [...eventsUpToConnect(network, traits, timeline), ...eventsAfterConnect(network, traits, timeline)];
  return accountScript(slug, network, [name, handle ?? SIMULATED_NETWORKS[network].handle(slug)], [events]);
}

function eventsUpToConnect(network: Network, { missed, reconnected }: Traits, timeline: Timeline): ScriptEvent[] {
  const { earlier, connector, from } = timeline;
  if (!earlier) return [{ kind: 'connect', at: from, by: connector }];
  const reconnector =
    reconnected?.by ?? (may(connector, mayReconnect) && hasRole(findUser(connector), network) ? connector : 'ada');
  requireRight(reconnector, 'reconnect it', mayReconnect);
  if (!hasRole(findUser(reconnector), network))
    throw new Error(`${reconnector} lacks the role on ${network} to reconnect it`);
  return [
    { kind: 'connect', at: earlier.from, by: connector },
    ...writtenPosts(missed, spread(missed, earlier.until, from)),
    { kind: 'disconnect', at: earlier.until, by: defaultDisconnector(connector) },
    { kind: 'connect', at: from, by: reconnector },
  ];
}

function eventsAfterConnect(network: Network, traits: Traits, timeline: Timeline): ScriptEvent[] {
  const { now, from, endAt } = timeline;
  const futureTimes = (posts: Posts | undefined) =>
    Array.from(
      { length: posts?.count ?? 0 },
      (_, index) => now + Math.round((posts?.days?.[index] ?? index + 1) * DAY),
    );
  const cancelledAt = Math.round((from + (endAt ?? now)) / 2);
  return [
    ...writtenPosts(traits.published, publishedTimes(network, traits, timeline)),
    ...writtenPosts(traits.scheduled, futureTimes(traits.scheduled)),
    ...writtenPosts(traits.pastDue, endAt === null ? [] : spread(traits.pastDue, endAt, now)),
    ...writtenPosts(traits.cancelled, futureTimes(traits.cancelled)).map((event) => ({
      ...event,
      cancelled: { at: cancelledAt, by: event.author },
    })),
    ...writtenPosts(
      traits.drafts,
      Array.from({ length: traits.drafts?.count ?? 0 }, () => null),
    ),
    ...endEvents(traits, timeline),
  ];
}

/**
 * The times of the published posts. They are spread evenly over the last connection. If activity renews it and a trait asks for
 * an expiry, there is one post a day from its start, so that `expiry` follows from the last post.
 */
function publishedTimes(network: Network, { published }: Traits, { now, from, endAt, expiry }: Timeline): Instant[] {
  if (NETWORK_RULES[network].lifetime?.from !== 'activity' || expiry === null)
    return spread(published, from, endAt ?? now);
  return Array.from({ length: published?.count ?? 0 }, (_, index) => plusDays(from, index + 1));
}

/** The event that ends the last connection; an expiry needs none. */
function endEvents({ end }: Traits, { connector, endAt: at }: Timeline): ScriptEvent[] {
  if (!end || at === null || end.cause === 'inactivity' || end.cause === 'reauthorization-overdue') return [];
  if (end.cause !== 'manual') return [{ kind: 'lose', at, cause: end.cause }];
  const by = end.by ?? defaultDisconnector(connector);
  requireRight(by, 'disconnect it', (user) => mayDisconnect(user, { originalConnector: connector }));
  return [{ kind: 'disconnect', at, by }];
}

/** The person who disconnects by default: the original connector, or Ada where the original connector may not disconnect. */
const defaultDisconnector = (connector: string): string =>
  may(connector, (user) => mayDisconnect(user, { originalConnector: connector })) ? connector : 'ada';

type RightRule = (user: ReturnType<typeof findUser>) => Decision;

/** Whether a person has a right, or had it before they were deactivated. */
const may = (id: string, right: RightRule): boolean => right({ ...findUser(id), active: true }).allowed;

/**
 * @param action what the person would do, as the message says it
 * @throws Error where the person does not have the right
 */
function requireRight(id: string, action: string, right: RightRule): void {
  const decision = right({ ...findUser(id), active: true });
  if (!decision.allowed) throw new Error(`${id} may not ${action} (${decision.reason})`);
}

/** A `write-post` event for each time; null makes a draft. */
function writtenPosts(posts: Posts | undefined, times: (Instant | null)[]): PostEvent[] {
  if (!posts) return [];
  const author = findUser(posts.by).id;
  return times.map((at) => ({ kind: 'write-post', author, time: at === null ? null : { at } }));
}

/** A time for each post, evenly spaced between two moments and different from both. */
function spread(posts: Posts | undefined, from: Instant, until: Instant): Instant[] {
  const count = posts?.count ?? 0;
  if (count > 0 && until - from <= count) throw new Error('its posts have no time in between');
  return Array.from({ length: count }, (_, index) => Math.round(from + ((index + 1) * (until - from)) / (count + 1)));
}

/** How the account differs from its traits after the replay; undefined if it does not. */
function contradictionIn(
  { account, posts }: AccountRecords,
  traits: Traits,
  { now, endAt, expiry }: Timeline,
): string | undefined {
  const { disconnection } = account;
  if (disconnection?.at !== (endAt ?? undefined) || (endAt !== null && disconnection?.cause !== traits.end?.cause)) {
    return disconnection
      ? `it is disconnected (${disconnection.cause}) since ${new Date(disconnection.at).toISOString()}`
      : 'it is connected';
  }
  if (traits.expiring && (statusOf(account, now) !== 'expiring' || expiresAt(account) !== expiry)) {
    return `it expires ${new Date(expiresAt(account) ?? Number.NaN).toISOString()}`;
  }
  if (account.historyDeleted) return undefined;
  const wrong = POST_KINDS.find(
    ([kind, isOfKind]) => posts.filter((post) => isOfKind(post, now)).length !== (traits[kind]?.count ?? 0),
  );
  return wrong && `it has another number of posts (${wrong[0]})`;
}

/**
 * For each kind, whether a post is of that kind after the replay. A post that a disconnect has cancelled counts as `scheduled` if
 * a reconnect would schedule it again, and as `pastDue` if a reconnect would make it missed.
 */
const POST_KINDS: [PostKind, (post: StoredPost, now: Instant) => boolean][] = [
  ['published', ({ state }) => state === 'published'],
  ['scheduled', (post, now) => postAfterReconnect(post, now).state === 'scheduled'],
  ['pastDue', (post, now) => post.state === 'cancelled' && postAfterReconnect(post, now).state === 'missed'],
  ['missed', ({ state }) => state === 'missed'],
  ['cancelled', ({ state, cancellation }) => state === 'cancelled' && cancellation?.cause === 'by-person'],
  ['drafts', ({ state }) => state === 'draft'],
];

type PostKind = 'published' | 'scheduled' | 'pastDue' | 'missed' | 'cancelled' | 'drafts';

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
