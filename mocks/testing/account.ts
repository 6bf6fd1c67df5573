import type { Cause } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';

/** Posts of one kind. */
export interface Posts {
  count: number;
  /** The time of each post, in days from the start of the simulation; null where the number of posts alone is given. */
  days: readonly number[] | null;
  by: string;
}

/**
 * What can be true of an account. Days have 24 hours and count from the start of the simulation: forwards for `expiring` and
 * `scheduled`, backwards for all others.
 */
interface AllTraits {
  name: { name: string; handle?: string };
  connected: { by: string; days?: number };
  reconnected: { by: string; days?: number };
  /** How the last connection ended. */
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
 * Describes an account for `startSimulation({ accounts: [...] })`, which replays it event by event by the rules. By default
 * the account is named Acme, and Marek connected it 30 days before its connection ended, or 30 days ago if it is connected.
 * @param given the traits of the account, in any order
 * @throws Error when a trait is given twice; `startSimulation` throws if the rules cannot lead to these traits
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

/** The account has this name. @param handle its handle, which also makes its id; both are made from the name unless given */
export const named = (name: string, handle?: string): Traits => ({ name: { name, handle } });

/**
 * The original connector: the person who connected the account first.
 * @param days how many days ago; chosen to fit the other traits unless given
 * @throws RangeError when `days` is negative
 */
export const connectedBy = (by: string, { days }: { days?: number } = {}): Traits => ({
  connected: { by, days: atLeastZero(days) },
});

/**
 * The last connector: the person who reconnected the account after a disconnect.
 * @param days how many days ago; chosen to fit the other traits unless given
 * @throws RangeError when `days` is negative
 */
export const reconnectedBy = (by: string, { days }: { days?: number } = {}): Traits => ({
  reconnected: { by, days: atLeastZero(days) },
});

/**
 * A person disconnected the account (MAY-DISCONNECT).
 * @param days how many days ago; 3 unless given, 0 for the moment at which the simulation starts
 * @param by a Super Admin or the original connector; unless given, the original connector, or Ada where the original
 *   connector may not disconnect
 * @throws RangeError when `days` is negative
 */
export const disconnected = ({ days = 3, by }: { days?: number; by?: string } = {}): Traits => ({
  end: { cause: 'manual', by, days: atLeastZero(days) },
});

/**
 * The network disconnected the account (LOSS).
 * @param days how many days ago; 3 unless given, 0 for the moment at which the simulation starts
 * @throws RangeError when `days` is negative
 */
export const lost = (cause: Exclude<Cause, 'manual'>, { days = 3 }: { days?: number } = {}): Traits => ({
  end: { cause, days: atLeastZero(days) },
});

/**
 * The account is connected and expires in this many days (INTERVAL).
 * @param days more than 0, and at most 7
 * @throws RangeError on any other number of days
 */
export const expiringIn = ({ days }: { days: number }): Traits => {
  if (!(days > 0 && days <= 7)) throw new RangeError(`An account is expiring in its last 7 days, not ${days} before`);
  return { expiring: { days } };
};

/**
 * A trait for posts of one kind.
 * @param count a whole number of posts, at least 1
 * @param by the author of the posts; Priya unless given
 * @throws RangeError on any other count
 */
type WithPosts = (count: number, writer?: { by?: string }) => Traits;

const withPosts =
  (kind: 'published' | 'pastDue' | 'missed' | 'cancelled' | 'drafts'): WithPosts =>
  (count, writer = {}) => ({ [kind]: posts(count, writer) });

/** Posts published during the account's last connection. On X each of them is activity. */
export const withPublishedPosts = withPosts('published');

/** Posts whose time has passed since the account was disconnected; a reconnect would make them missed (RESUME). */
export const withPostsPastDue = withPosts('pastDue');

/**
 * Posts whose time passed while the account was disconnected, before its last reconnect (RESUME). So this trait makes the
 * account a reconnected one, even without `reconnectedBy`.
 */
export const withMissedPosts = withPosts('missed');

/** Posts for times still ahead, one a day, that their author cancelled. */
export const withCancelledPosts = withPosts('cancelled');

/** Posts without a time, which neither a disconnect nor a reconnect changes. */
export const withDrafts = withPosts('drafts');

/**
 * Posts for times still ahead: one a day, or on the days given. A disconnect cancels them (EFFECT), and a reconnect in
 * time brings them back.
 * @param countOrDays the number of posts, or the days from the start of the simulation to each post, all more than 0
 * @param by the author of the posts; Priya unless given
 * @throws RangeError when there is no post, the count is no whole number, or a day is not more than 0
 */
export const withScheduledPosts = (countOrDays: number | readonly number[], writer: { by?: string } = {}): Traits => {
  const days = typeof countOrDays === 'number' ? null : countOrDays;
  if (days?.some((each) => !(each > 0))) throw new RangeError('A scheduled post is for a time still ahead');
  return { scheduled: { ...posts(typeof countOrDays === 'number' ? countOrDays : countOrDays.length, writer), days } };
};

/** What the traits of each kind say, for the error about a repeated trait. */
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
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`The number of posts must be a whole number from 1, not ${count}`);
  return { count, days: null, by };
}

function atLeastZero<D extends number | undefined>(days: D): D {
  if (days !== undefined && !(days >= 0)) throw new RangeError(`Nothing has happened ${days} days ago`);
  return days;
}
