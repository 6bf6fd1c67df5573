import type { Account } from '../../api/contract/account.ts';
import { daysLeft, formatDeadline } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import { Countdown } from '../Countdown.tsx';
import styles from './UntilCell.module.css';

interface Props {
  account: Account;
  /** The moment the list was true at the server; ISO. */
  serverTime: string;
}

/** How long the connection lasts, or how long the history of a lost one is kept. */
export function UntilCell({ account, serverTime }: Props) {
  const { disconnection, expiresAt, expiry } = account;
  if (disconnection) return <KeptUntil disconnection={disconnection} serverTime={serverTime} />;
  if (expiresAt === null) return <p className={text.quiet}>{m.accounts_never_expires()}</p>;
  return (
    <>
      <p>
        <time dateTime={expiresAt}>{formatDeadline(expiresAt, serverTime)}</time>
      </p>
      <p className={text.quiet}>{timeLeft(expiresAt, serverTime)}</p>
      {expiry.renewedBy === 'activity' && <p className={text.quiet}>{m.accounts_activity_renews()}</p>}
    </>
  );
}

function KeptUntil({
  disconnection,
  serverTime,
}: {
  disconnection: NonNullable<Account['disconnection']>;
  serverTime: string;
}) {
  const { history, keptUntil, hiddenAfter } = disconnection;
  return (
    <>
      {history === 'kept' && (
        <p>
          <span className={classes(styles.word, text.quiet)}>{`${m.accounts_kept_label()} `}</span>
          <time dateTime={keptUntil}>{formatDeadline(keptUntil, serverTime)}</time>
        </p>
      )}
      <Countdown disconnection={disconnection} now={serverTime} isInRow />
      <p className={text.quiet}>{m.accounts_leaves_list({ date: formatDeadline(hiddenAfter, serverTime) })}</p>
    </>
  );
}

function timeLeft(until: string, serverTime: string): string {
  const count = daysLeft(until, serverTime);
  return count === 0 ? m.accounts_less_than_day() : m.accounts_days_left({ count });
}
