import type { Activity } from '../../src/api/contract/activity.ts';
import type { Notice } from '../../src/api/contract/notice.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import type { StoredAccount, StoredNotice } from '../domain/records.ts';
import { expiresAt } from './interval.ts';

/** The activity that settles a request; a removal deletes the account itself. */
const SETTLING = {
  reconnect: ['connected', 'reconnected'],
  disconnect: ['disconnected', 'lost'],
  remove: [],
} satisfies Record<RequestAction, Activity['kind'][]>;

/**
 * SETTLED: what has settled a notice: a warning, the change of its expiry; a request, its action, even if it was undone
 * later; both, the removal of the account. Null while it is open.
 * @param since the kinds of activity of the account after the notice
 */
export function settledBy(
  notice: Pick<StoredNotice, 'kind' | 'action' | 'expiresAt'>,
  account: StoredAccount | undefined,
  since: readonly Activity['kind'][],
): Notice['settledBy'] {
  if (!account) return notice.action === 'remove' ? 'done' : 'removed';
  if (notice.kind === 'reauthorize') return expiresAt(account) === notice.expiresAt ? null : 'renewed';
  const settling: readonly Activity['kind'][] = notice.action ? SETTLING[notice.action] : [];
  return since.some((kind) => settling.includes(kind)) ? 'done' : null;
}
