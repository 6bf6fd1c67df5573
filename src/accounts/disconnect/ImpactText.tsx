import type { Impact } from '../../api/contract/impact.ts';
import { formatDate, formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx';
import { useViewer } from '../../ui/viewer/viewing.ts';
import styles from './ImpactText.module.css';
import { type ImpactSummary, whoCanReconnect } from './impact-text.ts';

/** The id of a sentence of the summary. */
export const sentenceId = (prefix: string, part: keyof ImpactSummary): string => `${prefix}-${part}`;

/** What a disconnect would do, and until when it can be undone, in a few sentences. @param id the prefix of their ids */
export function ImpactSentences({ id, summary }: { id: string; summary: ImpactSummary }) {
  const { warning, stops, others, undo, renewal } = summary;
  return (
    <>
      {warning !== '' && (
        <Alert tone="warning">
          <p id={sentenceId(id, 'warning')}>{warning}</p>
        </Alert>
      )}
      <p id={sentenceId(id, 'stops')} className={styles.stops}>
        {stops}
      </p>
      {others !== '' && <p id={sentenceId(id, 'others')}>{others}</p>}
      <p id={sentenceId(id, 'undo')}>{undo}</p>
      {renewal !== '' && <p id={sentenceId(id, 'renewal')}>{renewal}</p>}
    </>
  );
}

/** The next posts that stop, who can reconnect the account, and when it leaves the list; closed at first. */
export function ImpactDetails({ impact }: { impact: Impact }) {
  const viewerId = useViewer().id;
  const { scheduled, cancelled, keptUntil, hiddenAfter, viewerMayReconnect } = impact;
  return (
    <div className={styles.details}>
      {scheduled.next.length > 0 && <StoppedPosts scheduled={scheduled} />}
      <Disclosure title={viewerMayReconnect ? m.accounts_impact_who_and_when() : m.accounts_impact_when()}>
        {viewerMayReconnect && <p>{whoCanReconnect(impact, viewerId)}</p>}
        <p>{m.accounts_impact_gone({ date: formatDateTime(keptUntil) })}</p>
        <p>{m.accounts_impact_hidden({ date: formatDate(hiddenAfter) })}</p>
        {cancelled.total > 0 && <p>{m.accounts_impact_cancelled({ count: cancelled.total })}</p>}
      </Disclosure>
    </div>
  );
}

function StoppedPosts({ scheduled: { total, next } }: Pick<Impact, 'scheduled'>) {
  const notShownCount = total - next.length;
  const title =
    notShownCount > 0 ? m.accounts_impact_show_first({ count: next.length }) : m.accounts_impact_show({ count: total });
  return (
    <Disclosure title={title}>
      <ul className={styles.posts}>
        {next.map(({ id, text, scheduledAt }) => (
          <li key={id}>
            {scheduledAt !== null && <time dateTime={scheduledAt}>{formatDateTime(scheduledAt)}</time>}
            <bdi className={styles.text}>{text}</bdi>
          </li>
        ))}
        {notShownCount > 0 && <li>{m.accounts_impact_scheduled_more({ count: notShownCount })}</li>}
      </ul>
      <p>{m.accounts_impact_passed()}</p>
    </Disclosure>
  );
}
