import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import IconHistory from '~icons/tabler/history';
import { allActivityQuery, downloadActivity } from '../../api/activity.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { m } from '../../i18n/messages.ts';
import { listPath } from '../../navigation/list-path.ts';
import { useSession } from '../../session/use-session.ts';
import { Button, buttonClass } from '../../ui/button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { usePageTitle } from '../../ui/page/page-title.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StaleDataNotice } from '../../ui/StaleDataNotice.tsx';
import { useAnnounceCount } from '../../ui/toasts/use-announce-count.ts';
import { Coming } from './Coming.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import styles from './HistoryPage.module.css';
import { HistoryTable } from './HistoryTable.tsx';
import { HistoryToolbar } from './HistoryToolbar.tsx';
import { filtersOf, type HistoryPlace, historyPlaceOf, isFiltered, withHistoryChange } from './history-url.ts';

/** The History tab: what has happened to all accounts, and the dates that are coming (COMING). */
export function HistoryPage() {
  const now = useSession().serverTime;
  const [params, setParams] = useSearchParams();
  const place = historyPlaceOf(params);
  // As text, because two equal queries are two objects, which would count as a change.
  const deferredJson = useDeferredValue(JSON.stringify({ ...filtersOf(place, now), page: place.page }));
  const query = useQuery(allActivityQuery(JSON.parse(deferredJson)));
  const { data, error } = query;
  usePageTitle(m.app_tab_history(), m.app_social());
  useAnnounceCount(deferredJson, query.isPlaceholderData ? undefined : data?.total, m.history_found);
  const changePlace = (change: Partial<HistoryPlace>) =>
    setParams((before) => withHistoryChange(before, change), { replace: change.page === undefined });
  // Each account was connected once: without any such entry there is no account whose history could be shown.
  const hasNothing = data?.total === 0 && !data.broken && !query.isPlaceholderData && !isFiltered(place);
  return (
    <div className={styles.page}>
      <section aria-labelledby="history-past">
        <div className={styles.head}>
          <h2 id="history-past" tabIndex={-1}>
            {m.history_past()}
          </h2>
          {!hasNothing && (
            <DownloadButton download={() => downloadActivity(filtersOf(place, now))}>{m.history_csv()}</DownloadButton>
          )}
        </div>
        {!hasNothing && <HistoryToolbar place={place} now={now} onChange={changePlace} />}
        {!data && error && !query.isFetching && (
          <LoadError title={m.history_failed()} reason={failedReadSentence(error)} query={query} />
        )}
        {!data && (!error || query.isFetching) && <Skeleton rows={6} />}
        {data && error && <StaleDataNotice reason={failedReadSentence(error)} query={query} />}
        {hasNothing && <NoHistory />}
        {data && data.items.length === 0 && !data.broken && !hasNothing && (
          <HistoryEmpty total={data.total} onChange={changePlace} />
        )}
        {data && (data.items.length > 0 || data.broken) && (
          <HistoryTable page={data} isBusy={query.isPlaceholderData} />
        )}
        {data && data.total > data.pageSize && (
          <Pagination
            page={data.page}
            pageCount={Math.ceil(data.total / data.pageSize)}
            onPage={(page) => changePlace({ page })}
          />
        )}
      </section>
      <Coming now={now} />
    </div>
  );
}

/** Nothing has happened, because there is no account. */
const NoHistory = () => (
  <EmptyState
    icon={<IconHistory size={32} />}
    title={m.history_nothing()}
    action={
      <Link className={buttonClass('secondary')} to={listPath()}>
        {m.app_to_accounts()}
      </Link>
    }
  >
    {m.history_nothing_text()}
  </EmptyState>
);

/** Why there is no entry to show: the page is past the last one, or nothing matches. @param total the entries on all pages */
function HistoryEmpty({ total, onChange }: { total: number; onChange: (change: Partial<HistoryPlace>) => void }) {
  return total > 0 ? (
    <EmptyState
      icon={<IconHistory size={32} />}
      title={m.accounts_past_end_title()}
      action={<Button onClick={() => onChange({ page: 1 })}>{m.accounts_first_page()}</Button>}
    >
      {m.accounts_past_end_text()}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<IconHistory size={32} />}
      title={m.history_none()}
      action={<Button onClick={() => onChange(EVERYTHING)}>{m.history_all()}</Button>}
    >
      {m.history_none_text()}
    </EmptyState>
  );
}

/** Names a page, so that it adds a history entry: only with a new entry the search field takes the empty text from the address. */
const EVERYTHING: HistoryPlace = { kind: 'all', network: '', period: '', search: '', page: 1 };
