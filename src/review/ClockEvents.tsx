import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Activity } from '../api/contract/activity.ts';
import { clockEventsQuery, RUNNING_CLOCK_MS } from '../api/simulation.ts';
import { accountName } from '../domain-text/account-name.ts';
import { formatDateTime, formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { announce } from '../ui/toasts/toasts.ts';
import styles from './ClockEvents.module.css';

/** Lists the events since the clock was moved or started, the newest first. @param since ISO 8601 */
export function ClockEvents({ since, isRunning }: { since: string; isRunning: boolean }) {
  const { data: events } = useQuery({ ...clockEventsQuery(since), refetchInterval: isRunning && RUNNING_CLOCK_MS });
  const sentence = events ? countSentence(events.total, isRunning) : '';
  useEffect(() => {
    if (sentence !== '') announce(sentence);
  }, [sentence]);
  if (!events) return null;
  const accounts = events.items.map(({ account }) => account);
  const unlisted = events.total - events.items.length;
  return (
    <section className={styles.events} aria-label={m.review_events()}>
      <p>{sentence}</p>
      {events.items.length > 0 && (
        <ol>
          {events.items.map(({ id, at, kind, account }) => (
            <li key={id}>
              <time dateTime={at}>{formatDateTime(at)}</time>
              <bdi>{(EVENT[kind] ?? m.review_event_other)({ account: accountName(account, accounts) })}</bdi>
            </li>
          ))}
          {unlisted > 0 && <li>{m.review_events_more({ number: formatNumber(unlisted) })}</li>}
        </ol>
      )}
    </section>
  );
}

function countSentence(count: number, isRunning: boolean): string {
  if (count > 0) return m.review_events_count({ count });
  return isRunning ? m.review_events_none_yet() : m.review_events_none();
}

/** The sentences about events that happen by themselves as time passes. */
const EVENT: Partial<Record<Activity['kind'], (inputs: { account: string }) => string>> = {
  lost: m.review_event_lost,
  'history-deleted': m.review_event_history_deleted,
  'notice-sent': m.review_event_notice,
  'post-published': m.review_event_published,
  'posts-cancelled': m.review_event_cancelled,
};
