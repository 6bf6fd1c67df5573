import type { Notice } from '../../src/api/contract/notice.ts';
import type { StoredAccount, StoredNotice, StoredRequest } from '../domain/records.ts';
import { expiresAt } from './interval.ts';

/**
 * SETTLED: what has settled a notice; null while something is left to do about it. An expiry notice is settled once the
 * expiry of the account has changed, a request once it has ended. A removal of the account settles every notice about it. In
 * news there is nothing to do.
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
