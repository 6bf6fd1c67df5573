import { type ReactNode, useId } from 'react';
import { formatNumber } from '../../i18n/dates.ts';
import chip from '../../ui/styles/chip.module.css';
import styles from './FilterChips.module.css';

interface Option<T> {
  value: T;
  label: string;
  icon: ReactNode;
  /** How many accounts the option would show. While undefined, a blank as wide as a digit stands in its place. */
  count: number | undefined;
}

interface Props<T> {
  label: string;
  options: Option<T>[];
  chosen: T[];
  onToggle: (value: T) => void;
}

/** A filter as a row of switches. With none on, it filters nothing. */
export function FilterChips<T extends string>({ label, options, chosen, onToggle }: Props<T>) {
  const id = useId();
  return (
    <div className={styles.filter} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {options.map(({ value, label: text, icon, count }) => (
        <button
          key={value}
          type="button"
          className={chip.chip}
          aria-pressed={chosen.includes(value)}
          onClick={() => onToggle(value)}
        >
          {icon}
          <span>{text}</span>
          <span className={chip.count}>{count === undefined ? '\u2007' : formatNumber(count)}</span>
        </button>
      ))}
    </div>
  );
}
