import { useEffect, useId, useRef } from 'react';
import { DisabledTooltip } from '../ui/button/DisabledTooltip.tsx';
import styles from './PostCheckbox.module.css';

interface Props {
  label: string;
  /** Shows the label beside the checkbox; otherwise it is the accessible name alone. */
  isLabelShown?: boolean;
  checked: boolean;
  /** Some of the posts are selected, but not all. */
  isMixed?: boolean;
  /** Why the checkbox is locked; empty if it is not. A locked checkbox stays focusable and gives the reason. */
  reason: string;
  onToggle: () => void;
}

/** A checkbox that selects one post or all of them. */
export function PostCheckbox({ label, isLabelShown = false, checked, isMixed = false, reason, onToggle }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <DisabledTooltip id={`${id}-reason`} text={reason}>
      <label className={styles.box}>
        <input
          ref={box}
          type="checkbox"
          checked={checked}
          onChange={reason === '' ? onToggle : ignore}
          aria-label={isLabelShown ? undefined : label}
          aria-disabled={reason !== '' || undefined}
          aria-describedby={reason === '' ? undefined : `${id}-reason`}
        />
        {isLabelShown && <span>{label}</span>}
      </label>
    </DisabledTooltip>
  );
}

const ignore = () => {};
