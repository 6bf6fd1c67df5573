import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { dayLabel } from './decide-text.ts';
import { type PostDecision, postsByDay } from './decisions.ts';
import styles from './PostsByDay.module.css';

/** So many days fit into two lines of a wide window. */
const MAX_DAYS = 14;

/** How many of the posts each day gets. */
export function PostsByDay({ decisions, now }: { decisions: readonly PostDecision[]; now: string }) {
  const days = postsByDay(decisions, now);
  const later = days.slice(MAX_DAYS).reduce((sum, [, count]) => sum + count, 0);
  return (
    days.length > 0 && (
      <ol className={styles.days} aria-label={m.decide_days()}>
        {days.slice(0, MAX_DAYS).map(([day, count]) => (
          <li key={day}>
            <span>{dayLabel(day, now)}</span> <b>{formatNumber(count)}</b>
          </li>
        ))}
        {later > 0 && <li>{m.decide_days_later({ count: later })}</li>}
      </ol>
    )
  );
}
