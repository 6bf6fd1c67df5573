import type { Activity } from '../../src/api/contract/activity.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount, StoredRequest, User } from '../domain/records.ts';
import { RIGHT_TO } from './connection.ts';
import { allow, refuse } from './decision.ts';
import { expiresAt, expiryRuleOf } from './interval.ts';
import { existsAtNetwork, isKept, keptUntil } from './keep.ts';
import { statusOf } from './status.ts';

/**
 * ASK: the deadline of a request that is sent at `now`, and the purpose of the deadline; null if the request has none. An expiring
 * account that a reconnect renews has to be disconnected before its expiry. A reconnect has to be done while the history is kept.
 */
export function requestDeadline(
  action: RequestAction,
  account: StoredAccount,
  now: Instant,
): StoredRequest['deadline'] {
  const { network, disconnection } = account;
  const expiry = expiresAt(account);
  if (action === 'disconnect' && expiry !== null && statusOf(account, now) === 'expiring') {
    return expiryRuleOf(network).renewedBy === 'reconnect' ? { until: expiry, purpose: 'renew' } : null;
  }
  if (action === 'reconnect' && disconnection && existsAtNetwork(account) && isKept(network, disconnection.at, now)) {
    return { until: keptUntil(network, disconnection.at), purpose: 'keep-history' };
  }
  return null;
}

/** What may end requests about an account: an event with an entry in the account's activity, or the account's removal, which leaves no entry. */
export type EndingEvent = Activity['kind'] | 'removed';

/** The events that fulfil a request for an action, whoever or whatever brings them about. */
const FULFILLED_BY = {
  reconnect: ['connected', 'reconnected'],
  disconnect: ['disconnected', 'lost'],
  remove: ['removed'],
} satisfies Record<RequestAction, EndingEvent[]>;

/** ASK, SETTLED: how an event ends an open request for an action: fulfilled, or impossible after a removal; null if it stays open. */
export function endedBy(action: RequestAction, event: EndingEvent): StoredRequest['end'] {
  const fulfilling: readonly EndingEvent[] = FULFILLED_BY[action];
  if (fulfilling.includes(event)) return { state: 'done', removed: false, note: null };
  return event === 'removed' ? { state: 'declined', removed: true, note: null } : null;
}

/** ASK, HANDOVER: how an open request ends because the person asked has lost the right to fulfil it; null if that person has it. */
export function endedByLostRight(action: RequestAction, asked: User, account: StoredAccount): StoredRequest['end'] {
  if (RIGHT_TO[action](asked, account).allowed) return null;
  return { state: 'declined', removed: false, rightLost: true, note: null };
}

type RequestTimes = Pick<StoredRequest, 'at' | 'remindedAt' | 'end'>;

/** ASK: from when the person asked can be reminded: 24 hours after the request and after each reminder. */
export const remindFrom = ({ at, remindedAt }: RequestTimes): Instant => plusDays(remindedAt ?? at, 1);

/** ASK: whether the asker can remind of a request: only of an open one, and once in 24 hours. */
export function canRemind(request: RequestTimes, now: Instant) {
  if (request.end) return refuse('request-over');
  return now >= remindFrom(request) ? allow : refuse('too-soon');
}

/** ASK: whether a request can be withdrawn by the asker, or declined by the person asked: only an open one. */
export const canEnd = ({ end }: Pick<RequestTimes, 'end'>) => (end ? refuse('request-over') : allow);

/** ASK: whether a person can read the notes of a request: only the asker and the person asked. */
export const canReadNotes = (user: { id: string }, { from, to }: Pick<StoredRequest, 'from' | 'to'>): boolean =>
  user.id === from || user.id === to;
