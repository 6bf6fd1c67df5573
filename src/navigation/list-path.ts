import { useLocation } from 'react-router';
import * as v from 'valibot';
import { keepInTab, readFromTab } from '../browser/storage.ts';
import { ACCOUNTS_PATH } from './paths.ts';

const KEY = 'accounts-list';

/** Keeps the query with which this tab shows the list of accounts. @param query search, filters, order and page, no dialog */
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

/** What a link to the list opens: from another page the list as this tab showed it last, on the list itself the whole list. */
export const useListPath = (): string => (useLocation().pathname === ACCOUNTS_PATH ? ACCOUNTS_PATH : listPath());
