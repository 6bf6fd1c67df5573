import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '../../api/contract/account.ts';
import type { Activity, ActivityList } from '../../api/contract/activity.ts';
import type { AccountNotices } from '../../api/contract/notice.ts';
import type { Readable } from '../../api/parse-reply.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { formatDate, formatTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import text from '../../ui/styles/text.module.css';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { activitySentence } from '../activity-text.ts';
import styles from './AccountActivity.module.css';

const SHOWN_AT_FIRST = 10;

interface Props {
  account: Account;
  activity: UseQueryResult<Readable<ActivityList>>;
  /** The recipients of these notices give the names of people that an entry mentions only by id. */
  notices: AccountNotices | undefined;
}

/** What people and the network did to an account, newest first. */
export function AccountActivity({ account, activity, notices }: Props) {
  const viewerId = useViewer().id;
  const { data, error } = activity;
  const [showsAll, setShowsAll] = useState(false);
  const entries = data?.items ?? [];
  const shownCount = showsAll ? entries.length : SHOWN_AT_FIRST;
  const people = notices?.sent.flatMap(({ recipients }) => recipients.map(({ person }) => person)) ?? [];
  return (
    <section aria-labelledby="account-activity">
      <h2 id="account-activity" tabIndex={-1}>
        {m.page_activity()}
      </h2>
      {!data && error && (
        <LoadError title={m.page_activity_failed()} reason={failedReadSentence(activity.error)} query={activity} />
      )}
      {!data && !error && <Skeleton rows={3} />}
      {data && entries.length === 0 && !data.broken && <p>{m.page_activity_none()}</p>}
      {entries.length > 0 && (
        <ol className={styles.activity}>
          {entries.map((entry, index) => (
            <li key={entry.id} hidden={index >= shownCount}>
              <EntryTime at={entry.at} entryAbove={entries[index - 1]} />
              <p>
                <bdi>{activitySentence(entry, account.network, viewerId, people)}</bdi>
              </p>
            </li>
          ))}
        </ol>
      )}
      {data?.broken && <p className={text.quiet}>{m.page_activity_broken({ count: data.broken })}</p>}
      {entries.length > shownCount && (
        <Button
          variant="quiet"
          onClick={() => {
            setShowsAll(true);
            document.getElementById('account-activity')?.focus({ preventScroll: true });
          }}
        >
          {m.page_activity_all({ count: entries.length })}
        </Button>
      )}
    </section>
  );
}

/** The day and time of an entry. Only the first entry of a day shows the day; a screen reader reads the day for each. */
function EntryTime({ at, entryAbove }: { at: string; entryAbove: Activity | undefined }) {
  const day = formatDate(at);
  const isSameDay = entryAbove !== undefined && formatDate(entryAbove.at) === day;
  return (
    <time dateTime={at}>
      <span className={isSameDay ? text.visuallyHidden : undefined}>{`${day}, `}</span>
      <span>{formatTime(at)}</span>
    </time>
  );
}
