import type { Cause } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';

/** Posts of one kind: how many, or when they are to go out in days from now; and who wrote them. */
export interface Posts {
  count: number;
  days: readonly number[] | null;
  by: string;
}

/** What is said of an account. Days are of 24 hours, back from the moment at which the simulation starts. */
export interface Said {
  name: { name: string; handle: string | null };
  connected: { by: string; days: number | null };
  reconnected: { by: string; days: number | null };
  end: { cause: Cause; by: string | null; days: number };
  expiring: { days: number };
  published: Posts;
  scheduled: Posts;
  pastDue: Posts;
  missed: Posts;
  cancelled: Posts;
  drafts: Posts;
}

/** One thing said of an account. */
export type Trait = Partial<Said>;

/** An account that a simulation can start with. */
export interface AccountToLive {
  network: Network;
  said: Trait;
}

/**
 * An account for `startSimulation({ accounts: [...] })`, in the words of the rules. The rules make it, event by
 * event: connected 30 days before anything else that is said, by Marek, and named Acme, unless said otherwise.
 * @param traits what is true of it, in any order
 * @throws Error when one thing is said twice; `startSimulation` throws where the rules cannot lead there
 */
export function account(network: Network, ...traits: readonly Trait[]): AccountToLive {
  const said: Trait = {};
  for (const trait of traits) {
    for (const what of Object.keys(trait) as (keyof Said)[]) {
      if (what in said) throw new Error(`account('${network}') repeats ${REPEATED[what]}`);
    }
    Object.assign(said, trait);
  }
  return { network, said };
}

/** What it is called. @param handle made from the name unless given; the id is made from it where it is given */
export const named = (name: string, handle?: string): Trait => ({ name: { name, handle: handle ?? null } });

/**
 * Who connected it first, and is its original connector.
 * @param days how long ago; fits the rest unless given
 * @throws RangeError when `days` is negative
 */
export const connectedBy = (by: string, { days }: { days?: number } = {}): Trait => ({
  connected: { by, days: days === undefined ? null : atLeastZero(days) },
});

/**
 * Who reconnected it last, and is its last connector: it was disconnected before.
 * @param days how long ago; fits the rest unless given
 * @throws RangeError when `days` is negative
 */
export const reconnectedBy = (by: string, { days }: { days?: number } = {}): Trait => ({
  reconnected: { by, days: days === undefined ? null : atLeastZero(days) },
});

/**
 * A person disconnected it (MAY-DISCONNECT).
 * @param days how long ago; 3 unless given, 0 is this very moment
 * @param by a Super Admin or the original connector; unless given the latter, or Ada where the latter has no such right
 * @throws RangeError when `days` is negative
 */
export const disconnected = ({ days = 3, by }: { days?: number; by?: string } = {}): Trait => ({
  end: { cause: 'manual', by: by ?? null, days: atLeastZero(days) },
});

/**
 * The network disconnected it (LOSS).
 * @param days how long ago; 3 unless given, 0 is this very moment
 * @throws RangeError when `days` is negative
 */
export const lost = (cause: Exclude<Cause, 'manual'>, { days = 3 }: { days?: number } = {}): Trait => ({
  end: { cause, by: null, days: atLeastZero(days) },
});

/**
 * It is connected and will be lost in so many days (INTERVAL); X has had no activity since.
 * @param days more than 0, and 7 or less
 * @throws RangeError when `days` is anything else
 */
export const expiringIn = ({ days }: { days: number }): Trait => {
  if (!(days > 0 && days <= 7)) throw new RangeError(`An account is expiring in its last 7 days, not ${days} before`);
  return { expiring: { days } };
};

/**
 * Published since it was last connected. On X this is activity.
 * @param count at least 1
 * @param by who wrote them; Priya unless given
 * @throws RangeError when `count` is no whole number or less than 1
 */
export const withPublishedPosts = (count: number, writer: { by?: string } = {}): Trait => ({
  published: posts(count, writer),
});

/**
 * Posts for times still ahead: one a day, or on the days given. Where the account is disconnected, that has
 * cancelled them (EFFECT), and they would come back.
 * @param countOrDays how many, or the day of each from the start of the simulation, more than 0; at least one
 * @param by who wrote them; Priya unless given
 * @throws RangeError when there is none, the count is no whole number, or a day is not ahead
 */
export const withScheduledPosts = (countOrDays: number | readonly number[], writer: { by?: string } = {}): Trait => {
  const days = typeof countOrDays === 'number' ? null : countOrDays;
  if (days?.some((each) => !(each > 0))) throw new RangeError('A scheduled post is for a time still ahead');
  return { scheduled: { ...posts(typeof countOrDays === 'number' ? countOrDays : countOrDays.length, writer), days } };
};

/**
 * Of a disconnected account: posts whose time has passed since, and which a reconnect would make missed (RESUME).
 * @param count at least 1
 * @param by who wrote them; Priya unless given
 * @throws RangeError when `count` is no whole number or less than 1
 */
export const withPostsPastDue = (count: number, writer: { by?: string } = {}): Trait => ({
  pastDue: posts(count, writer),
});

/**
 * Missed posts: their time passed while it was disconnected, before it was last reconnected (RESUME). So it was
 * reconnected, also where `reconnectedBy` does not say so.
 * @param count at least 1
 * @param by who wrote them; Priya unless given
 * @throws RangeError when `count` is no whole number or less than 1
 */
export const withMissedPosts = (count: number, writer: { by?: string } = {}): Trait => ({
  missed: posts(count, writer),
});

/**
 * Posts for times still ahead, one a day, that their author cancelled.
 * @param count at least 1
 * @param by who wrote and cancelled them; Priya unless given
 * @throws RangeError when `count` is no whole number or less than 1
 */
export const withCancelledPosts = (count: number, writer: { by?: string } = {}): Trait => ({
  cancelled: posts(count, writer),
});

/**
 * Drafts: posts without a time, which neither a disconnect nor a reconnect changes.
 * @param count at least 1
 * @param by who wrote them; Priya unless given
 * @throws RangeError when `count` is no whole number or less than 1
 */
export const withDrafts = (count: number, writer: { by?: string } = {}): Trait => ({ drafts: posts(count, writer) });

const REPEATED: Record<keyof Said, string> = {
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

function atLeastZero(days: number): number {
  if (!(days >= 0)) throw new RangeError(`Nothing has happened ${days} days ago`);
  return days;
}
