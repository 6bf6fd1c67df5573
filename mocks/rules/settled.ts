import type { Activity } from '../../src/api/contract/activity.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { StoredAccount, StoredNotice } from '../domain/records.ts';
import { expiresAt } from './interval.ts';

/** The activity that settles a request; a removal deletes the account itself. */
const SETTLED_BY = {
  reconnect: ['connected', 'reconnected'],
  disconnect: ['disconnected', 'lost'],
  remove: [],
} satisfies Record<RequestAction, Activity['kind'][]>;

/**
 * SETTLED: whether a notice no longer asks for anything: a warning, once its expiry has changed; a request, once the
 * action was taken, even if it was undone later; both, once the account is removed.
 * @param since the kinds of activity of the account after the notice
 */
export function isNoticeSettled(
  notice: Pick<StoredNotice, 'kind' | 'action' | 'expiresAt'>,
  account: StoredAccount | undefined,
  since: readonly Activity['kind'][],
): boolean {
  if (!account) return true;
  if (notice.kind === 'reauthorize') return expiresAt(account) !== notice.expiresAt;
  const settling: readonly Activity['kind'][] = notice.action ? SETTLED_BY[notice.action] : [];
  return since.some((kind) => settling.includes(kind));
}
