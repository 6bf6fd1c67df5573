import type { Cause } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';

/** The moment at which every scenario starts. */
export const START: Instant = Date.parse('2026-11-23T09:00:00Z');

/** An act of a person or a network. A script has no event for what happens because time passes: the rules add that. */
export type ScriptEvent =
  | { kind: 'connect' | 'disconnect'; at: Instant; by: string }
  | { kind: 'lose'; at: Instant; cause: Cause }
  | PostEvent;

/** A person writes a post right after the previous event. This or another person may cancel it later. */
export type PostEvent = { kind: 'write-post'; author: string; time: PostTime; cancelled?: { at: Instant; by: string } };

/** The time of a post: some hour of a day (days count from the start), an instant, or null for a draft. */
type PostTime = { day: number } | { at: Instant } | null;

/** What happened to an account before the scenario starts. */
export interface AccountScript {
  /** Makes the ids: `acc-<slug>-<network>`. */
  slug: string;
  network: Network;
  name: string;
  handle: string;
  /** In the order in which they happened. */
  events: readonly ScriptEvent[];
  /** Replaces values that otherwise follow from the network and the handle. */
  overrides?: Partial<Pick<StoredAccount, 'kind' | 'profileUrl' | 'avatarUrl'>>;
}

/** The instant `day` days after the start. A negative `day` is before the start; fractions are allowed. */
export const instantOnDay = (day: number): Instant => START + Math.round(day * DAY);

/** A person connects or reconnects the account. */
export const connect = (day: number, by: string): ScriptEvent[] => [{ kind: 'connect', at: instantOnDay(day), by }];

/** A person disconnects the account. */
export const disconnect = (day: number, by: string): ScriptEvent[] => [
  { kind: 'disconnect', at: instantOnDay(day), by },
];

/** The network disconnects the account. */
export const lose = (day: number, cause: 'security' | 'deleted-on-network'): ScriptEvent[] => [
  { kind: 'lose', at: instantOnDay(day), cause },
];

/** Posts, one for some hour of each of these days, written right after the previous event. */
export const postsDue = (author: string, ...days: number[]): ScriptEvent[] =>
  days.map((day) => ({ kind: 'write-post', author, time: { day } }));

/** Drafts written right after the previous event. */
export const drafts = (author: string, count = 1): ScriptEvent[] =>
  Array.from({ length: count }, () => ({ kind: 'write-post', author, time: null }));

/** A post for `day`, which the person `by` cancels on the day `on`. */
export const cancelled = (author: string, day: number, { by, on }: { by: string; on: number }): ScriptEvent[] => [
  { kind: 'write-post', author, time: { day }, cancelled: { at: instantOnDay(on), by } },
];

/** A script of these lists of events, joined in order; the functions above, such as `connect`, each make one list. */
export function accountScript(
  slug: string,
  network: Network,
  [name, handle]: readonly [name: string, handle: string],
  events: readonly ScriptEvent[][],
  overrides: AccountScript['overrides'] = {},
): AccountScript {
  return { slug, network, name, handle, events: events.flat(), overrides };
}
