import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Activity } from '../api/contract/activity.ts';
import { clockEventsQuery, RUNNING_MS } from '../api/simulation.ts';
import { accountName } from '../domain-text/account-name.ts';
import { formatDateTime, formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { announce } from '../ui/toasts/toasts.ts';
import styles from './Happened.module.css';

/** Lists the events since the clock was moved or started, the newest first. @param since ISO */
export function Happened({ since, isRunning }: { since: string; isRunning: boolean }) {
  const { data: happened } = useQuery({ ...clockEventsQuery(since), refetchInterval: isRunning && RUNNING_MS });
  const sentence = happened ? happenedSentence(happened.total, isRunning) : '';
  useEffect(() => {
    if (sentence !== '') announce(sentence);
  }, [sentence]);
  if (!happened) return null;
  const accounts = happened.items.map(({ account }) => account);
  const left = happened.total - happened.items.length;
  return (
    <section className={styles.happened} aria-label={m.review_happened()}>
      <p>{sentence}</p>
      {happened.items.length > 0 && (
        <ol>
          {happened.items.map(({ id, at, kind, account }) => (
            <li key={id}>
              <time dateTime={at}>{formatDateTime(at)}</time>
              <bdi>{(EVENT[kind] ?? m.review_event_other)({ account: accountName(account, accounts) })}</bdi>
            </li>
          ))}
          {left > 0 && <li>{m.review_happened_more({ number: formatNumber(left) })}</li>}
        </ol>
      )}
    </section>
  );
}

function happenedSentence(count: number, isRunning: boolean): string {
  if (count > 0) return m.review_happened_count({ count });
  return isRunning ? m.review_happened_yet() : m.review_happened_none();
}

/** The events of time alone: the clock brings about no other kinds. */
const EVENT: Partial<Record<Activity['kind'], (inputs: { account: string }) => string>> = {
  lost: m.review_event_lost,
  'history-deleted': m.review_event_history,
  'notice-sent': m.review_event_notice,
  'post-published': m.review_event_published,
  'posts-cancelled': m.review_event_cancelled,
};
