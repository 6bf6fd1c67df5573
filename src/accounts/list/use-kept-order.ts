import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { accountsByIdQuery } from '../../api/accounts.ts';
import type { AccountReply } from '../../api/lenient-schemas.ts';
import { dropOutcomes, useOutcomes } from '../outcomes.ts';
import { useReconnectId } from '../reconnect/use-reconnect.ts';
import { useQueue } from '../reconnect-many/queue.ts';

/**
 * The accounts in the order and the groups in which this list was first shown, so that no row moves while a person reads the
 * list (F83). New accounts come last. An account that leaves the list by an act of this tab is held in its place. `apply` puts
 * the accounts into the order of the latest reply, without those that are held.
 * @param listed in the order of the latest reply @param isGrouped whether the list has a group for each status
 * @param listId names the search, filters, order and page; another list is shown in the order of its reply
 */
export function useKeptOrder(listed: AccountReply[], listId: string, isGrouped: boolean) {
  const { accounts, release, actedOn } = useHeld(listed, listId);
  const [kept, setKept] = useState({ listId, statuses: statusesOf(accounts), actedOn });
  const isKept = kept.listId === listId && kept.statuses.size > 0;
  if (!isKept && (kept.listId !== listId || accounts.length > 0))
    setKept({ listId, statuses: statusesOf(accounts), actedOn });
  else if (actedOn.some((id) => !kept.actedOn.includes(id)))
    setKept({ ...kept, actedOn: [...kept.actedOn, ...actedOn] });
  const shown = useMemo(() => {
    const places = new Map([...kept.statuses.keys()].map((id, index) => [id, index]));
    const placeOf = ({ id }: AccountReply) => places.get(id) ?? places.size;
    const sorted = accounts.toSorted((a, b) => placeOf(a) - placeOf(b));
    return isKept && sorted.some((each, index) => each !== accounts[index]) ? sorted : accounts;
  }, [accounts, kept, isKept]);
  /** The status that the account had when the list was first shown. */
  const groupOf = ({ id, status }: AccountReply) => (isKept && kept.statuses.get(id)) || status;
  const notActedOn = (list: AccountReply[]) => list.filter(({ id }) => !kept.actedOn.includes(id));
  const idsOf = (list: AccountReply[]) => notActedOn(list).map(({ id }) => id);
  return {
    shown,
    groupOf,
    /** A new object whenever another list is shown, and after `apply`. */
    listVersion: kept.statuses,
    /** Whether the list is in another order or in other groups than the latest reply, for a reason other than acts of this tab. */
    isOutOfOrder:
      String(idsOf(shown)) !== String(idsOf(listed)) ||
      (isGrouped && notActedOn(accounts).some((each) => groupOf(each) !== each.status)),
    apply: () => {
      release();
      setKept({ listId, statuses: statusesOf(listed), actedOn: [] });
    },
  };
}

const statusesOf = (accounts: AccountReply[]) => new Map(accounts.map(({ id, status }) => [id, status]));

const NONE: AccountReply[] = [];

/**
 * The listed accounts, then those that have left the list by an act of this tab, such as a reconnect where only disconnected
 * accounts are listed. They are held until their outcome is dismissed or another list is shown, and not counted.
 */
function useHeld(listed: AccountReply[], listId: string) {
  const { queue } = useQueue();
  const outcomes = useOutcomes();
  const ids = [
    useReconnectId(),
    ...Object.keys({ ...outcomes, ...queue?.outcomes }),
    ...(queue?.steps.flatMap(({ accountIds }) => accountIds) ?? []),
  ];
  const [last, setLast] = useState({ listId, listed, left: NONE });
  if (last.listed !== listed || last.listId !== listId) {
    const before = last.listId === listId ? [...last.listed, ...last.left] : NONE;
    const left = before.filter(({ id }) => ids.includes(id) && !listed.some((each) => each.id === id));
    setLast({ listId, listed, left });
  }
  const held = last.left.filter(({ id }) => ids.includes(id));
  const query = useQuery({ ...accountsByIdQuery(held.map(({ id }) => id)), enabled: held.length > 0 });
  const now = query.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `held` is a new array at each render
  const accounts = useMemo(() => {
    const isAnswered = !query.isPlaceholderData && now !== undefined;
    const newest = held.flatMap((each) => now?.find(({ id }) => id === each.id) ?? (isAnswered ? [] : each));
    return newest.length > 0 ? [...listed, ...newest] : listed;
  }, [listed, now, query.isPlaceholderData, held.map(({ id }) => id).join()]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another list is shown
  useEffect(() => dropOutcomes, [listId]);
  return {
    accounts,
    /** The ids of the accounts that this tab has changed, or tries to. */
    actedOn: Object.keys({ ...outcomes, ...queue?.outcomes }),
    release: () => setLast({ listId, listed, left: NONE }),
  };
}
