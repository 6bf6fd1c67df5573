import type { UseQueryResult } from '@tanstack/react-query';
import type { PostList, PostTab } from '../api/contract/post.ts';
import { loadFailureSentence } from '../domain-text/load-failures.ts';
import { m } from '../i18n/messages.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { StaleDataNotice } from '../ui/StaleDataNotice.tsx';
import { MissedPosts } from './MissedPosts.tsx';
import { PostsEmpty } from './PostsEmpty.tsx';
import { PostsTable } from './PostsTable.tsx';
import type { FilterChange, PostsPlace } from './posts-url.ts';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  list: UseQueryResult<PostList & { tab: PostTab }>;
  place: PostsPlace;
  accounts: PostAccounts;
  onChange: (filters: FilterChange) => void;
}

/** The posts of a tab, or why they cannot be shown: loading, failed, or none. */
export function PostsList({ list, place, accounts, onChange }: Props) {
  const { data, error } = list;
  // While a tab loads, the query still holds the list of the tab before.
  if (!data || data.tab !== place.tab || !accounts.isReady) {
    return error && !list.isFetching ? (
      <LoadError title={m.social_failed()} reason={loadFailureSentence(list.error)} query={list} />
    ) : (
      <Skeleton rows={6} />
    );
  }
  const table = { list: data, accounts, isBusy: list.isPlaceholderData };
  const { accountId = '' } = place;
  return (
    <>
      {error && <StaleDataNotice reason={loadFailureSentence(list.error)} query={list} />}
      {data.items.length === 0 ? (
        <PostsEmpty
          place={place}
          total={data.total}
          account={accounts.get(accountId)}
          accountLabel={accounts.nameOf(accountId)}
          onChange={onChange}
        />
      ) : data.tab === 'missed' ? (
        <MissedPosts key={JSON.stringify(place)} {...table} />
      ) : (
        <PostsTable {...table} />
      )}
      {data.total > data.pageSize && (
        <Pagination
          page={data.page}
          pages={Math.ceil(data.total / data.pageSize)}
          onPage={(page) => onChange({ page })}
        />
      )}
    </>
  );
}
