import { NETWORKS, type Network } from '../api/contract/network.ts';
import type { PostTab } from '../api/contract/post.ts';
import { isInvisible } from '../api/contract/visible-text.ts';
import { pageNumberOf } from '../navigation/page-number.ts';
import { SOCIAL_TABS, socialPath } from '../navigation/paths.ts';

/**
 * The tab, filters and page of the social tool, as the address holds them. It is also the query for the list, so its fields have the
 * names of the parameters of the address and of the API.
 */
export interface PostsPlace {
  tab: PostTab;
  /** Empty for the posts of all accounts. */
  accountId: string[];
  /** Contains one network at most; empty for all networks. */
  network: Network[];
  search: string;
  /** `needed`: only the missed posts that the viewer can decide on now; only on the tab of missed posts. */
  decision?: 'needed';
  /** Counted from 1. */
  page: number;
}

/** Reads the address; unknown values are left out, so that an old link still shows a list. */
export function placeOf(tabParam: string | undefined, params: URLSearchParams): PostsPlace {
  const tab = SOCIAL_TABS.find((each) => each === tabParam) ?? 'published';
  const isDecision = tab === 'missed' && params.get('decision') === 'needed';
  return {
    tab: tab === 'scheduled' && params.get('state') === 'cancelled' ? 'cancelled' : tab,
    accountId: params.getAll('accountId').filter((id) => id !== ''),
    network: NETWORKS.filter((each) => each === params.get('network')),
    search: params.get('search') ?? '',
    ...(isDecision ? { decision: 'needed' } : {}),
    page: pageNumberOf(params),
  };
}

/** A change of the filters or the page; an empty value removes a filter. */
export type PlaceChange = Partial<Record<'accountId' | 'network' | 'search' | 'decision', string>> & { page?: number };

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

/** The path of a tab with the current filters; the number on the tab counts the posts under the same filters. @param decision see `PostsPlace` */
export function tabPath(
  tab: PostTab,
  { accountId, network, search }: Pick<PostsPlace, 'accountId' | 'network' | 'search'>,
  decision?: 'needed',
): string {
  const params = new URLSearchParams();
  if (tab === 'cancelled') params.set('state', 'cancelled');
  for (const id of accountId) params.append('accountId', id);
  for (const each of network) params.set('network', each);
  if (search !== '') params.set('search', search);
  if (decision) params.set('decision', decision);
  const query = params.toString();
  return `${socialPath(tab)}${query === '' ? '' : `?${query}`}`;
}

/** Whether a search or a filter is set. */
export const isNarrowed = ({ accountId, network, search, decision }: PostsPlace): boolean =>
  !isInvisible(search) || network.length > 0 || accountId.length > 0 || decision !== undefined;
