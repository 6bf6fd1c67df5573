import type { Cause } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';

/** Posts of one kind. */
export interface Posts {
  count: number;
  /** When each is to go out, in days from now; null for one a day. */
  days: readonly number[] | null;
  by: string;
}

/** What can be true of an account. Days are of 24 hours, back from the moment at which the simulation starts. */
interface AllTraits {
  name: { name: string; handle?: string };
  connected: { by: string; days?: number };
  reconnected: { by: string; days?: number };
  end: { cause: Cause; by?: string; days: number };
  expiring: { days: number };
  published: Posts;
  scheduled: Posts;
  pastDue: Posts;
  missed: Posts;
  cancelled: Posts;
  drafts: Posts;
}

export type Traits = Partial<AllTraits>;

/** An account that a simulation can start with. */
export interface AccountDescription {
  network: Network;
  traits: Traits;
}

/**
 * An account for `startSimulation({ accounts: [...] })`, in the words of the rules. The rules make it, event by
 * event. By default it is named Acme, and Marek connected it 30 days before the end of the connection, or before now.
 * @param given what is true of it, in any order
 * @throws Error when a trait is given twice; `startSimulation` throws where the rules cannot lead there
 */
export function account(network: Network, ...given: readonly Traits[]): AccountDescription {
  const traits: Traits = {};
  for (const each of given) {
    for (const name of Object.keys(each) as (keyof AllTraits)[]) {
      if (name in traits) throw new Error(`account('${network}') repeats ${REPEATED[name]}`);
    }
    Object.assign(traits, each);
  }
  return { network, traits };
}

/** Names it. @param handle makes the id too; the name makes both unless it is given */
export const named = (name: string, handle?: string): Traits => ({ name: { name, handle } });

/**
 * Its original connector, who connected it first.
 * @param days how long ago; chosen to fit the other traits unless given
 * @throws RangeError when `days` is negative
 */
export const connectedBy = (by: string, { days }: { days?: number } = {}): Traits => ({
  connected: { by, days: atLeastZero(days) },
});

/**
 * Its last connector, who reconnected it after a disconnection.
 * @param days how long ago; chosen to fit the other traits unless given
 * @throws RangeError when `days` is negative
 */
export const reconnectedBy = (by: string, { days }: { days?: number } = {}): Traits => ({
  reconnected: { by, days: atLeastZero(days) },
});

/**
 * A person disconnected it (MAY-DISCONNECT).
 * @param days how long ago; 3 unless given, 0 is this very moment
 * @param by a Super Admin or the original connector; unless given, the original connector, or Ada where that person may not
 * @throws RangeError when `days` is negative
 */
export const disconnected = ({ days = 3, by }: { days?: number; by?: string } = {}): Traits => ({
  end: { cause: 'manual', by, days: atLeastZero(days) },
});

/**
 * The network disconnected it (LOSS).
 * @param days how long ago; 3 unless given, 0 is this very moment
 * @throws RangeError when `days` is negative
 */
export const lost = (cause: Exclude<Cause, 'manual'>, { days = 3 }: { days?: number } = {}): Traits => ({
  end: { cause, days: atLeastZero(days) },
});

/**
 * It is connected and will be lost in so many days (INTERVAL).
 * @param days more than 0, and 7 or less
 * @throws RangeError when `days` is anything else
 */
export const expiringIn = ({ days }: { days: number }): Traits => {
  if (!(days > 0 && days <= 7)) throw new RangeError(`An account is expiring in its last 7 days, not ${days} before`);
  return { expiring: { days } };
};

/** @param count at least 1 @param by who wrote them; Priya unless given @throws RangeError on any other count */
type WithPosts = (count: number, writer?: { by?: string }) => Traits;

const withPosts =
  (kind: 'published' | 'pastDue' | 'missed' | 'cancelled' | 'drafts'): WithPosts =>
  (count, writer = {}) => ({ [kind]: posts(count, writer) });

/** Posts published since it was last connected. On X this is activity. */
export const withPublishedPosts = withPosts('published');

/** Of a disconnected account: posts whose time has passed since, and which a reconnect would make missed (RESUME). */
export const withPostsPastDue = withPosts('pastDue');

/**
 * Posts whose time passed while it was disconnected, before it was last reconnected (RESUME). So it was reconnected,
 * even without `reconnectedBy`.
 */
export const withMissedPosts = withPosts('missed');

/** Posts for times still ahead, one a day, that their author cancelled. */
export const withCancelledPosts = withPosts('cancelled');

/** Posts without a time, which neither a disconnect nor a reconnect changes. */
export const withDrafts = withPosts('drafts');

/**
 * Posts for times still ahead: one a day, or on the days given. A disconnect cancels them (EFFECT), and a reconnect in
 * time brings them back.
 * @param countOrDays how many, or the day of each from the start of the simulation, more than 0; at least one
 * @param by who wrote them; Priya unless given
 * @throws RangeError when there is none, the count is no whole number, or a day is not ahead
 */
export const withScheduledPosts = (countOrDays: number | readonly number[], writer: { by?: string } = {}): Traits => {
  const days = typeof countOrDays === 'number' ? null : countOrDays;
  if (days?.some((each) => !(each > 0))) throw new RangeError('A scheduled post is for a time still ahead');
  return { scheduled: { ...posts(typeof countOrDays === 'number' ? countOrDays : countOrDays.length, writer), days } };
};

const REPEATED: Record<keyof AllTraits, string> = {
  name: 'what it is called',
  connected: 'who connected it',
  reconnected: 'who reconnected it',
  end: 'how it was disconnected',
  expiring: 'when it expires',
  published: 'its published posts',
  scheduled: 'its scheduled posts',
  pastDue: 'its posts past due',
  missed: 'its missed posts',
  cancelled: 'its cancelled posts',
  drafts: 'its drafts',
};

function posts(count: number, { by = 'priya' }: { by?: string }): Posts {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`There are no ${count} posts`);
  return { count, days: null, by };
}

function atLeastZero<D extends number | undefined>(days: D): D {
  if (days !== undefined && !(days >= 0)) throw new RangeError(`Nothing has happened ${days} days ago`);
  return days;
}
