import { POST_TABS, type PostList, PostsQuery, type PostTab, RescheduleRequest } from '../../src/api/contract/post.ts';
import { iso } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { settle } from '../effects/account-effects.ts';
import { type Answer, bodyOf, type Call, expectNoBody, invalid, ok, queryOf } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { ProblemError, requireAllowed } from '../pipeline/problem.ts';
import { canSettlePost } from '../rules/connection.ts';
import { isShownOnTab, isTimeAhead, type Settlement } from '../rules/posts.ts';
import { sees } from '../rules/scope.ts';
import { accountOf, normalizeForSearch, paginate } from './accounts-in-scope.ts';
import { presentPost } from './present.ts';

export const postRoutes: Route[] = [
  { method: 'get', path: '/api/social/posts', auth: 'social', answer: list },
  { method: 'post', path: '/api/social/posts/:id/reschedule', auth: 'social', answer: reschedule },
  { method: 'post', path: '/api/social/posts/:id/to-draft', auth: 'social', answer: toDraft },
  { method: 'delete', path: '/api/social/posts/:id', auth: 'social', answer: remove },
];

function list(call: Call): Answer {
  const query = queryOf(call, PostsQuery, ['network']);
  const wanted = normalizeForSearch(query.search);
  const found: Found[] = [];
  for (const account of call.tx.all('accounts')) {
    if (!sees(call.user, account)) continue;
    if (query.accountId !== undefined && query.accountId !== account.id) continue;
    if (query.network.length > 0 && !query.network.includes(account.network)) continue;
    for (const post of call.tx.of('posts', account.id)) {
      if (wanted === '' || normalizeForSearch(post.text).includes(wanted)) found.push({ post, account });
    }
  }
  const onTab = (tab: PostTab) =>
    found.filter(({ post, account }) => isShownOnTab(post, tab, account.disconnection === null));
  const shown = onTab(query.tab)
    .map(({ post }) => post)
    .sort(query.tab === 'published' ? (a, b) => inOrderOfTime(b, a) : inOrderOfTime);
  return ok({
    items: paginate(shown, query.page, query.pageSize).map(presentPost),
    page: query.page,
    pageSize: query.pageSize,
    total: shown.length,
    counts: Object.fromEntries(POST_TABS.map((tab) => [tab, onTab(tab).length])) as PostList['counts'],
  } satisfies PostList);
}

function reschedule(call: Call): Answer {
  const found = postOf(call);
  const scheduledAt = Date.parse(bodyOf(call, RescheduleRequest).scheduledAt);
  if (!isTimeAhead(scheduledAt, call.now)) {
    throw invalid([{ path: 'scheduledAt', message: `must be later than ${iso(call.now)}` }]);
  }
  return settleWith(call, found, { kind: 'rescheduled', scheduledAt });
}

function toDraft(call: Call): Answer {
  const found = postOf(call);
  expectNoBody(call);
  return settleWith(call, found, { kind: 'to-draft' });
}

function remove(call: Call): Answer {
  const found = postOf(call);
  expectNoBody(call);
  return settleWith(call, found, { kind: 'deleted' });
}

interface Found {
  post: StoredPost;
  account: StoredAccount;
}

/** The post of that id with its account. @throws Refused `not-found` where there is none or SCOPE hides its account */
function postOf(call: Call): Found {
  const post = call.tx.get('posts', call.params.id ?? '');
  if (!post) throw new ProblemError('not-found');
  return { post, account: accountOf(call, post.accountId) };
}

/** MAY-SETTLE. @throws Refused when the asker may not, the account is disconnected, or the post was not missed */
function settleWith({ tx, user, now }: Call, { post, account }: Found, settlement: Settlement): Answer {
  requireAllowed(canSettlePost(user, account, post));
  const after = settle(tx, account, post, settlement, user.id, now);
  return after ? ok(presentPost(after)) : { status: 204 };
}

/** Earliest first, by when a post went or is to go out; those without a time last; ties by id. */
export function inOrderOfTime(a: StoredPost, b: StoredPost): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1);
}

const timeOf = ({ publishedAt, scheduledAt }: StoredPost): number =>
  publishedAt ?? scheduledAt ?? Number.MAX_SAFE_INTEGER;
