import IconAlertTriangle from '~icons/tabler/alert-triangle';
import IconClock from '~icons/tabler/clock';
import IconHistoryOff from '~icons/tabler/history-off';
import IconHourglassLow from '~icons/tabler/hourglass-low';
import type { Disconnection } from '../api/contract/account.ts';
import { daysLeft, hoursLeft } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { classes } from '../ui/styles/classes.ts';
import text from '../ui/styles/text.module.css';
import styles from './Countdown.module.css';
import { type KeepTone, keepTone } from './keep-tone.ts';

interface Props {
  disconnection: Pick<Disconnection, 'history' | 'keptUntil'>;
  /** The server's time. */
  now: string;
  /** Whether it stands in a row of the list. */
  isInRow?: boolean;
}

/** How much of a keep window is left (KEEP), in words and a sign that grow more pressing at 30, 7 and 1 days. */
export function Countdown({ disconnection: { history, keptUntil }, now, isInRow = false }: Props) {
  const small = isInRow && text.small;
  if (history === 'gone') {
    return (
      <p className={classes(styles.countdown, small)} data-tone="gone">
        <IconHistoryOff size={16} aria-hidden="true" />
        <span>{m.accounts_history_over()}</span>
      </p>
    );
  }
  const tone = keepTone(keptUntil, now);
  const Icon = ICON[tone];
  return (
    <p className={tone === 'calm' ? text.quiet : classes(styles.countdown, small)} data-tone={tone}>
      {Icon && <Icon size={16} aria-hidden="true" />}
      <span>{WORDS[tone](keptUntil, now)}</span>
    </p>
  );
}

const ICON = { calm: null, soon: IconClock, urgent: IconAlertTriangle, 'last-day': IconHourglassLow };

const WORDS = {
  calm: (until, now) => m.accounts_days_left({ count: daysLeft(until, now) }),
  soon: (until, now) => m.keep_soon({ count: daysLeft(until, now) }),
  urgent: (until, now) => m.keep_urgent({ count: daysLeft(until, now) }),
  'last-day': (until, now) => {
    const count = hoursLeft(until, now);
    return count === 0 ? m.keep_last_hour() : m.keep_last_day({ count });
  },
} satisfies Record<KeepTone, (until: string, now: string) => string>;
