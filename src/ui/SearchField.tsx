import { useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import text from './styles/text.module.css';

interface Props {
  label: string;
  /** Shown in the empty field. */
  hint: string;
  search: string;
  onChange: (search: string) => void;
}

/**
 * A search field whose word lives in the address. While somebody types, the field leads and the address
 * follows; after Back or a link the address leads and the field starts from it.
 */
export function SearchField({ label, hint, search, onChange }: Props) {
  return (
    <label>
      <span className={text.visuallyHidden}>{label}</span>
      <input
        key={useArrival()}
        type="search"
        defaultValue={search}
        placeholder={hint}
        onChange={({ target }) => onChange(target.value)}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
    </label>
  );
}

/** The key of the latest place that was arrived at, other than by a replacement of the current one. */
function useArrival(): string {
  const { key } = useLocation();
  const type = useNavigationType();
  const [arrival, setArrival] = useState(key);
  if (type !== 'REPLACE' && arrival !== key) setArrival(key);
  return arrival;
}
