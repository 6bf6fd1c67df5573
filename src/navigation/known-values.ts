import { STATUSES } from '../api/contract/account.ts';
import { ORDERS, SORTS } from '../api/contract/account-list.ts';
import { CONNECTION_KINDS } from '../api/contract/activity.ts';
import { NETWORKS } from '../api/contract/network.ts';
import { REQUEST_ACTIONS } from '../api/contract/request.ts';
import type { SettleRequest } from '../api/posts.ts';
import { isPageNumber } from './page-number.ts';

/** The period of the History tab that is counted back from now, in days. */
export const PERIOD_DAYS = '30';

/** Whether a value is a month, such as `2026-11`. */
export const isMonth = (value: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value);

const isOneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value);

/**
 * For each parameter whose values can be checked without the API: whether a value is known. The search is not here, because it is
 * any text. Ids are looked up: of `select` only an empty value is unknown, and of `ask` only the action before the id is checked.
 * No page reads `group`: all its values are unknown, so that a message says so; `status` shows one group.
 */
const IS_KNOWN: Record<string, (value: string) => boolean> = {
  network: isOneOf(...NETWORKS),
  status: isOneOf(...STATUSES),
  group: isOneOf(),
  select: (value) => value !== '',
  attention: isOneOf('needed'),
  sort: isOneOf(...SORTS),
  order: isOneOf(...ORDERS),
  page: isPageNumber,
  kind: isOneOf('all', ...CONNECTION_KINDS),
  period: (value) => value === PERIOD_DAYS || isMonth(value),
  state: isOneOf('cancelled'),
  decision: isOneOf('needed'),
  decide: isOneOf('delete'),
  connect: isOneOf('', ...NETWORKS),
  remove: isOneOf('account'),
  settle: isOneOf(...(['reschedule', 'draft', 'delete'] as const satisfies SettleRequest['kind'][])),
  ask: (value) => REQUEST_ACTIONS.some((action) => value.startsWith(`${action}.`)),
};

/** Whether a parameter can have this value; true for any value of a parameter that is not in `IS_KNOWN`. */
export const isKnownValue = (name: string, value: string): boolean => IS_KNOWN[name]?.(value) ?? true;

/**
 * The parameters of an address that have a known value, or those that have an unknown one. If the list is not sorted by a column,
 * `order=desc` has nothing to reverse, so it is unknown.
 */
export function parametersOf(search: string, kind: 'known' | 'unknown'): [name: string, value: string][] {
  const params = new URLSearchParams(search);
  const sort = params.get('sort') ?? '';
  const hasColumn = sort !== 'attention' && isKnownValue('sort', sort);
  const isKnown = (name: string, value: string): boolean =>
    isKnownValue(name, value) && (hasColumn || name !== 'order' || value !== 'desc');
  return [...params].filter(([name, value]) => isKnown(name, value) === (kind === 'known'));
}
