import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { refresh } from './accounts.ts';
import { read, write } from './client.ts';
import { type Network, Post, PostList, type PostsQuery } from './contract.ts';
import { ReadAccountList } from './unsupported.ts';

const PATH = 'api/social/posts';
const pathOf = ({ id }: Pick<Post, 'id'>): string => `${PATH}/${encodeURIComponent(id)}`;

/** One page of a tab of the social tool, with the tab that it is of: while another is asked for, the one before stays. */
export const postsQuery = (query: Pick<PostsQuery, 'tab' | 'accountId' | 'network' | 'search' | 'page'>) =>
  queryOptions({
    queryKey: ['posts', query],
    queryFn: async ({ signal }) => {
      const { accountId, ...rest } = query;
      const asked = accountId === undefined ? rest : { ...rest, accountId };
      return { tab: query.tab, ...(await read({ path: PATH, query: asked, reply: PostList, signal })) };
    },
    placeholderData: keepPreviousData,
  });

/** The listed accounts that posts can be narrowed to, by name; the API gives a hundred at most. */
export const accountChoiceQuery = (network: readonly Network[]) =>
  queryOptions({
    queryKey: ['accounts', 'choice', network],
    queryFn: ({ signal }) =>
      read({
        path: 'api/social/accounts',
        query: { network, sort: 'name', pageSize: 100 },
        reply: ReadAccountList,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** What is to become of one missed post. */
export type Settling = {
  post: Post;
  /** One for one intention: trying again after an uncertain end sends the same one. */
  key: string;
} & Settlement;

type Settlement = { kind: 'reschedule'; scheduledAt: string } | { kind: 'draft' } | { kind: 'delete' };

/** What became of it: the post as it is now (null where it is gone), or why it was not changed. */
export type Settled = { post: Post } & ({ done: true; after: Post | null } | { done: false; error: unknown });

/** Settles missed posts, each on its own: one that is refused keeps no other from its end. Pending until all is fresh. */
export const settleMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['settle'],
    mutationFn: async (settlings: readonly Settling[]) => {
      const settled = await Promise.all(settlings.map(settle));
      await refresh(queries);
      return settled;
    },
  });

async function settle(settling: Settling): Promise<Settled> {
  const { post } = settling;
  try {
    return { post, done: true, after: await carryOut(settling) };
  } catch (error) {
    return { post, done: false, error };
  }
}

async function carryOut(settling: Settling): Promise<Post | null> {
  switch (settling.kind) {
    case 'reschedule':
      return reschedulePost(settling.post, settling.scheduledAt, settling.key);
    case 'draft':
      return movePostToDrafts(settling.post, settling.key);
    case 'delete':
      await deletePost(settling.post, settling.key);
      return null;
  }
}

const reschedulePost = (post: Post, scheduledAt: string, key: string): Promise<Post> =>
  write({ method: 'POST', path: `${pathOf(post)}/reschedule`, body: { scheduledAt }, key, reply: Post });

const movePostToDrafts = (post: Post, key: string): Promise<Post> =>
  write({ method: 'POST', path: `${pathOf(post)}/to-draft`, key, reply: Post });

const deletePost = (post: Post, key: string): Promise<unknown> => write({ method: 'DELETE', path: pathOf(post), key });
