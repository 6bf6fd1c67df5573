import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { invalidateEverything } from './accounts.ts';
import { type ConfirmedAction, read, write } from './client.ts';
import type { Network } from './contract/network.ts';
import {
  deletePost,
  listAccounts,
  listPosts,
  movePostToDrafts,
  planPosts,
  reschedulePost,
} from './contract/operations/operations.ts';
import type { Post, PostPlanRequest, PostsQuery } from './contract/post.ts';
import { AccountListReply } from './lenient-schemas.ts';

/** One page of a tab of the social tool, with the name of the tab. The previous page stays until the next one is loaded. */
export const postsQuery = (
  query: Pick<PostsQuery, 'tab' | 'accountId' | 'network' | 'search' | 'page'> & Partial<Pick<PostsQuery, 'decision'>>,
) =>
  queryOptions({
    queryKey: ['posts', query],
    queryFn: async ({ signal }) => ({ tab: query.tab, ...(await read(listPosts, { query, signal })) }),
    placeholderData: keepPreviousData,
  });

/** The listed accounts that posts can be filtered by, in the order of their names: the first hundred. */
export const accountChoiceQuery = (network: readonly Network[]) =>
  queryOptions({
    queryKey: ['accounts', 'choice', network],
    queryFn: ({ signal }) =>
      read(listAccounts, {
        query: { network: [...network], sort: 'name', pageSize: 100 },
        replySchema: AccountListReply,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/**
 * What the API proposes for missed posts (SPREAD); the previous plan stays until the next one is loaded. A change of the screen does
 * not load it again, since some of the posts may be settled by then, and the API would refuse all. The query does not repeat it,
 * because `write` does. @param viewer the id of the person on screen
 */
export const postPlanQuery = (viewer: string, request: PostPlanRequest) =>
  queryOptions({
    queryKey: ['posts', 'plan', viewer, request],
    queryFn: () => write(planPosts, { viewer, body: request }),
    placeholderData: keepPreviousData,
    staleTime: 'static',
    retry: false,
  });

/** The request that settles one missed post. */
export type SettleRequest = { post: Post; key: ConfirmedAction['key'] } & (
  | { kind: 'reschedule'; scheduledAt: string }
  | { kind: 'draft' }
  | { kind: 'delete' }
);

interface SettleVariables {
  viewer: ConfirmedAction['viewer'];
  requests: readonly SettleRequest[];
}

/** The result for one post. `after` is the post as it is now, null if it is deleted; `error` says why it was not changed. */
export type SettleResult = { post: Post } & ({ done: true; after: Post | null } | { done: false; error: unknown });

/** Settles missed posts, each in a request of its own; pending until all requests have ended and the screen is loaded again. */
export const settleMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['settle'],
    mutationFn: async ({ viewer, requests }: SettleVariables) => {
      const results = await Promise.all(requests.map((each) => settle(viewer, each)));
      await invalidateEverything(queries);
      return results;
    },
  });

async function settle(viewer: string, request: SettleRequest): Promise<SettleResult> {
  const { post } = request;
  try {
    return { post, done: true, after: await sendSettleRequest(viewer, request) };
  } catch (error) {
    return { post, done: false, error };
  }
}

async function sendSettleRequest(viewer: string, request: SettleRequest): Promise<Post | null> {
  const options = { viewer, id: request.post.id, key: request.key };
  switch (request.kind) {
    case 'reschedule':
      return write(reschedulePost, { ...options, body: { scheduledAt: request.scheduledAt } });
    case 'draft':
      return write(movePostToDrafts, options);
    case 'delete':
      await write(deletePost, options);
      return null;
  }
}
