import styles from './DockSelect.module.css';

interface Props {
  label: string;
  value: string;
  /** Pairs of value and words. */
  options: (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** One of several, in a word and a list. */
export function DockSelect({ label, value, options, onChange }: Props) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
