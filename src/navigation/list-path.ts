import { useLocation } from 'react-router';
import * as v from 'valibot';
import { keepInTab, readFromTab } from '../browser/storage.ts';
import { ACCOUNTS_PATH } from './paths.ts';

const KEY = 'accounts-list';

/** Keeps the query with which this tab shows the list of accounts. @param query the search, filters, order and page, without an open dialog */
export const keepListQuery = (query: URLSearchParams): void => keepInTab(KEY, query.toString());

/**
 * The address of the list with the search, filters, order and page that this tab showed last.
 * @param dialogQuery opens a dialog on the list, such as `?connect=facebook`
 */
export function listPath(dialogQuery = ''): string {
  const query = readFromTab(KEY, v.string()) ?? '';
  if (query === '') return ACCOUNTS_PATH + dialogQuery;
  return `${ACCOUNTS_PATH}?${query}${dialogQuery.replace('?', '&')}`;
}

/** The parameter of the list that selects an account to reconnect; it repeats. */
export const SELECT = 'select';

/** The query that selects accounts on the list. @param ids of the accounts */
export const selectQuery = (ids: readonly string[]): string => `?${new URLSearchParams(ids.map((id) => [SELECT, id]))}`;

/** The address for a link to the list: on the list itself, the whole list; on another page, the list as this tab showed it last. */
export const useListPath = (): string => (useLocation().pathname === ACCOUNTS_PATH ? ACCOUNTS_PATH : listPath());
