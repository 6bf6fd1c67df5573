import { useMemo, useState } from 'react';
import type { AccountReply } from '../../api/lenient-schemas.ts';

/**
 * The accounts in the order and the groups in which this list was first shown, so that no row moves while a person reads the
 * list (F83). New accounts come last. `apply` puts them into the order of the latest reply.
 * @param accounts in the order of the latest reply @param isGrouped whether the list has a group for each status
 * @param listId names the search, filters, order and page; another list is shown in its own order
 */
export function useKeptOrder(accounts: AccountReply[], listId: string, isGrouped: boolean) {
  const [kept, setKept] = useState({ listId, statuses: statusesOf(accounts) });
  const isKept = kept.listId === listId && kept.statuses.size > 0;
  if (!isKept && (kept.listId !== listId || accounts.length > 0)) setKept({ listId, statuses: statusesOf(accounts) });
  const shown = useMemo(() => {
    const places = new Map([...kept.statuses.keys()].map((id, index) => [id, index]));
    const placeOf = ({ id }: AccountReply) => places.get(id) ?? places.size;
    const sorted = accounts.toSorted((a, b) => placeOf(a) - placeOf(b));
    return isKept && sorted.some((each, index) => each !== accounts[index]) ? sorted : accounts;
  }, [accounts, kept, isKept]);
  /** The status that the account had when the list was first shown. */
  const groupOf = ({ id, status }: AccountReply) => (isKept && kept.statuses.get(id)) || status;
  return {
    shown,
    groupOf,
    /** Another object for each list, and after `apply`. */
    since: kept.statuses,
    isOutOfOrder: shown !== accounts || (isGrouped && accounts.some((each) => groupOf(each) !== each.status)),
    apply: () => setKept({ listId, statuses: statusesOf(accounts) }),
  };
}

const statusesOf = (accounts: AccountReply[]) => new Map(accounts.map(({ id, status }) => [id, status]));
