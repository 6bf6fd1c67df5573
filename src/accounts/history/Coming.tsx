import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { comingQuery, downloadComing } from '../../api/activity.ts';
import type { ComingKind } from '../../api/contract/calendar.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { formatDayTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { Button } from '../../ui/button/Button.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import text from '../../ui/styles/text.module.css';
import styles from './Coming.module.css';
import { DownloadButton } from './DownloadButton.tsx';

const SHOWN_AT_FIRST = 10;

/** The dates of the next 90 days, the soonest first (COMING). @param now the server's time */
export function Coming({ now }: { now: string }) {
  const query = useQuery(comingQuery);
  const [showsAll, setShowsAll] = useState(false);
  const { data, error } = query;
  const items = data?.items ?? [];
  const accounts = items.map(({ account }) => account);
  const shown = showsAll ? items : items.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.coming} aria-labelledby="history-coming">
      <div className={styles.head}>
        <h2 id="history-coming" tabIndex={-1}>
          {m.coming_title()}
        </h2>
        {items.length > 0 && <DownloadButton download={downloadComing}>{m.coming_ics()}</DownloadButton>}
      </div>
      {!data && error && !query.isFetching && (
        <LoadError title={m.coming_failed()} reason={failedReadSentence(error)} query={query} />
      )}
      {!data && (!error || query.isFetching) && <Skeleton rows={4} />}
      {data && items.length === 0 && <p className={text.quiet}>{m.coming_none()}</p>}
      {shown.length > 0 && (
        <ol className={styles.list}>
          {shown.map(({ at, kind, account }) => (
            <li key={`${at} ${kind} ${account.id}`}>
              <time className={text.quiet} dateTime={at}>
                {formatDayTime(at, now)}
              </time>
              <Link to={accountPath(account.id)}>
                <bdi>{accountName(account, accounts)}</bdi>
              </Link>
              <span className={text.quiet}>{COMING[kind]()}</span>
            </li>
          ))}
        </ol>
      )}
      {items.length > shown.length && (
        <Button
          variant="quiet"
          onClick={() => {
            setShowsAll(true);
            document.getElementById('history-coming')?.focus({ preventScroll: true });
          }}
        >
          {m.coming_all({ count: items.length })}
        </Button>
      )}
    </section>
  );
}

const COMING = {
  notice: m.coming_notice,
  expiry: m.coming_expiry,
  'history-end': m.coming_history_end,
  hidden: m.coming_hidden,
} satisfies Record<ComingKind, () => string>;
