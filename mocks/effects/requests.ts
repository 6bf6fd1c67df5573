import type { Instant } from '../domain/instant.ts';
import type { StoredAccount, StoredNotice, StoredRequest, User } from '../domain/records.ts';
import { type EndingEvent, endedBy, endedByLostRight, requestDeadline } from '../rules/request.ts';
import type { Transaction } from '../store/store.ts';
import { nextSequence, putNotice, recordActivity } from './entries.ts';

/** ASK: sends a request to one person. The account does not change. @param content what is asked of whom; `from` and `to` are user ids */
export function ask(
  tx: Transaction,
  account: StoredAccount,
  content: Pick<StoredRequest, 'action' | 'from' | 'to' | 'note'>,
  at: Instant,
): StoredNotice {
  const request: StoredRequest = {
    id: `request-${nextSequence(tx)}`,
    accountId: account.id,
    ...content,
    deadline: requestDeadline(content.action, account, at),
    at,
    remindedAt: null,
    end: null,
  };
  tx.put('requests', request);
  return notifyAsked(tx, account, request, 'asked', at);
}

/** ASK: sends another notice of a request to the person asked. */
export function remind(tx: Transaction, account: StoredAccount, request: StoredRequest, at: Instant): StoredNotice {
  tx.put('requests', { ...request, remindedAt: at });
  return notifyAsked(tx, account, request, 'reminded', at);
}

/** ASK: ends a request that the asker takes back, and tells the person asked. */
export function withdraw(tx: Transaction, account: StoredAccount, request: StoredRequest, at: Instant): StoredNotice {
  tx.put('requests', { ...request, end: { state: 'withdrawn', removed: false, note: null } });
  return notifyAsked(tx, account, request, 'withdrawn', at);
}

/** ASK: ends a request that the person asked does not carry out, and tells the asker. @param note the answer of the person asked */
export function decline(
  tx: Transaction,
  account: StoredAccount,
  request: StoredRequest,
  note: string | null,
  at: Instant,
): StoredNotice {
  const { from, to, action } = request;
  tx.put('requests', { ...request, end: { state: 'declined', removed: false, note } });
  recordActivity(tx, account.id, at, to, 'requested', { action, to: from, step: 'declined' });
  return notifyAsker(tx, account, request, 'request-declined', to, at);
}

/**
 * ASK, SETTLED: ends the requests that an event fulfils or makes impossible, and tells each asker, once for each action.
 * @param by the id of the user who acted; null when a network did
 */
export function endRequests(
  tx: Transaction,
  account: StoredAccount,
  event: EndingEvent,
  by: string | null,
  at: Instant,
): void {
  const notified = new Set<string>();
  for (const request of tx.of('requests', account.id)) {
    const end = request.end ? null : endedBy(request.action, event);
    if (!end) continue;
    tx.put('requests', { ...request, end });
    const askerAndAction = `${request.from} ${request.action}`;
    if (notified.has(askerAndAction)) continue;
    notified.add(askerAndAction);
    notifyAsker(tx, account, request, end.state === 'done' ? 'request-done' : 'request-declined', by, at);
  }
}

/** ASK, HANDOVER: ends the requests to a person who has lost the right to carry them out, and tells each asker. @param by the id of the user who has reconnected the account */
export function endRequestsTo(tx: Transaction, asked: User, account: StoredAccount, by: string, at: Instant): void {
  for (const request of tx.of('requests', account.id)) {
    if (request.end || request.to !== asked.id) continue;
    const end = endedByLostRight(request.action, asked, account);
    if (!end) continue;
    tx.put('requests', { ...request, end });
    notifyAsker(tx, account, request, 'request-declined', by, at);
  }
}

function notifyAsked(
  tx: Transaction,
  account: StoredAccount,
  { id: requestId, action, from, to }: StoredRequest,
  step: 'asked' | 'reminded' | 'withdrawn',
  at: Instant,
): StoredNotice {
  recordActivity(tx, account.id, at, from, 'requested', { action, to, step });
  return putNotice(tx, account, at, {
    kind: 'request',
    expiresAt: null,
    from,
    requestId,
    recipients: [{ user: to, why: 'asked' }],
  });
}

function notifyAsker(
  tx: Transaction,
  account: StoredAccount,
  request: StoredRequest,
  kind: 'request-done' | 'request-declined',
  by: string | null,
  at: Instant,
): StoredNotice {
  const recipients: StoredNotice['recipients'] = [{ user: request.from, why: 'asker' }];
  return putNotice(tx, account, at, { kind, expiresAt: null, from: by, requestId: request.id, recipients });
}
