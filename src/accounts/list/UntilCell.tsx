import type { Account, Disconnection } from '../../api/contract/account.ts';
import { daysLeft, formatDate, formatDeadline } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import { Countdown } from '../Countdown.tsx';
import styles from './UntilCell.module.css';

interface Props {
  account: Account;
  now: string;
}

/**
 * Until when the account is connected or, if it is disconnected, until when its history is or was kept. The order `expires` is
 * by this date.
 */
export function UntilCell({ account, now }: Props) {
  const { disconnection, expiresAt, expiry } = account;
  if (disconnection) return <KeptUntil disconnection={disconnection} now={now} />;
  if (expiresAt === null) return <p className={text.quiet}>{m.accounts_never_expires()}</p>;
  const days = daysLeft(expiresAt, now);
  return (
    <>
      <p>
        <time dateTime={expiresAt}>{formatDeadline(expiresAt, now)}</time>
      </p>
      <p className={text.quiet}>{days === 0 ? m.accounts_less_than_day() : m.accounts_days_left({ count: days })}</p>
      {expiry.renewedBy === 'activity' && <p className={text.quiet}>{m.accounts_activity_renews()}</p>}
    </>
  );
}

function KeptUntil({ disconnection, now }: { disconnection: Disconnection; now: string }) {
  const { history, keptUntil, hiddenAfter } = disconnection;
  return (
    <>
      <p>
        <span className={classes(styles.keptLabel, text.quiet)}>{`${m.accounts_kept_label()} `}</span>
        <time dateTime={keptUntil}>{history === 'kept' ? formatDeadline(keptUntil, now) : formatDate(keptUntil)}</time>
      </p>
      <Countdown disconnection={disconnection} now={now} isInRow />
      <p className={text.quiet}>{m.accounts_leaves_list({ date: formatDeadline(hiddenAfter, now) })}</p>
    </>
  );
}
