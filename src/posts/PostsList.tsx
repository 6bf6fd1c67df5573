import type { UseQueryResult } from '@tanstack/react-query';
import type { PostList, PostTab } from '../api/contract/post.ts';
import type { Readable } from '../api/parse-reply.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { m } from '../i18n/messages.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { StaleDataNotice } from '../ui/StaleDataNotice.tsx';
import { useViewer } from '../ui/viewer/viewing.ts';
import { DecidePosts } from './decide/DecidePosts.tsx';
import { MissedPosts } from './MissedPosts.tsx';
import { PostsEmpty } from './PostsEmpty.tsx';
import { PostsTable } from './PostsTable.tsx';
import { postName } from './post-text.ts';
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
  const viewer = useViewer();
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
  const [firstId = '', ...otherIds] = place.accountId;
  const onlyAccount = otherIds.length === 0 ? accounts.get(firstId) : undefined;
  const empty = (
    <PostsEmpty
      place={place}
      total={data.total}
      account={onlyAccount}
      isAccountMissing={place.accountId.length > 0 && place.accountId.every(accounts.isMissing)}
      accountLabel={accounts.nameOf(firstId)}
      onChange={onChange}
    />
  );
  return (
    <>
      {error && <StaleDataNotice reason={failedReadSentence(error)} query={query} />}
      {place.decision ? (
        query.isPlaceholderData ? (
          <Skeleton rows={6} />
        ) : (
          <DecidePosts
            key={JSON.stringify([viewer.id, place])}
            list={data}
            nameOf={(post, among) => postName(post, accounts.nameOf(post.accountId), among)}
            accountNameOf={accounts.nameOf}
            empty={empty}
          />
        )
      ) : data.items.length === 0 && !data.broken ? (
        empty
      ) : data.tab === 'missed' ? (
        <MissedPosts key={JSON.stringify(place)} place={place} {...tableProps} />
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
