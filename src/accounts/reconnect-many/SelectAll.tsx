import { useEffect, useRef } from 'react';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button/Button.tsx';
import { focusFirst } from '../../ui/focus.ts';
import { classes } from '../../ui/styles/classes.ts';
import { RECONNECT_BAR_ID, type SelectAllProps } from '../list-parts.ts';
import { useQueue } from './queue.ts';
import { selectableOf } from './queue-steps.ts';
import styles from './SelectAll.module.css';
import { useIsSelectable, useSelection } from './use-selection.ts';

/**
 * Selects all accounts of a group on this page that a sign-in can reconnect and that the viewer may reconnect. Absent if there are fewer than
 * two, or if all are selected.
 */
export function SelectAll({ members, isLong = false }: SelectAllProps) {
  const isSelectable = useIsSelectable();
  const { ids, select } = useSelection();
  const elsewhere = useQueue((state) => state.elsewhere);
  const all = selectableOf(members, elsewhere).map(({ id }) => id);
  const isShown = isSelectable && all.length > 1 && all.some((id) => !ids.includes(id));
  const isPressed = useRef(false);
  // The pressed button is gone once all are selected (F75).
  useEffect(() => {
    if (isPressed.current && !isShown) focusFirst(RECONNECT_BAR_ID);
    isPressed.current = false;
  }, [isShown]);
  if (!isShown) return null;
  const count = formatNumber(all.length);
  return (
    <span className={styles.place}>
      <Button
        variant="quiet"
        className={styles.selectAll}
        aria-label={m.many_select_all({ count })}
        onClick={() => {
          isPressed.current = true;
          select([...ids, ...all]);
        }}
      >
        <span className={classes(!isLong && styles.whole)}>{m.many_select_all({ count })}</span>
        {!isLong && <span className={styles.short}>{m.many_select_all_short({ count })}</span>}
      </Button>
    </span>
  );
}
