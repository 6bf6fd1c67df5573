import type { Cause } from '../../src/api/contract/account.ts';
import type { Network } from '../../src/api/contract/network.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';

/** The moment at which every scenario starts. */
export const START: Instant = Date.parse('2026-11-23T09:00:00Z');

/** An act of a person or a network. What time does is no step: the rules add it. */
export type Step =
  | { kind: 'connect' | 'disconnect'; at: Instant; by: string }
  | { kind: 'lose'; at: Instant; cause: Cause }
  | { kind: 'write'; author: string; due: Due; cancelled?: { at: Instant; by: string } };

/** The time of a post: some hour of a day counted from the start, or an instant; null for a draft. */
export type Due = { day: number } | { at: Instant } | null;

/** The past of an account up to the start of the scenario. */
export interface AccountScript {
  /** Makes the ids: `acc-<slug>-<network>`. */
  slug: string;
  network: Network;
  name: string;
  handle: string;
  /** In the order they happened. */
  steps: readonly Step[];
  /** Differences from the usual account of the network. */
  unusual?: Partial<Pick<StoredAccount, 'kind' | 'profileUrl'>>;
}

/** The moment `day` days after the start; negative for before, fractions allowed. */
export const instantOnDay = (day: number): Instant => START + Math.round(day * DAY);

/** A person connects or reconnects the account. */
export const connect = (day: number, by: string): Step[] => [{ kind: 'connect', at: instantOnDay(day), by }];

/** A person disconnects the account. */
export const disconnect = (day: number, by: string): Step[] => [{ kind: 'disconnect', at: instantOnDay(day), by }];

export const lose = (day: number, cause: 'security' | 'deleted-on-network'): Step[] => [
  { kind: 'lose', at: instantOnDay(day), cause },
];

/** Posts written right after the previous step, to go out on these days at some hour of the working day. */
export const posts = (author: string, ...days: number[]): Step[] =>
  days.map((day) => ({ kind: 'write', author, due: { day } }));

/** Drafts written right after the previous step. */
export const drafts = (author: string, count = 1): Step[] =>
  Array.from({ length: count }, () => ({ kind: 'write', author, due: null }));

/** A post for `day` that `by` cancelled on the day `on`. */
export const cancelled = (author: string, day: number, by: string, on: number): Step[] => [
  { kind: 'write', author, due: { day }, cancelled: { at: instantOnDay(on), by } },
];

export function accountScript(
  slug: string,
  network: Network,
  [name, handle]: readonly [name: string, handle: string],
  steps: readonly Step[][],
  unusual: AccountScript['unusual'] = {},
): AccountScript {
  return { slug, network, name, handle, steps: steps.flat(), unusual };
}
