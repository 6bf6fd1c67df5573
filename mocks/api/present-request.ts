import type { NoticeRequest, OwnRequest } from '../../src/api/contract/request.ts';
import { type Instant, iso } from '../domain/instant.ts';
import type { StoredAccount, StoredRequest, User } from '../domain/records.ts';
import { canEnd, canReadNotes, canRemind, remindFrom } from '../rules/request.ts';
import type { ReadTransaction } from '../store/store.ts';
import { isoOrNull, presentPerson } from './present-person.ts';

/** ASK: the open requests of `asker` about an account, in the order in which they were sent. */
export function openRequestsBy(tx: ReadTransaction, account: StoredAccount, asker: User): StoredRequest[] {
  return tx.of('requests', account.id).filter(({ from, end }) => from === asker.id && end === null);
}

/** The open requests of the viewer about an account, as the API sends them. */
export const presentOwnRequests = (
  tx: ReadTransaction,
  account: StoredAccount,
  viewer: User,
  now: Instant,
): OwnRequest[] =>
  openRequestsBy(tx, account, viewer).map((request) => ({
    ...presentContent(request),
    to: presentPerson(request.to),
    at: iso(request.at),
    remindedAt: isoOrNull(request.remindedAt),
    canRemind: canRemind(request, now).allowed,
    remindFrom: iso(remindFrom(request)),
  }));

/** A request as a notice about it shows it. Only the asker and the person asked read its notes (ASK). */
export function presentNoticeRequest(request: StoredRequest, viewer: User): NoticeRequest {
  const { from, to, remindedAt, end } = request;
  const isParty = canReadNotes(viewer, request);
  const { note, ...content } = presentContent(request);
  return {
    ...content,
    note: isParty ? note : null,
    state: end?.state ?? 'open',
    from: presentPerson(from),
    to: presentPerson(to),
    answer: isParty ? (end?.note ?? null) : null,
    remindedAt: isoOrNull(remindedAt),
    endedByRemoval: end?.removed ?? false,
    endedByLostRight: end?.rightLost ?? false,
    canDecline: viewer.id === to && canEnd(request).allowed,
  };
}

const presentContent = ({ id, action, note, deadline }: StoredRequest) => ({
  id,
  action,
  note,
  until: isoOrNull(deadline?.until ?? null),
  purpose: deadline?.purpose ?? null,
});
