import { useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

interface Props {
  label: string;
  hint: string;
  search: string;
  onChange: (search: string) => void;
}

/**
 * A search field whose text is kept in the address. While a person types, the field keeps its own text and the address
 * follows; after Back or a link the field is mounted again with the text of the address.
 */
export function SearchField({ label, hint, search, onChange }: Props) {
  return (
    <input
      key={useEntryKey()}
      type="search"
      aria-label={label}
      defaultValue={search}
      placeholder={hint}
      onChange={({ target }) => onChange(target.value)}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** The key that the current history entry had when it was opened. Typing replaces the entry, which changes its key in `useLocation`. */
function useEntryKey(): string {
  const { key } = useLocation();
  const type = useNavigationType();
  const [entryKey, setEntryKey] = useState(key);
  if (type !== 'REPLACE' && entryKey !== key) setEntryKey(key);
  return entryKey;
}
