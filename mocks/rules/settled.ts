import type { Activity } from '../../src/api/contract/activity.ts';
import type { Notice } from '../../src/api/contract/notice.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { StoredAccount, StoredNotice } from '../domain/records.ts';
import { expiresAt } from './interval.ts';

/** The kinds of activity that settle a request for an action. A removal leaves no activity; it deletes the account. */
const SETTLING = {
  reconnect: ['connected', 'reconnected'],
  disconnect: ['disconnected', 'lost'],
  remove: [],
} satisfies Record<RequestAction, Activity['kind'][]>;

/**
 * SETTLED: what has settled a notice; null while something is left to do about it. An expiry notice is settled once the
 * expiry of the account has changed. A request is settled once the requested action has happened, even if that was undone
 * later. A removal of the account settles every notice about it.
 * @param account undefined once the account is removed
 * @param activitySince the kinds of activity of the account after the notice
 */
export function settledBy(
  notice: Pick<StoredNotice, 'kind' | 'action' | 'expiresAt'>,
  account: StoredAccount | undefined,
  activitySince: readonly Activity['kind'][],
): Notice['settledBy'] {
  if (!account) return notice.action === 'remove' ? 'done' : 'removed';
  if (notice.kind === 'reauthorize') return expiresAt(account) === notice.expiresAt ? null : 'renewed';
  const settling: readonly Activity['kind'][] = notice.action ? SETTLING[notice.action] : [];
  return activitySince.some((kind) => settling.includes(kind)) ? 'done' : null;
}
