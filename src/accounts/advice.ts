import type { Account } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import type { RequestAction } from '../api/contract/request.ts';
import type { DecisionReply } from '../api/contract/rights.ts';

/** SOON: what an expiring account's row advises. */
export type SoonAdvice =
  | { kind: 'publish' }
  /** The viewer may both disconnect it and reconnect it. */
  | { kind: 'renew' }
  /** The viewer may do one half of it: `people` do the other. */
  | { kind: 'disconnect-then-ask' | 'ask-then-reconnect'; people: Person[] }
  | { kind: 'ask'; people: Person[] };

/** What to do about an account that may soon be disconnected: activity renews it, or a disconnect and a reconnect. */
export function soonAdvice({ expiry, can }: Pick<Account, 'expiry' | 'can'>): SoonAdvice {
  if (expiry.renewedBy === 'activity') return { kind: 'publish' };
  const [mayDisconnect, mayReconnect] = [hasRight(can.disconnect), hasRight(can.reconnect)];
  if (mayDisconnect && mayReconnect) return { kind: 'renew' };
  if (mayDisconnect) return { kind: 'disconnect-then-ask', people: asked(can.reconnect) };
  if (mayReconnect) return { kind: 'ask-then-reconnect', people: asked(can.disconnect) };
  return { kind: 'ask', people: inBoth(asked(can.disconnect), asked(can.reconnect)) };
}

/** Who to ask for an action, the best first: about an account that may soon be lost, those who can renew it alone. */
export function peopleToAsk(account: Pick<Account, 'status' | 'expiry' | 'can'>, action: RequestAction): Person[] {
  const people = asked(account.can[action]);
  if (action !== 'disconnect' || account.status !== 'expiring') return people;
  const advice = soonAdvice(account);
  if (advice.kind !== 'ask') return people;
  return [...advice.people, ...people.filter(({ id }) => !advice.people.some((other) => other.id === id))];
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
export function nextStep({ disconnection, can }: Pick<Account, 'disconnection' | 'can'>): NextStep | null {
  if (!disconnection) return null;
  if (!disconnection.returns) {
    return { kind: 'gone-at-network', removers: hasRight(can.remove) ? null : asked(can.remove) };
  }
  const people = hasRight(can.reconnect) ? null : asked(can.reconnect);
  if (disconnection.history === 'gone') return { kind: 'start-over', people };
  return { kind: 'keep', posts: disconnection.keptTotal, by: disconnection.keptUntil, people };
}

/** Whether the viewer has the right, even if the account's state forbids the action for now. */
export const hasRight = (decision: DecisionReply): boolean => decision.allowed || decision.because === 'state';

const asked = (decision: DecisionReply): Person[] => (decision.allowed ? [] : decision.ask);

/** Those who are on both lists, in the order of the first. */
const inBoth = (first: Person[], second: Person[]): Person[] =>
  first.filter(({ id }) => second.some((other) => other.id === id));
