import { STATUSES } from '../../api/contract/account.ts';
import { SORTS, type Sort } from '../../api/contract/account-list.ts';
import { NETWORKS } from '../../api/contract/network.ts';
import type { AccountListReply } from '../../api/lenient-schemas.ts';
import { NetworkIcon } from '../../domain-text/NetworkIcon.tsx';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { statusWord } from '../account-text.ts';
import { StatusIcon } from '../StatusBadge.tsx';
import styles from './AccountsToolbar.module.css';
import { FilterChips } from './FilterChips.tsx';
import { type AccountsPlace, toggled } from './list-url.ts';

interface Props {
  place: AccountsPlace;
  /** Undefined until the first list is loaded. */
  counts: AccountListReply['counts'] | undefined;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/** The search, order and filters of the list, which the address holds. */
export function AccountsToolbar({ place, counts, onChange }: Props) {
  return (
    <div role="search" className={styles.toolbar} aria-label={m.accounts_toolbar()}>
      <SearchField
        label={m.accounts_search()}
        hint={m.accounts_search_hint()}
        search={place.search}
        onChange={(search) => onChange({ search })}
      />
      <SelectField
        label={m.accounts_sort()}
        value={place.sort}
        options={SORTS.map((sort) => [sort, SORT_TEXT[sort]()])}
        onChange={(sort) => onChange({ sort: sort as Sort })}
      />
      <FilterChips
        label={m.accounts_filter_status()}
        options={STATUSES.map((status) => ({
          value: status,
          label: statusWord(status),
          icon: <StatusIcon status={status} />,
          count: counts?.status[status],
        }))}
        chosen={place.status}
        onToggle={(status) => onChange({ status: toggled(place.status, status) })}
      />
      <FilterChips
        label={m.accounts_filter_network()}
        options={NETWORKS.map((network) => ({
          value: network,
          label: NETWORK_NAME[network],
          icon: <NetworkIcon network={network} />,
          count: counts?.network[network],
        }))}
        chosen={place.network}
        onToggle={(network) => onChange({ network: toggled(place.network, network) })}
      />
    </div>
  );
}

const SORT_TEXT = {
  attention: m.accounts_sort_attention,
  name: m.accounts_sort_name,
  network: m.accounts_sort_network,
  expires: m.accounts_col_until,
  'at-risk': m.accounts_sort_at_risk,
} satisfies Record<Sort, () => string>;
