import type { ReactNode } from 'react';
import styles from './SelectField.module.css';
import { classes } from './styles/classes.ts';
import text from './styles/text.module.css';

interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
  className?: string | undefined;
  /** Whether the label is there for screen readers only. */
  isLabelHidden?: boolean;
  /** Further options, such as one that cannot be chosen. */
  children?: ReactNode;
}

/** A select box beside its label. */
export function SelectField({ label, value, options, onChange, className, isLabelHidden, children }: Props) {
  return (
    <label className={classes(styles.field, className)}>
      <span className={classes(isLabelHidden && text.visuallyHidden)}>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([each, optionText]) => (
          <option key={each} value={each}>
            {optionText}
          </option>
        ))}
        {children}
      </select>
    </label>
  );
}
