import type { Account, Decision, Person } from '../api/contract.ts';
import { keptPosts } from '../api/kept-posts.ts';

/** SOON: what an expiring account's row advises. */
export type SoonAdvice =
  | { kind: 'publish' }
  /** The viewer may both disconnect it and reconnect it. */
  | { kind: 'renew' }
  | { kind: 'ask'; people: Person[] };

/**
 * What to do about an account that may soon be disconnected. Activity renews an account that the API
 * gives a `lastActivityAt`; any other is renewed by disconnecting and reconnecting it.
 */
export function soonAdvice({ lastActivityAt, can }: Pick<Account, 'lastActivityAt' | 'can'>): SoonAdvice {
  if (lastActivityAt !== null) return { kind: 'publish' };
  const unable = [can.disconnect, can.reconnect].filter((decision) => !hasRight(decision));
  return unable.length === 0 ? { kind: 'renew' } : { kind: 'ask', people: inAll(unable.map(asked)) };
}

/** The one next step of a disconnected account. */
export type NextStep =
  /** `removers` are those who can remove it, where the viewer cannot; null where the viewer can. */
  | { kind: 'gone-at-network'; removers: Person[] | null }
  | { kind: 'start-over'; people: Person[] | null }
  | { kind: 'keep'; posts: number; by: string; people: Person[] | null };

/**
 * What to do about a disconnected account; null for any other. `people` are those who can, where the
 * viewer cannot; null where the viewer can.
 */
export function nextStep(account: Pick<Account, 'disconnection' | 'can' | 'posts'>): NextStep | null {
  const { disconnection, can } = account;
  if (!disconnection) return null;
  if (disconnection.cause === 'deleted-on-network') {
    return { kind: 'gone-at-network', removers: hasRight(can.remove) ? null : asked(can.remove) };
  }
  const people = hasRight(can.reconnect) ? null : asked(can.reconnect);
  if (disconnection.history === 'gone') return { kind: 'start-over', people };
  return { kind: 'keep', posts: keptPosts(account), by: disconnection.keptUntil, people };
}

/** Whether the viewer has the right, be it that the account's state forbids the action for now. */
export function hasRight(decision: Decision): boolean {
  return decision.allowed || STATE_REASONS.has(decision.reason);
}

/** Reasons that speak of the account and not of the viewer: the right is judged before the state. */
const STATE_REASONS: ReadonlySet<string> = new Set([
  'not-disconnected',
  'already-disconnected',
  'account-disconnected',
] satisfies Extract<Decision, { allowed: false }>['reason'][]);

const asked = (decision: Decision): Person[] => (decision.allowed ? [] : decision.ask);

/** Those who are on every list, in the order of the first. */
function inAll(lists: Person[][]): Person[] {
  const [first = [], ...rest] = lists;
  return first.filter(({ id }) => rest.every((list) => list.some((other) => other.id === id)));
}
