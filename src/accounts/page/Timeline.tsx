import type { Account } from '../../api/contract/account.ts';
import type { Activity } from '../../api/contract/activity.ts';
import type { AccountNotices } from '../../api/contract/notice.ts';
import { formatDate, formatFromNow } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import styles from './Timeline.module.css';
import { type Point, type PointKind, timelinePoints } from './timeline-points.ts';

interface Props {
  account: Account;
  notices: AccountNotices | undefined;
  activity: readonly Activity[] | undefined;
  now: string;
}

/** An account's past and future, drawn as a line and read out as a list; past, today and future have different marks. */
export function Timeline({ account, notices, activity, now }: Props) {
  const points = timelinePoints(account, notices, activity, now);
  return (
    <section aria-labelledby="account-timeline">
      <h2 id="account-timeline">{m.page_timeline()}</h2>
      <div className={styles.timeline} data-part="timeline">
        <ol style={{ gridTemplateColumns: points.map(({ fr }) => `minmax(min-content, ${fr}fr)`).join(' ') }}>
          {points.map((point) => (
            <li key={point.kind} data-state={point.state} aria-current={point.kind === 'today' ? 'date' : undefined}>
              <svg className={styles.segment} aria-hidden="true">
                <line x1="0" x2="100%" y1="50%" y2="50%" />
              </svg>
              <svg
                className={styles.mark}
                data-part="mark"
                viewBox="0 0 20 20"
                width="20"
                height="20"
                aria-hidden="true"
              >
                {point.state === 'today' ? <path d="M10 1l9 9-9 9-9-9z" /> : <circle cx="10" cy="10" r="6" />}
              </svg>
              <strong>{labelOf(point)}</strong>
              <time dateTime={point.at}>{formatDate(point.at)}</time>
              {point.kind !== 'today' && (
                <span className={classes(text.quiet, styles.fromNow)}>{formatFromNow(point.at, now)}</span>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function labelOf({ kind, state }: Point): string {
  if (state === 'past' && kind === 'history-end') return m.page_point_history_over();
  if (state === 'past' && kind === 'hidden') return m.page_point_hidden_over();
  return LABEL[kind]();
}

const LABEL = {
  'first-connected': m.page_point_first,
  'last-disconnect': m.page_point_disconnected,
  authorized: m.page_point_authorized,
  'notice-sent': m.page_point_notice_sent,
  'notice-due': m.page_point_notice_due,
  expiry: m.page_point_expiry,
  disconnected: m.page_point_disconnected,
  'history-end': m.page_point_history_end,
  hidden: m.page_point_hidden,
  today: m.page_point_today,
} satisfies Record<PointKind, () => string>;
