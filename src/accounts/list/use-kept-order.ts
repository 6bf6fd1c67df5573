import { useMemo, useState } from 'react';
import type { AccountReply } from '../../api/lenient-schemas.ts';

/**
 * The accounts in the order in which this list was first shown, so that no row moves while a person reads the list
 * (F83). New accounts come last. `apply` puts them into the order of the latest reply.
 * @param listId names the search, filters, order and page; another list is shown in its own order
 */
export function useKeptOrder(accounts: AccountReply[], listId: string) {
  const [kept, setKept] = useState({ listId, ids: idsOf(accounts) });
  const isKept = kept.listId === listId && kept.ids.length > 0;
  if (!isKept && (kept.listId !== listId || accounts.length > 0)) setKept({ listId, ids: idsOf(accounts) });
  const shown = useMemo(() => {
    const places = new Map(kept.ids.map((id, index) => [id, index]));
    const placeOf = ({ id }: AccountReply) => places.get(id) ?? places.size;
    const sorted = accounts.toSorted((a, b) => placeOf(a) - placeOf(b));
    return isKept && sorted.some((each, index) => each !== accounts[index]) ? sorted : accounts;
  }, [accounts, kept, isKept]);
  return {
    shown,
    isOutOfOrder: shown !== accounts,
    apply: () => setKept({ listId, ids: idsOf(accounts) }),
  };
}

const idsOf = (accounts: AccountReply[]): string[] => accounts.map(({ id }) => id);
