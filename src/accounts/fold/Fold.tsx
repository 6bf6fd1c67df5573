import { useEffect, useEffectEvent } from 'react';
import IconChevronDown from '~icons/tabler/chevron-down';
import { accountName } from '../../domain-text/account-name.ts';
import { formatNumber, formatShortDate } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { FOLD_ID, FOLDED_ID } from '../element-ids.ts';
import type { FoldProps } from '../list-parts.ts';
import styles from './Fold.module.css';

/**
 * A button that shows or hides the folded rows, followed by how many accounts of all pages have nothing to do and which of them
 * expires next.
 */
export function Fold({ group, count, isOpen, onToggle }: FoldProps) {
  const reveal = useEffectEvent(() => onToggle(true));
  useEffect(() => {
    const rows = document.getElementById(FOLDED_ID);
    if (!rows || isOpen) return;
    // With `until-found` the browser's search finds texts in the hidden rows. React knows `hidden` only as true or false.
    rows.setAttribute('hidden', 'until-found');
    const show = () => {
      // At once and not with the next render, because `focusFirst` focuses a row right after this event.
      rows.removeAttribute('hidden');
      reveal();
    };
    rows.addEventListener('beforematch', show);
    return () => rows.removeEventListener('beforematch', show);
  }, [isOpen]);
  const { healthy: total, nextToExpire: next } = group;
  const isWhole = count === total;
  return (
    <div className={styles.fold}>
      <button
        type="button"
        id={FOLD_ID}
        aria-expanded={isOpen}
        aria-controls={FOLDED_ID}
        onClick={() => onToggle(!isOpen)}
      >
        <IconChevronDown size={16} aria-hidden="true" />
        <span>{(isOpen && m.row_fold_close()) || (isWhole ? m.row_fold_all({ count }) : m.row_fold_page())}</span>
      </button>
      {!isWhole && <p>{m.row_fold_total({ number: formatNumber(total) })}</p>}
      {next && (
        <p>
          <bdi>{m.row_fold_next({ account: accountName(next), date: formatShortDate(next.expiresAt) })}</bdi>
        </p>
      )}
    </div>
  );
}
