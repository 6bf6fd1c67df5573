import { POST_TABS, type PostList, PostsQuery, type PostTab } from '../../src/api/contract.ts';
import { isShownOnTab } from '../rules/posts.ts';
import { sees } from '../rules/scope.ts';
import type { StoredAccount, StoredPost } from '../store/records.ts';
import { type Answer, type Call, ok, queryOf } from './call.ts';
import type { Route } from './edge.ts';
import { folded, pageOf } from './find-account.ts';
import { presentPost } from './present.ts';

export const postRoutes: Route[] = [{ method: 'get', path: '/api/social/posts', asks: 'social', answer: list }];

function list(call: Call): Answer {
  const query = queryOf(call, PostsQuery, ['network']);
  const wanted = folded(query.search);
  const found: { post: StoredPost; account: StoredAccount }[] = [];
  for (const account of call.world.all('accounts')) {
    if (!sees(call.user, account)) continue;
    if (query.accountId !== undefined && query.accountId !== account.id) continue;
    if (query.network.length > 0 && !query.network.includes(account.network)) continue;
    for (const post of call.world.of('posts', account.id)) {
      if (wanted === '' || folded(post.text).includes(wanted)) found.push({ post, account });
    }
  }
  const onTab = (tab: PostTab) =>
    found.filter(({ post, account }) => isShownOnTab(post, tab, account.disconnection === null));
  const shown = onTab(query.tab)
    .map(({ post }) => post)
    .sort(query.tab === 'published' ? (a, b) => inOrderOfTime(b, a) : inOrderOfTime);
  return ok({
    items: pageOf(shown, query.page, query.pageSize).map(presentPost),
    page: query.page,
    pageSize: query.pageSize,
    total: shown.length,
    counts: Object.fromEntries(POST_TABS.map((tab) => [tab, onTab(tab).length])) as PostList['counts'],
  } satisfies PostList);
}

/** Earliest first, by when a post went or is to go out; those without a time last; ties by id. */
export function inOrderOfTime(a: StoredPost, b: StoredPost): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const timeOf = ({ publishedAt, scheduledAt }: StoredPost): number =>
  publishedAt ?? scheduledAt ?? Number.MAX_SAFE_INTEGER;
