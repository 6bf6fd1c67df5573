import type { ReactNode } from 'react';
import styles from './SelectField.module.css';
import { classes } from './styles/classes.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Where its parts stand, in what is around it. */
  className?: string;
  /** The options. */
  children: ReactNode;
}

/** One of several, chosen from a list beside its label. */
export function SelectField({ label, value, onChange, className, children }: Props) {
  return (
    <label className={classes(styles.field, className)}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}
