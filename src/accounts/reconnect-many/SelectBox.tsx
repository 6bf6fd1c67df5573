import { useState } from 'react';
import type { Account } from '../../api/contract/account.ts';
import { m } from '../../i18n/messages.ts';
import { useQueue } from './queue.ts';
import styles from './SelectBox.module.css';
import { useIsSelectable, useSelection } from './use-selection.ts';

interface Props {
  account: Account;
  accountLabel: string;
}

/** A checkbox that selects an account to be reconnected with others; absent if the viewer cannot reconnect the account now. */
export function SelectBox({ account: { id, can }, accountLabel }: Props) {
  const isSelectable = useIsSelectable();
  const isElsewhere = useQueue(({ elsewhere }) => elsewhere.includes(id));
  const { ids, toggle } = useSelection();
  const isSelected = ids.includes(id);
  // The address changes in a transition: until it has changed, the checkbox shows what was pressed.
  const [shown, setShown] = useState({ isSelected, isChecked: isSelected });
  if (shown.isSelected !== isSelected) setShown({ isSelected, isChecked: isSelected });
  if (!can.reconnect.allowed || !isSelectable || isElsewhere) return null;
  return (
    <label className={styles.select} data-selecting={ids.length > 0}>
      <input
        type="checkbox"
        checked={shown.isChecked}
        onChange={() => {
          setShown({ isSelected, isChecked: !shown.isChecked });
          toggle(id);
        }}
        aria-label={m.many_select({ account: accountLabel })}
      />
    </label>
  );
}
