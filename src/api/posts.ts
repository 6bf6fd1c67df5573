import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { invalidateEverything } from './accounts.ts';
import { type Acting, read, write } from './client.ts';
import type { Network } from './contract/network.ts';
import { deletePost, listAccounts, listPosts, movePostToDrafts, reschedulePost } from './contract/operations.ts';
import type { Post, PostsQuery } from './contract/post.ts';
import { AccountListReply } from './lenient-schemas.ts';

/** One page of a tab of the social tool, with the name of the tab. The previous page stays until the next one is loaded. */
export const postsQuery = (query: Pick<PostsQuery, 'tab' | 'accountId' | 'network' | 'search' | 'page'>) =>
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

/** What is to become of one missed post. */
export type Settling = { post: Post; key: Acting['key'] } & (
  | { kind: 'reschedule'; scheduledAt: string }
  | { kind: 'draft' }
  | { kind: 'delete' }
);

interface SettlingAll {
  viewer: Acting['viewer'];
  settlings: readonly Settling[];
}

/** The result for one post. `after` is the post as it is now, null if it is deleted; `error` says why it was not changed. */
export type SettleResult = { post: Post } & ({ done: true; after: Post | null } | { done: false; error: unknown });

/** Settles missed posts, each in a request of its own; pending until all requests have ended and the screen is loaded again. */
export const settleMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['settle'],
    mutationFn: async ({ viewer, settlings }: SettlingAll) => {
      const results = await Promise.all(settlings.map((each) => settle(viewer, each)));
      await invalidateEverything(queries);
      return results;
    },
  });

async function settle(viewer: string, settling: Settling): Promise<SettleResult> {
  const { post } = settling;
  try {
    return { post, done: true, after: await sendSettling(viewer, settling) };
  } catch (error) {
    return { post, done: false, error };
  }
}

async function sendSettling(viewer: string, settling: Settling): Promise<Post | null> {
  const request = { viewer, id: settling.post.id, key: settling.key };
  switch (settling.kind) {
    case 'reschedule':
      return write(reschedulePost, { ...request, body: { scheduledAt: settling.scheduledAt } });
    case 'draft':
      return write(movePostToDrafts, request);
    case 'delete':
      await write(deletePost, request);
      return null;
  }
}
