import type { Handover } from '../../src/api/contract/account.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { sees } from './scope.ts';

/**
 * HANDOVER: the person who loses an account if `by` reconnects it now, and what that person loses: the sight of it (SCOPE), or
 * only its ownership. Null if `by` is that person, if that person is deactivated and so need not be told, or while the history is
 * kept (LIFECYCLE).
 * @param by the id of a user
 */
export function handoverOf(
  { disconnection, historyDeleted, originalConnector }: StoredAccount,
  by: string,
  people: readonly User[],
): { user: string; loses: Handover['loses'] } | null {
  if (!disconnection || !historyDeleted || originalConnector === by) return null;
  const former = people.find(({ id, active }) => active && id === originalConnector);
  if (!former) return null;
  const losesSight = sees(former, { originalConnector }) && !sees(former, { originalConnector: by });
  return { user: former.id, loses: losesSight ? 'sight' : 'ownership' };
}
