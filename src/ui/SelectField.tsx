import type { ReactNode } from 'react';
import styles from './SelectField.module.css';
import { classes } from './styles/classes.ts';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
  className?: string;
  /** Further options, such as one that cannot be chosen. */
  children?: ReactNode;
}

/** A select box beside its label. */
export function SelectField({ label, value, options, onChange, className, children }: Props) {
  return (
    <label className={classes(styles.field, className)}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
        {children}
      </select>
    </label>
  );
}
