import { useEffect, useId, useRef } from 'react';
import { DisabledTooltip } from '../ui/button/DisabledTooltip.tsx';
import styles from './PostCheckbox.module.css';

interface Props {
  label: string;
  /** Shows the label beside the checkbox; otherwise the label is only the accessible name. */
  isLabelShown?: boolean;
  checked: boolean;
  /** Some of the posts are selected, but not all. */
  isMixed?: boolean;
  /** Why the checkbox is disabled; empty while it is enabled. A disabled checkbox stays focusable and gives the reason. */
  disabledReason: string;
  onToggle: () => void;
}

/** A checkbox that selects one post or all of them. */
export function PostCheckbox({ label, isLabelShown, checked, isMixed = false, disabledReason, onToggle }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <DisabledTooltip id={`${id}-reason`} text={disabledReason}>
      <label className={styles.label}>
        <input
          ref={box}
          type="checkbox"
          checked={checked}
          onChange={disabledReason === '' ? onToggle : doNothing}
          aria-label={isLabelShown ? undefined : label}
          aria-disabled={disabledReason !== '' || undefined}
          aria-describedby={disabledReason === '' ? undefined : `${id}-reason`}
        />
        {isLabelShown && <span>{label}</span>}
      </label>
    </DisabledTooltip>
  );
}

const doNothing = () => {};
