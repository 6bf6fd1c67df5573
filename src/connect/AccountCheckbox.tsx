import { type ReactNode, useId } from 'react';
import styles from './AccountCheckbox.module.css';

interface Props {
  checked: boolean;
  /** Absent where it cannot be changed: then the box is focusable and announced, never just `disabled` (F73). */
  onToggle?: () => void;
  /** The full name, for those who hear it. */
  label: string;
  shown: string;
  /** What is said about it. */
  children: ReactNode;
}

/** An account with a checkbox before it. */
export function AccountCheckbox({ checked, onToggle, label, shown, children }: Props) {
  const id = useId();
  const locked = onToggle === undefined;
  return (
    <div className={styles.option} data-locked={locked}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={onToggle ?? stay}
        aria-disabled={locked}
        aria-label={label}
        aria-describedby={`${id}-about`}
      />
      <div>
        <label htmlFor={id}>
          <bdi>{shown}</bdi>
        </label>
        <p id={`${id}-about`} className={styles.about}>
          {children}
        </p>
      </div>
    </div>
  );
}

const stay = () => {};
