import type { Cause } from '../../src/api/contract/account.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { activityAt } from './interval.ts';

/** LOSS, MAY-DISCONNECT: the account after its disconnect; `by` is null when the network disconnects it. */
export function accountAfterDisconnect(
  account: StoredAccount,
  { cause, by }: { cause: Cause; by: string | null },
  at: Instant,
): StoredAccount {
  return { ...account, disconnection: { at, cause, by }, revision: account.revision + 1 };
}

/**
 * RESUME, LIFECYCLE: the account after a reconnect. While the history is kept, the original connector stays. Once the history
 * is deleted, a reconnect begins a new lifecycle: `by` is the original connector, and `at` the time of the first connection.
 */
export function accountAfterReconnect(account: StoredAccount, by: string, at: Instant): StoredAccount {
  return {
    ...account,
    ...(account.historyDeleted && { originalConnector: by, firstConnectedAt: at, historyDeleted: false }),
    lastConnector: by,
    authorizedAt: at,
    lastActivityAt: activityAt(account.network, at),
    disconnection: null,
    revision: account.revision + 1,
  };
}
