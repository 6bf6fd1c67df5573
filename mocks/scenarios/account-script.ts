import type { Cause } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';

/** The moment at which every scenario starts. */
export const START: Instant = Date.parse('2026-11-23T09:00:00Z');

/** What people and the network did to an account; what time does by itself is left to time. */
export type Step =
  | { kind: 'connect' | 'disconnect'; at: Instant; by: string }
  | { kind: 'lose'; at: Instant; cause: Cause }
  | { kind: 'write'; author: string; due: Due; cancelled?: { at: Instant; by: string } };

/** When a post is to go out: at some hour of a day, counted from the start, or at one instant; null for a draft. */
export type Due = { day: number } | { at: Instant } | null;

/** An account before the scenario starts, its events in order. */
export interface AccountScript {
  /** Makes the ids: `acc-<slug>-<network>`. */
  slug: string;
  network: Network;
  name: string;
  handle: string;
  steps: readonly Step[];
  /** Where an account is not the usual one of its network. */
  unusual?: Partial<Pick<StoredAccount, 'kind' | 'profileUrl'>>;
}

/** The moment `day` days after the start; negative for before, fractions allowed. */
export const instantOnDay = (day: number): Instant => START + Math.round(day * DAY);

/** Somebody connects the account, or connects it again. */
export const connect = (day: number, by: string): Step[] => [{ kind: 'connect', at: instantOnDay(day), by }];

/** Somebody disconnects the account. */
export const disconnect = (day: number, by: string): Step[] => [{ kind: 'disconnect', at: instantOnDay(day), by }];

/** The network disconnects the account. */
export const lose = (day: number, cause: 'security' | 'deleted-on-network'): Step[] => [
  { kind: 'lose', at: instantOnDay(day), cause },
];

/** Posts written right after the step before, to go out on these days at some hour of the working day. */
export const posts = (author: string, ...days: number[]): Step[] =>
  days.map((day) => ({ kind: 'write', author, due: { day } }));

/** Drafts written right after the step before. */
export const drafts = (author: string, count = 1): Step[] =>
  Array.from({ length: count }, () => ({ kind: 'write', author, due: null }));

/** A post for `day` that somebody cancelled on the day `on`. */
export const cancelled = (author: string, day: number, by: string, on: number): Step[] => [
  { kind: 'write', author, due: { day }, cancelled: { at: instantOnDay(on), by } },
];

/** A script; `steps` in the order they happened. */
export function accountScript(
  slug: string,
  network: Network,
  [name, handle]: readonly [name: string, handle: string],
  steps: readonly Step[][],
  unusual: AccountScript['unusual'] = {},
): AccountScript {
  return { slug, network, name, handle, steps: steps.flat(), unusual };
}
