import type { Notice, Recipient } from '../../src/api/contract/notice.ts';
import { type Instant, iso } from '../domain/instant.ts';
import type { StoredNotice, User } from '../domain/records.ts';
import { hasExpired } from '../rules/notice.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { sees } from '../rules/scope.ts';
import { settledBy } from '../rules/settled.ts';
import type { ReadTransaction } from '../store/store.ts';
import { isoOrNull, personOrNull, presentPerson } from './present-person.ts';
import { presentNoticeRequest } from './present-request.ts';

/** The recipients of a notice as the API sends them. */
export const presentRecipients = (recipients: StoredNotice['recipients']): Recipient[] =>
  recipients.map(({ user, why }) => ({ person: presentPerson(user), why }));

/** A notice as `viewer` sees it at `now`; it links to its account where the plan and SCOPE show the account. */
export function presentNotice(tx: ReadTransaction, notice: StoredNotice, viewer: User, now: Instant): Notice {
  const account = tx.get('accounts', notice.accountId);
  const request = notice.requestId === null ? undefined : tx.get('requests', notice.requestId);
  const by = settledBy(notice, account, request);
  const isLinked = account && planIncludesSocial(tx.simulation().plan) && sees(viewer, account);
  return {
    id: notice.id,
    kind: notice.kind,
    accountId: notice.accountId,
    accountName: notice.account.name,
    account: notice.account,
    at: iso(notice.at),
    readAt: isoOrNull(notice.readBy[viewer.id] ?? null),
    expiresAt: isoOrNull(notice.expiresAt),
    from: personOrNull(notice.from),
    settled: by !== null,
    settledBy: by,
    disconnected: account !== undefined && account.disconnection !== null,
    expired: hasExpired(notice, request, now),
    recipients: presentRecipients(notice.recipients),
    link: isLinked ? `/settings/marketing/social/accounts/${encodeURIComponent(notice.accountId)}` : null,
    ...(request && { action: request.action }),
    request: request ? presentNoticeRequest(request, viewer) : null,
  };
}
