import { useEffect, useId, useRef } from 'react';
import { DisabledTooltip } from '../ui/button/DisabledTooltip.tsx';
import styles from './PostCheckbox.module.css';

interface Props {
  label: string;
  /** Shows the label beside the box instead of only saying it. */
  isLabelShown?: boolean;
  checked: boolean;
  /** Some of what it stands for, and not all. */
  isPartly?: boolean;
  /** Why it cannot be ticked; it stays focusable and says so. */
  reason: string;
  onToggle: () => void;
}

/** A box that selects one post or all of them. */
export function PostCheckbox({ label, isLabelShown = false, checked, isPartly = false, reason, onToggle }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <DisabledTooltip id={`${id}-reason`} text={reason}>
      <label className={styles.box}>
        <input
          ref={box}
          type="checkbox"
          checked={checked}
          onChange={reason === '' ? onToggle : stay}
          aria-label={isLabelShown ? undefined : label}
          aria-disabled={reason !== '' || undefined}
          aria-describedby={reason === '' ? undefined : `${id}-reason`}
        />
        {isLabelShown && <span>{label}</span>}
      </label>
    </DisabledTooltip>
  );
}

const stay = () => {};
