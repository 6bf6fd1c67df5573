import type { Notice } from '../../src/api/contract/notice.ts';
import type { StoredAccount, StoredNotice, StoredRequest } from '../domain/records.ts';
import { expiresAt } from './interval.ts';

/**
 * SETTLED: what has settled a notice; null while something is left to do about it. An expiry notice is settled once the
 * expiry of the account has changed or the account is removed. A request is settled once it has ended; a removal of the account
 * ends it too. News is settled from the start.
 * @param account undefined once the account is removed
 * @param request the request that the notice is about
 */
export function settledBy(
  { kind, expiresAt: expiry }: Pick<StoredNotice, 'kind' | 'expiresAt'>,
  account: StoredAccount | undefined,
  request: Pick<StoredRequest, 'end'> | undefined,
): Notice['settledBy'] {
  if (kind === 'request') {
    const end = request?.end;
    if (end?.rightLost) return 'right-lost';
    return end ? (end.removed ? 'removed' : end.state) : null;
  }
  if (kind !== 'reauthorize') return 'news';
  if (!account) return 'removed';
  return expiresAt(account) === expiry ? null : 'renewed';
}
