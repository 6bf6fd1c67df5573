import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { invalidateEverything } from './accounts.ts';
import { type Acting, read, write } from './client.ts';
import type { Network } from './contract/network.ts';
import { deletePost, listAccounts, listPosts, movePostToDrafts, reschedulePost } from './contract/operations.ts';
import type { Post, PostsQuery } from './contract/post.ts';
import { AccountListReply } from './lenient-schemas.ts';

/** One page of a tab of the social tool, and which tab. The previous page stays until the next one is there. */
export const postsQuery = (query: Pick<PostsQuery, 'tab' | 'accountId' | 'network' | 'search' | 'page'>) =>
  queryOptions({
    queryKey: ['posts', query],
    queryFn: async ({ signal }) => ({ tab: query.tab, ...(await read(listPosts, { query, signal })) }),
    placeholderData: keepPreviousData,
  });

/** The listed accounts that posts can be narrowed to, by name; the API gives a hundred at most. */
export const accountChoiceQuery = (network: readonly Network[]) =>
  queryOptions({
    queryKey: ['accounts', 'choice', network],
    queryFn: ({ signal }) =>
      read(listAccounts, {
        query: { network: [...network], sort: 'name', pageSize: 100 },
        reply: AccountListReply,
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

/** The result for one post: the post as it is now (null where it is deleted), or why it was not changed. */
export type SettleResult = { post: Post } & ({ done: true; after: Post | null } | { done: false; error: unknown });

/** Settles missed posts, each in a request of its own, refused or not. Pending until everything is fresh. */
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
    return { post, done: true, after: await carryOut(viewer, settling) };
  } catch (error) {
    return { post, done: false, error };
  }
}

async function carryOut(viewer: string, settling: Settling): Promise<Post | null> {
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
