import { Post, PostList, PostPlan, PostPlanRequest, PostsQuery, RescheduleRequest } from '../post.ts';
import { operation } from './operation.ts';

/** A page of one tab of posts, and the number of posts on every tab. */
export const listPosts = operation({
  call: 'GET /api/social/posts',
  auth: 'social',
  query: PostsQuery,
  reply: PostList,
});

const SETTLE_REFUSALS = ['draft-only', 'needs-all-accounts', 'account-disconnected', 'not-missed'] as const;

/** Give a missed post of a connected account a new time, later than now and at most 24 months ahead. */
export const reschedulePost = operation({
  call: 'POST /api/social/posts/{id}/reschedule',
  auth: 'social',
  body: RescheduleRequest,
  reply: Post,
  refusals: SETTLE_REFUSALS,
});

/** Make a missed post of a connected account a draft. */
export const movePostToDrafts = operation({
  call: 'POST /api/social/posts/{id}/to-draft',
  auth: 'social',
  reply: Post,
  refusals: SETTLE_REFUSALS,
});

/** Delete a missed post of a connected account. */
export const deletePost = operation({
  call: 'DELETE /api/social/posts/{id}',
  auth: 'social',
  refusals: SETTLE_REFUSALS,
});

/**
 * What to do with missed posts of connected accounts: which get a new time, and which become drafts (SPREAD). Changes nothing; each
 * post is settled by a call of its own.
 */
export const planPosts = operation({
  call: 'POST /api/social/posts/plan',
  auth: 'social',
  body: PostPlanRequest,
  changesNoScreen: true,
  reply: PostPlan,
  refusals: [...SETTLE_REFUSALS, 'not-found'],
});
