import { type ActivityFilters, type ActivityKind, CONNECTION_KINDS } from '../../api/contract/activity.ts';
import { NETWORKS, type Network } from '../../api/contract/network.ts';
import { isInvisible } from '../../api/contract/visible-text.ts';
import { daysAfter } from '../../api/date-arithmetic.ts';
import { isMonth, PERIOD_DAYS } from '../../navigation/known-values.ts';
import { pageNumberOf } from '../../navigation/page-number.ts';

/** The filters and the page of the History tab, as the address holds them. */
export interface HistoryPlace {
  /** One kind, '' for all of `CONNECTION_KINDS`, or `all` for everything that has happened. */
  kind: '' | 'all' | (typeof CONNECTION_KINDS)[number];
  network: Network | '';
  /** '' for any time, `30` for the last 30 days, or a month such as `2026-11`. Days and months begin in the viewer's zone. */
  period: string;
  search: string;
  /** Counted from 1. */
  page: number;
}

/** Reads the address; unknown values are left out, so that an old link still shows a list. */
export function historyPlaceOf(params: URLSearchParams): HistoryPlace {
  const period = params.get('period') ?? '';
  const kinds = ['all', ...CONNECTION_KINDS] as const;
  return {
    kind: kinds.find((each) => each === params.get('kind')) ?? '',
    network: NETWORKS.find((each) => each === params.get('network')) ?? '',
    period: period === PERIOD_DAYS || isMonth(period) ? period : '',
    search: params.get('search') ?? '',
    page: pageNumberOf(params),
  };
}

/** Whether the list shows less than all that has happened to the connections. */
export const isFiltered = ({ kind, network, period, search }: HistoryPlace): boolean =>
  (kind !== '' && kind !== 'all') || network !== '' || period !== '' || !isInvisible(search);

/** The parameters of the address after a change, without filters that are not set. A change of the filters leads to the first page. */
export function withHistoryChange(params: URLSearchParams, change: Partial<HistoryPlace>): URLSearchParams {
  const place = { ...historyPlaceOf(params), page: 1, ...change };
  const next = new URLSearchParams(params);
  for (const name of ['kind', 'network', 'period', 'search', 'page'] as const) {
    const value = name === 'page' && place.page === 1 ? '' : String(place[name]);
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** What the API is asked for. @param now the server's time, ISO 8601 */
export function filtersOf({ kind, network, period, search }: HistoryPlace, now: string): Partial<ActivityFilters> {
  const kinds: readonly ActivityKind[] = kind === '' ? CONNECTION_KINDS : kind === 'all' ? [] : [kind];
  return {
    kind: [...kinds],
    network: network === '' ? [] : [network],
    search,
    ...(period === PERIOD_DAYS ? { from: startOfDay(daysAfter(now, -Number(PERIOD_DAYS))) } : {}),
    ...(isMonth(period) ? { from: startOfMonth(period, 0), to: startOfMonth(period, 1) } : {}),
  };
}

/** The months that can be chosen, the current one first: the last twelve, and the chosen one if it is another. @param now ISO 8601 */
export function monthsToChoose(now: string, chosen: string): string[] {
  const date = new Date(now);
  const months = Array.from({ length: 12 }, (_, index) =>
    monthOf(new Date(date.getFullYear(), date.getMonth() - index)),
  );
  return isMonth(chosen) && !months.includes(chosen) ? [...months, chosen] : months;
}

/** The month of a moment in the viewer's zone, such as `2026-11`. */
export const monthOf = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`;

/** The first moment of the month `after` months after `month`, in the viewer's zone, ISO 8601. */
export function startOfMonth(month: string, after: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(year, number - 1 + after).toISOString();
}

/** The first moment of a day in the viewer's zone, ISO 8601. From this moment, unlike from `now`, the query stays the same all day. */
function startOfDay(iso: string): string {
  const date = new Date(iso);
  date.setHours(0, 0, 0, 0);
  return date.toISOString();
}
