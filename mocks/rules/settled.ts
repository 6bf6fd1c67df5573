import type { Activity } from '../../src/api/contract/activity.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { StoredAccount, StoredNotice } from '../domain/records.ts';
import { expiresAt } from './interval.ts';

/** What has to happen to an account for a request to be done; a removal leaves no account. */
const DONE_BY = {
  reconnect: ['connected', 'reconnected'],
  disconnect: ['disconnected', 'lost'],
  remove: [],
} satisfies Record<RequestAction, Activity['kind'][]>;

/**
 * SETTLED: whether a notice asks for nothing any more: a warning, once the expiry it names has moved;
 * a request, once what was asked for has been done, and for good; both, once the account is removed.
 * @param since what has happened to the account after the notice
 */
export function isNoticeResolved(
  notice: Pick<StoredNotice, 'kind' | 'action' | 'expiresAt'>,
  account: StoredAccount | undefined,
  since: readonly Activity['kind'][],
): boolean {
  if (!account) return true;
  if (notice.kind === 'reauthorize') return expiresAt(account) !== notice.expiresAt;
  const done: readonly Activity['kind'][] = notice.action ? DONE_BY[notice.action] : [];
  return since.some((kind) => done.includes(kind));
}
