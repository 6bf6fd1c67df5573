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
  now: string;
  isInRow?: boolean;
}

/** How long the history is still kept (KEEP), or that it is gone. Words and icon get more urgent with 30, 7 and 1 days left. */
export function Countdown({ disconnection: { history, keptUntil }, now, isInRow = false }: Props) {
  const tone = history === 'gone' ? 'gone' : keepTone(keptUntil, now);
  const Icon = ICON[tone];
  return (
    <p className={tone === 'calm' ? text.quiet : classes(styles.countdown, isInRow && text.small)} data-tone={tone}>
      {Icon && <Icon size={16} aria-hidden="true" />}
      <span>{SENTENCE[tone](keptUntil, now)}</span>
    </p>
  );
}

const ICON = {
  calm: null,
  soon: IconClock,
  urgent: IconAlertTriangle,
  'last-day': IconHourglassLow,
  gone: IconHistoryOff,
};

const SENTENCE = {
  calm: (until, now) => m.accounts_days_left({ count: daysLeft(until, now) }),
  soon: (until, now) => m.keep_soon({ count: daysLeft(until, now) }),
  urgent: (until, now) => m.keep_urgent({ count: daysLeft(until, now) }),
  'last-day': (until, now) => {
    const count = hoursLeft(until, now);
    return count === 0 ? m.keep_last_hour() : m.keep_last_day({ count });
  },
  gone: () => m.accounts_history_over(),
} satisfies Record<KeepTone | 'gone', (until: string, now: string) => string>;
