import { STATUSES, type Status } from '../../api/contract/account.ts';
import type { AccountListReply } from '../../api/lenient-schemas.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { statusWord } from '../account-text.ts';
import { StatusIcon } from '../StatusIcon.tsx';
import styles from './StatusFilter.module.css';

interface Props {
  chosen: Status[];
  /** Undefined until the first list is loaded. */
  counts: AccountListReply['counts'] | undefined;
  onChange: (chosen: Status[]) => void;
}

/** Disconnected accounts come first, because they have to be repaired. */
const ORDER = STATUSES.toReversed();

/** The filter by status as one control of segments: all accounts, or those of one status. */
export function StatusFilter({ chosen, counts, onChange }: Props) {
  return (
    <div className={styles.segments} role="group" aria-label={m.accounts_filter_status()}>
      <button type="button" data-part="all" aria-pressed={chosen.length === 0} onClick={() => onChange([])}>
        <span>{m.accounts_filter_all()}</span> <Count count={counts?.all} />
      </button>
      {ORDER.map((status) => (
        <button
          key={status}
          type="button"
          data-status={status}
          aria-pressed={chosen.includes(status)}
          onClick={() => onChange(chosen.length === 1 && chosen[0] === status ? [] : [status])}
        >
          <StatusIcon status={status} />
          <span className={styles.word}>{statusWord(status)}</span> <Count count={counts?.status[status]} />
        </button>
      ))}
    </div>
  );
}

/** While the count is not known, a blank as wide as a digit stands in its place. */
const Count = ({ count }: { count: number | undefined }) => (
  <span className={styles.count}>{count === undefined ? '\u2007' : formatNumber(count)}</span>
);
