import { type ReactNode, useState } from 'react';
import IconAdjustments from '~icons/tabler/adjustments-horizontal';
import IconSearch from '~icons/tabler/search';
import { SORTS, type Sort } from '../../api/contract/account-list.ts';
import type { AccountListReply } from '../../api/lenient-schemas.ts';
import { m } from '../../i18n/messages.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './AccountsToolbar.module.css';
import { FilterMenu } from './FilterMenu.tsx';
import { type AccountsPlace, isNarrowed, isReversed } from './list-url.ts';
import { StatusFilter } from './StatusFilter.tsx';

interface Props {
  place: AccountsPlace;
  /** Undefined until the first list is loaded. */
  list: Pick<AccountListReply, 'counts' | 'connectors'> | undefined;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/**
 * The filters, search and order of the list, which the address holds, in one row. On a phone the search and all filters
 * except the one by status are below the row: open from the start if one of them is set, otherwise once a button opens them.
 */
export function AccountsToolbar({ place, list, onChange }: Props) {
  const [isSearchOpen, setSearchOpen] = useState(place.search !== '');
  const [isMoreOpen, setMoreOpen] = useState(
    isNarrowed({ ...place, search: '', status: [] }) || place.sort !== 'attention',
  );
  return (
    <div
      role="search"
      className={styles.toolbar}
      data-search={isSearchOpen}
      data-more={isMoreOpen}
      aria-label={m.accounts_toolbar()}
    >
      <StatusFilter chosen={place.status} counts={list?.counts} onChange={(status) => onChange({ status })} />
      <Toggle label={m.accounts_search()} isOpen={isSearchOpen} onToggle={setSearchOpen}>
        <IconSearch size={20} aria-hidden="true" />
      </Toggle>
      <Toggle label={m.accounts_more_filters()} isOpen={isMoreOpen} onToggle={setMoreOpen}>
        <IconAdjustments size={20} aria-hidden="true" />
      </Toggle>
      <FilterMenu className={styles.more} place={place} list={list} onChange={onChange} />
      <div className={styles.search}>
        <SearchField
          label={m.accounts_search()}
          hint={m.accounts_search_hint()}
          search={place.search}
          onChange={(search) => onChange({ search })}
        />
      </div>
      <SelectField
        className={styles.more}
        label={m.accounts_sort()}
        isLabelHidden
        value={isReversed(place) ? REVERSED : place.sort}
        options={SORTS.map((sort) => [sort, SORT_TEXT[sort]()])}
        onChange={(sort) => onChange({ sort: sort as Sort })}
      >
        {isReversed(place) && (
          <option value={REVERSED}>{m.accounts_sort_reversed({ order: SORT_TEXT[place.sort]() })}</option>
        )}
      </SelectField>
    </div>
  );
}

/** The value of the option for a reversed order. Only the head of a column reverses an order, so the option is absent otherwise. */
const REVERSED = 'reversed';

interface ToggleProps {
  label: string;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ReactNode;
}

const Toggle = ({ label, isOpen, onToggle, children }: ToggleProps) => (
  <button
    type="button"
    className={styles.toggle}
    aria-label={label}
    aria-expanded={isOpen}
    onClick={() => onToggle(!isOpen)}
  >
    {children}
  </button>
);

const SORT_TEXT = {
  attention: m.accounts_sort_attention,
  name: m.accounts_sort_name,
  network: m.accounts_sort_network,
  expires: m.accounts_sort_expires,
  'at-risk': m.accounts_sort_at_risk,
} satisfies Record<Sort, () => string>;
