import type { UseQueryResult } from '@tanstack/react-query';
import type { PostList, PostTab } from '../api/contract/post.ts';
import type { Readable } from '../api/parse-reply.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { m } from '../i18n/messages.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { StaleDataNotice } from '../ui/StaleDataNotice.tsx';
import { MissedPosts } from './MissedPosts.tsx';
import { PostsEmpty } from './PostsEmpty.tsx';
import { PostsTable } from './PostsTable.tsx';
import type { PlaceChange, PostsPlace } from './posts-url.ts';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  query: UseQueryResult<Readable<PostList & { tab: PostTab }>>;
  place: PostsPlace;
  accounts: PostAccounts;
  onChange: (change: PlaceChange) => void;
}

/** The posts of a tab, or why they cannot be shown: loading, failed, or none. */
export function PostsList({ query, place, accounts, onChange }: Props) {
  const { data, error } = query;
  // While a tab loads, the query still holds the list of the previous tab.
  if (!data || data.tab !== place.tab || !accounts.isReady) {
    return error && !query.isFetching ? (
      <LoadError title={m.social_failed()} reason={failedReadSentence(error)} query={query} />
    ) : (
      <Skeleton rows={6} />
    );
  }
  const tableProps = { list: data, accounts, isBusy: query.isPlaceholderData };
  const [accountId = '', ...others] = place.accountId;
  const onlyAccount = others.length === 0 ? accounts.get(accountId) : undefined;
  return (
    <>
      {error && <StaleDataNotice reason={failedReadSentence(error)} query={query} />}
      {data.items.length === 0 && !data.broken ? (
        <PostsEmpty
          place={place}
          total={data.total}
          account={onlyAccount}
          isAccountMissing={place.accountId.length > 0 && place.accountId.every(accounts.isMissing)}
          accountLabel={accounts.nameOf(accountId)}
          onChange={onChange}
        />
      ) : data.tab === 'missed' ? (
        <MissedPosts key={JSON.stringify(place)} {...tableProps} />
      ) : (
        <PostsTable {...tableProps} />
      )}
      {data.total > data.pageSize && (
        <Pagination
          page={data.page}
          pageCount={Math.ceil(data.total / data.pageSize)}
          onPage={(page) => onChange({ page })}
        />
      )}
    </>
  );
}
