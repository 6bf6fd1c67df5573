import type { StoredAccount, StoredNotice } from '../store/records.ts';
import { expiresAt } from './interval.ts';

/**
 * Whether a notice asks for nothing any more (ours): a warning, once the expiry it names has moved;
 * a request, once what was asked for has been done; both, once the account is removed.
 */
export function isSettled(
  notice: Pick<StoredNotice, 'kind' | 'action' | 'expiresAt'>,
  account: StoredAccount | undefined,
): boolean {
  if (!account) return true;
  if (notice.kind === 'reauthorize') return expiresAt(account) !== notice.expiresAt;
  switch (notice.action) {
    case 'reconnect':
      return account.disconnection === null;
    case 'disconnect':
      return account.disconnection !== null;
    default:
      return false;
  }
}
