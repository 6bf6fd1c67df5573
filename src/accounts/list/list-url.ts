import { STATUSES, type Status } from '../../api/contract/account.ts';
import { ORDERS, type Order, SORTS, type Sort } from '../../api/contract/account-list.ts';
import { NETWORKS, type Network } from '../../api/contract/network.ts';
import { isInvisible } from '../../api/contract/visible-text.ts';
import { pageNumberOf } from '../../navigation/page-number.ts';

/** The search, filters, order and page of the list, as the address holds them. */
export interface AccountsPlace {
  search: string;
  network: Network[];
  status: Status[];
  /** The ids of people; an account is listed if one of them connected it first or last. */
  connectedBy: string[];
  /** Whether only accounts that need attention are listed. */
  attention: boolean;
  sort: Sort;
  order: Order;
  /** Counted from 1. */
  page: number;
}

/** Reads the address. Unknown values are left out, so that an old link still shows a list. */
export function placeOf(params: URLSearchParams): AccountsPlace {
  const sort = known([params.get('sort') ?? ''], SORTS)[0] ?? 'attention';
  return {
    search: params.get('search') ?? '',
    network: known(params.getAll('network'), NETWORKS),
    status: known(params.getAll('status'), STATUSES),
    connectedBy: params.getAll('connectedBy'),
    attention: params.get('attention') === 'needed',
    sort,
    order: (sort !== 'attention' && known([params.get('order') ?? ''], ORDERS)[0]) || firstOrder(sort),
    page: pageNumberOf(params),
  };
}

/** The address after a change, which leads to the first page unless the change names another; defaults are left out. */
export function withChange(params: URLSearchParams, change: Partial<AccountsPlace>): URLSearchParams {
  const before = placeOf(params);
  const order = change.sort ? firstOrder(change.sort) : before.order;
  const place = { ...before, page: 1, order, ...change };
  const next = new URLSearchParams(params);
  for (const name of ['search', 'network', 'status', 'connectedBy', 'attention', 'sort', 'order', 'page'])
    next.delete(name);
  if (place.search !== '') next.set('search', place.search);
  for (const network of place.network) next.append('network', network);
  for (const status of place.status) next.append('status', status);
  for (const person of place.connectedBy) next.append('connectedBy', person);
  if (place.attention) next.set('attention', 'needed');
  if (place.sort !== 'attention') next.set('sort', place.sort);
  if (isReversed(place)) next.set('order', place.order);
  if (place.page !== 1) next.set('page', String(place.page));
  return next;
}

/** The direction in which a column is sorted first: by posts at risk, the highest number is first; by any other, the lowest value. */
const firstOrder = (sort: Sort): Order => (sort === 'at-risk' ? 'desc' : 'asc');

/** Whether a column is sorted in the other direction than at first. */
export const isReversed = ({ sort, order }: Pick<AccountsPlace, 'sort' | 'order'>): boolean =>
  order !== firstOrder(sort);

/** The order after a press on the head of a column: by that column or, if the list is sorted by it already, in the other direction. */
export const orderAfterPress = (
  { sort, order }: AccountsPlace,
  column: Sort,
): Pick<AccountsPlace, 'sort' | 'order'> => {
  const isPressedAgain = sort === column && column !== 'attention';
  return { sort: column, order: isPressedAgain ? (order === 'asc' ? 'desc' : 'asc') : firstOrder(column) };
};

/** Whether a search or a filter narrows the list. */
export const isNarrowed = ({ search, network, status, connectedBy, attention }: AccountsPlace): boolean =>
  !isInvisible(search) || [...network, ...status, ...connectedBy].length > 0 || attention;

/** `values` without `value` if they contain it, otherwise with it at the end. */
export const toggled = <T>(values: T[], value: T): T[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];

/** The values that exist, in the order of `all`. */
const known = <T extends string>(values: string[], all: readonly T[]): T[] =>
  all.filter((each) => values.includes(each));
