import type { RequestAction } from '../../src/api/contract/request.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount, StoredNotice, StoredRequest } from '../domain/records.ts';
import { actionsOf } from './connection.ts';
import { existsAtNetwork } from './keep.ts';
import { requestDeadline } from './request.ts';
import { settledBy } from './settled.ts';

/**
 * NOTICE, ASK: the actions that a notice calls for now, in the order in which they are taken; empty once nothing is left to do.
 * A renewal is a disconnect and then a reconnect (SOON). An account that its network has deleted can only be removed.
 * @param account undefined once the account is removed
 * @param request the request that the notice is about
 */
export function actionsCalledFor(
  notice: Pick<StoredNotice, 'kind' | 'expiresAt' | 'at'>,
  account: StoredAccount | undefined,
  request: Pick<StoredRequest, 'action' | 'deadline' | 'end'> | undefined,
  now: Instant,
): RequestAction[] {
  if (!account) return [];
  switch (notice.kind) {
    case 'reauthorize':
      return settledBy(notice, account, request) ? [] : actionsLeftOfRenewal(account);
    case 'request':
      return request && !request.end ? actionsLeftOfRequest(request, account, now) : [];
    case 'request-done': {
      // The moment of the news shows that the account is still disconnected by that disconnect, and not by a later one.
      const isHalfRenewed = request?.deadline?.purpose === 'renew' && account.disconnection?.at === notice.at;
      return isHalfRenewed ? actionsLeftOfRenewal(account) : [];
    }
    case 'request-declined':
      return request && actionsOf(account).includes(request.action) ? actionsLeftOfRequest(request, account, now) : [];
    case 'handover':
      return [];
  }
}

function actionsLeftOfRenewal(account: StoredAccount): RequestAction[] {
  if (!account.disconnection) return ['disconnect', 'reconnect'];
  return [existsAtNetwork(account) ? 'reconnect' : 'remove'];
}

function actionsLeftOfRequest(
  { action, deadline }: Pick<StoredRequest, 'action' | 'deadline'>,
  account: StoredAccount,
  now: Instant,
): RequestAction[] {
  if (deadline?.purpose === 'renew') {
    // Something is left to do only while the account is expiring, and its expiry is still the one that the request named.
    return requestDeadline(action, account, now)?.until === deadline.until ? actionsLeftOfRenewal(account) : [];
  }
  return action === 'reconnect' && account.disconnection ? actionsLeftOfRenewal(account) : [action];
}
