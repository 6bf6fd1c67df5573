import type { Account, Disconnection } from '../../api/contract/account.ts';
import { soonAdvice } from '../../domain-text/soon-advice.ts';
import {
  daysLeft,
  formatNearDay,
  formatShortDate,
  formatShortDayTime,
  formatTime,
  hoursLeft,
} from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { keepTone } from '../keep-tone.ts';
import styles from './UntilCell.module.css';

interface Props {
  account: Account;
  /** The server's time; ISO. */
  now: string;
}

/**
 * Until when the account is connected or, if it is disconnected, until when its history is or was kept. The order `expires` is
 * by this date.
 */
export function UntilCell({ account, now }: Props) {
  const { disconnection, expiresAt, expiry } = account;
  if (disconnection)
    return <KeptUntil disconnection={disconnection} atRisk={account.attention.postsAtRisk} now={now} />;
  if (expiresAt === null) return <p>{m.accounts_never_expires()}</p>;
  const days = daysLeft(expiresAt, now);
  const isLastDay = days === 0;
  const isExpiring = soonAdvice(account) !== null;
  const date = isExpiring ? formatShortDayTime(expiresAt, now) : formatShortDate(expiresAt);
  return (
    <>
      <p data-tone={isLastDay ? 'urgent' : undefined} className={styles.date}>
        <time dateTime={expiresAt}>{isLastDay ? lastDayDate(expiresAt, now) : date}</time>
      </p>
      <p className={styles.left}>
        {!isExpiring && expiry.renewedBy === 'activity' ? m.row_posts_renew() : leftText(expiresAt, now)}
      </p>
    </>
  );
}

function KeptUntil({ disconnection, atRisk, now }: { disconnection: Disconnection; atRisk: number; now: string }) {
  const { history, keptUntil, keptTotal, reconnectable } = disconnection;
  if (history === 'gone') {
    return (
      <>
        <p key="gone" className={styles.gone}>
          {m.row_history_gone()}
        </p>
        <p className={styles.left}>
          <time dateTime={keptUntil}>{formatShortDate(keptUntil)}</time>
        </p>
      </>
    );
  }
  const tone = keepTone(keptUntil, now);
  // For a reconnectable account without posts at risk, the next step in the row may say how many posts are kept.
  const areCounted = keptTotal > 0 && (atRisk > 0 || !reconnectable);
  return (
    <>
      <p key="kept" className={styles.date}>
        <span className={styles.label}>{m.accounts_kept_label()}</span>{' '}
        <time dateTime={keptUntil}>
          {tone === 'last-day' ? lastDayDate(keptUntil, now) : formatShortDate(keptUntil)}
        </time>
      </p>
      <p className={styles.left} data-tone={tone}>
        {tone === 'calm' && areCounted ? m.row_posts_kept({ count: keptTotal }) : LEFT[tone](keptUntil, now)}
      </p>
    </>
  );
}

function leftText(until: string, now: string): string {
  const [days, hours] = [daysLeft(until, now), hoursLeft(until, now)];
  if (days > 0) return m.accounts_days_left({ count: days });
  return hours > 0 ? m.row_hours_left({ count: hours }) : m.row_last_hour();
}

/** "Today, 14:30": short enough for the column. */
const lastDayDate = (iso: string, now: string): string => `${formatNearDay(iso, now)}, ${formatTime(iso)}`;

const lastDayText = (until: string, now: string): string => {
  const count = hoursLeft(until, now);
  return count === 0 ? m.keep_last_hour() : m.keep_last_day({ count });
};

const LEFT = { calm: leftText, soon: leftText, urgent: leftText, 'last-day': lastDayText };
