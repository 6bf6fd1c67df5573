import { POST_TABS, type Post, type PostTab } from '../../src/api/contract/post.ts';
import { normalizeForSearch } from '../../src/api/contract/visible-text.ts';
import { iso } from '../domain/instant.ts';
import { localClock } from '../domain/local-clock.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { settle } from '../effects/account-effects.ts';
import {
  type Call,
  type HandlerRefusalCode,
  type Handlers,
  invalid,
  requireAllowed,
  requireNotLater,
} from '../pipeline/call.ts';
import { canSettlePost } from '../rules/connection.ts';
import { inOrderOfTime, isShownOnTab, isTimeAhead, latestNewTime, type Settlement } from '../rules/posts.ts';
import { proposalsFor } from '../rules/proposals.ts';
import { sees } from '../rules/scope.ts';
import { accountOf } from './accounts-in-scope.ts';
import { paginate } from './lists.ts';
import { presentPost } from './present.ts';

export const postHandlers = {
  listPosts: (call) => {
    const query = call.query();
    const searchText = normalizeForSearch(query.search);
    const found: PostWithAccount[] = [];
    for (const account of call.tx.all('accounts')) {
      if (!sees(call.user, account)) continue;
      if (query.accountId.length > 0 && !query.accountId.includes(account.id)) continue;
      if (query.network.length > 0 && !query.network.includes(account.network)) continue;
      for (const post of call.tx.of('posts', account.id)) {
        if (searchText === '' || normalizeForSearch(post.text).includes(searchText)) found.push({ post, account });
      }
    }
    const onTab = (tab: PostTab) =>
      found.filter(({ post, account }) => isShownOnTab(post, tab, account.disconnection === null));
    const isSettleable = ({ post, account }: PostWithAccount) => canSettlePost(call.user, account, post).allowed;
    const settleable = onTab('missed').filter(isSettleable);
    const listed = query.tab === 'missed' && query.decision ? settleable : onTab(query.tab);
    const byTime = (a: PostWithAccount, b: PostWithAccount) => inOrderOfTime(a.post, b.post);
    const shown = listed.sort(query.tab === 'published' ? (a, b) => byTime(b, a) : byTime);
    return {
      items: paginate(shown, query.page, query.pageSize).map((each) => present(call, each)),
      page: query.page,
      pageSize: query.pageSize,
      total: shown.length,
      counts: {
        ...(Object.fromEntries(POST_TABS.map((tab) => [tab, onTab(tab).length])) as Record<PostTab, number>),
        settleable: settleable.length,
      },
    };
  },

  reschedulePost: (call) => {
    const found = postOf(call);
    const scheduledAt = Date.parse(call.body().scheduledAt);
    if (!isTimeAhead(scheduledAt, call.now)) {
      throw invalid(call, [{ path: 'scheduledAt', message: `must be later than ${iso(call.now)}` }]);
    }
    requireNotLater(call, 'scheduledAt', scheduledAt, latestNewTime(call.now));
    return present(call, settleWith(call, found, { kind: 'rescheduled', scheduledAt }));
  },

  movePostToDrafts: (call) => {
    const found = postOf(call);
    call.body(); // checks that it is JSON
    return present(call, settleWith(call, found, { kind: 'to-draft' }));
  },

  deletePost: (call) => {
    const found = postOf(call);
    call.body(); // checks that it is JSON
    settleWith(call, found, { kind: 'deleted' });
  },

  planPosts: (call) => {
    const { tx, now } = call;
    const { postIds, spacing, zone } = call.body();
    const missed = postIds.map((id) => {
      const post = tx.get('posts', id);
      if (!post) throw call.refusal('not-found');
      const account = accountOf(call, post.accountId);
      requireAllowed(call, canSettlePost(call.user, account, post));
      return post;
    });
    const accountIds = [...new Set(missed.map(({ accountId }) => accountId))];
    const posts = accountIds.flatMap((id) => tx.of('posts', id));
    const proposals = proposalsFor({ missed, posts, spacing, now, clock: localClock(zone) });
    return { items: proposals.map((each) => ({ ...each, at: each.at === null ? null : iso(each.at) })) };
  },
} satisfies Partial<Handlers>;

const present = ({ now }: Call, { post, account }: PostWithAccount): Post => presentPost(post, account, now);

/** A call of one of the three operations that settle a post; each may refuse with the codes of `deletePost`. */
type SettleCall = Call<HandlerRefusalCode<'deletePost'>>;

interface PostWithAccount {
  post: StoredPost;
  account: StoredAccount;
}

/** The post in the path and its account. @throws ProblemError `not-found` when unknown, or when its account is out of scope (SCOPE) */
function postOf(call: Call<'not-found'>): PostWithAccount {
  const post = call.tx.get('posts', call.id);
  if (!post) throw call.refusal('not-found');
  return { post, account: accountOf(call, post.accountId) };
}

/**
 * MAY-SETTLE: settles a post. @returns the changed post, or a deleted post as it was before @throws ProblemError if
 * `canSettlePost` refuses
 */
function settleWith(call: SettleCall, { post, account }: PostWithAccount, settlement: Settlement): PostWithAccount {
  const { tx, user, now } = call;
  requireAllowed(call, canSettlePost(user, account, post));
  return { post: settle(tx, account, post, settlement, user.id, now) ?? post, account };
}
