import type { Notice, Recipient } from '../../src/api/contract/notice.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import { type Instant, iso } from '../domain/instant.ts';
import type { StoredAccount, StoredNotice, User } from '../domain/records.ts';
import { hasExpired } from '../rules/notice.ts';
import { actionsCalledFor } from '../rules/notice-actions.ts';
import { planIncludesSocial } from '../rules/plan.ts';
import { sees } from '../rules/scope.ts';
import { settledBy } from '../rules/settled.ts';
import type { ReadTransaction } from '../store/store.ts';
import { presentDecisionOn } from './present.ts';
import { isoOrNull, personOrNull, presentPerson } from './present-person.ts';
import { presentNoticeRequest, presentOwnRequests } from './present-request.ts';

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
    removed: account === undefined,
    expired: hasExpired(notice, request, now),
    recipients: presentRecipients(notice.recipients),
    link: isLinked ? `/settings/marketing/social/accounts/${encodeURIComponent(notice.accountId)}` : null,
    can: account ? decisionsOn(tx, actionsCalledFor(notice, account, request, now), account, viewer, now) : {},
    ...(request && { action: request.action }),
    request: request ? presentNoticeRequest(request, viewer) : null,
  };
}

function decisionsOn(
  tx: ReadTransaction,
  actions: readonly RequestAction[],
  account: StoredAccount,
  viewer: User,
  now: Instant,
): Notice['can'] {
  if (actions.length === 0) return {};
  const requests = presentOwnRequests(tx, account, viewer, now);
  return Object.fromEntries(actions.map((action) => [action, presentDecisionOn(action, account, viewer, requests)]));
}
