import { NETWORKS, type Network } from '../api/contract/network.ts';
import type { PostTab } from '../api/contract/post.ts';
import { isInvisible } from '../api/contract/visible-text.ts';
import { pageNumberOf } from '../navigation/page-number.ts';
import { SOCIAL_TABS, socialPath } from '../navigation/paths.ts';

/** The tab, filters and page of the social tool, as the address holds them. */
export interface PostsPlace {
  tab: PostTab;
  /** Absent for the posts of all accounts. */
  accountId?: string;
  /** Contains one network at most; empty for all networks. */
  network: Network[];
  search: string;
  /** Counted from 1. */
  page: number;
}

/** Reads the address; unknown values are left out, so that an old link still shows a list. */
export function placeOf(tabParam: string | undefined, params: URLSearchParams): PostsPlace {
  const tab = SOCIAL_TABS.find((each) => each === tabParam) ?? 'published';
  const accountId = params.get('accountId');
  return {
    tab: tab === 'scheduled' && params.get('state') === 'cancelled' ? 'cancelled' : tab,
    ...(accountId ? { accountId } : {}),
    network: NETWORKS.filter((each) => each === params.get('network')),
    search: params.get('search') ?? '',
    page: pageNumberOf(params),
  };
}

/** A change of the filters or the page; an empty value removes a filter. */
export type PlaceChange = Partial<Record<'accountId' | 'network' | 'search', string>> & { page?: number };

/** The address after a change, which leads to the first page unless the change names another page. */
export function withChange(params: URLSearchParams, { page = 1, ...filters }: PlaceChange): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('page');
  for (const [name, value] of Object.entries(filters)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  if (page !== 1) next.set('page', String(page));
  return next;
}

/** The path of a tab with the current filters, under which the number on the tab is counted too. */
export function tabPath(tab: PostTab, { accountId, network, search }: Omit<PostsPlace, 'tab' | 'page'>): string {
  const params = new URLSearchParams();
  if (tab === 'cancelled') params.set('state', 'cancelled');
  if (accountId) params.set('accountId', accountId);
  for (const each of network) params.set('network', each);
  if (search !== '') params.set('search', search);
  const query = params.toString();
  return `${socialPath(tab)}${query === '' ? '' : `?${query}`}`;
}

/** Whether a search or a filter is set. */
export const isNarrowed = ({ accountId, network, search }: PostsPlace): boolean =>
  !isInvisible(search) || network.length > 0 || accountId !== undefined;
