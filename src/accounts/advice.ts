import type { Account } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import type { RequestAction } from '../api/contract/request.ts';
import { hasRight, peopleNamedBy, soonAdvice } from '../domain-text/soon-advice.ts';

/** The people to ask for an action. If others have to disconnect and reconnect the account, those who can do both are first. */
export function peopleToAsk(account: Pick<Account, 'status' | 'expiry' | 'can'>, action: RequestAction): Person[] {
  const people = peopleNamedBy(account.can[action]);
  const advice = action === 'disconnect' ? soonAdvice(account) : null;
  if (advice?.kind !== 'ask') return people;
  return [...advice.people, ...people.filter(({ id }) => !advice.people.some((other) => other.id === id))];
}

/** The people whom the viewer has asked for an action and who have not answered yet, each with the time of the request. */
export function askedFor({ can, requests }: Pick<Account, 'can' | 'requests'>, action: RequestAction) {
  const open = requests.filter((request) => request.action === action);
  const decision = can[action];
  // An older API sends no requests, only the first person asked.
  return open.length > 0 || decision.allowed || !decision.asked ? open : [decision.asked];
}

/** The people to ask for an action whom the viewer has not asked yet. */
export function peopleStillToAsk(account: Account, action: RequestAction): Person[] {
  const asked = askedFor(account, action).map(({ to }) => to.id);
  return peopleToAsk(account, action).filter(({ id }) => !asked.includes(id));
}

/** The next step of a disconnected account. `people` are those who can take it; null means the viewer, an empty list nobody. */
export type NextStep =
  /** A reconnect is not possible, because the account was deleted at its network. */
  | { kind: 'remove'; people: Person[] | null }
  /** The history is gone: after a reconnect the account starts empty. */
  | { kind: 'start-over'; people: Person[] | null }
  /** A reconnect until `deadline` (ISO) keeps `posts` posts. */
  | { kind: 'keep'; posts: number; deadline: string; people: Person[] | null };

/** What to do about a disconnected account; null for a connected one. */
export function nextStep({ disconnection, can }: Pick<Account, 'disconnection' | 'can'>): NextStep | null {
  if (!disconnection) return null;
  const isReconnectable = disconnection.reconnectable;
  const decision = isReconnectable ? can.reconnect : can.remove;
  const people = hasRight(decision) ? null : peopleNamedBy(decision);
  if (!isReconnectable) return { kind: 'remove', people };
  if (disconnection.history === 'gone') return { kind: 'start-over', people };
  return { kind: 'keep', posts: disconnection.keptTotal, deadline: disconnection.keptUntil, people };
}
