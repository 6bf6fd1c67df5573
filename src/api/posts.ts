import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import { PostList, type PostsQuery } from './contract.ts';

/** One page of a tab of the social tool. */
export const postsQuery = (query: Pick<PostsQuery, 'tab' | 'network' | 'search' | 'page'>) =>
  queryOptions({
    queryKey: ['posts', query],
    queryFn: ({ signal }) => read({ path: 'api/social/posts', query, reply: PostList, signal }),
    placeholderData: keepPreviousData,
  });
