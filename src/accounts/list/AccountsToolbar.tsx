import { STATUSES } from '../../api/contract/account.ts';
import { type AccountList, SORTS, type Sort } from '../../api/contract/account-list.ts';
import { NETWORKS } from '../../api/contract/network.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { NetworkIcon } from '../../ui/NetworkIcon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { sortWord, statusWord } from '../account-text.ts';
import { StatusIcon } from '../StatusBadge.tsx';
import { AccountsSearch } from './AccountsSearch.tsx';
import styles from './AccountsToolbar.module.css';
import { FilterChips } from './FilterChips.tsx';
import { type ListQuery, toggled } from './list-url.ts';

interface Props {
  query: ListQuery;
  /** Absent until the first list is there. */
  counts: AccountList['counts'] | undefined;
  onChange: (change: Partial<ListQuery>) => void;
}

/** What narrows and orders the list; all of it lives in the address. */
export function AccountsToolbar({ query, counts, onChange }: Props) {
  return (
    <div role="search" className={styles.toolbar} aria-label={m.accounts_toolbar()}>
      <AccountsSearch search={query.search} onChange={(search) => onChange({ search })} />
      <SelectField
        label={m.accounts_sort()}
        value={query.sort}
        options={SORTS.map((sort) => [sort, sortWord(sort)])}
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
        chosen={query.status}
        onToggle={(status) => onChange({ status: toggled(query.status, status) })}
      />
      <FilterChips
        label={m.accounts_filter_network()}
        options={NETWORKS.map((network) => ({
          value: network,
          label: NETWORK_NAME[network],
          icon: <NetworkIcon network={network} />,
          count: counts?.network[network],
        }))}
        chosen={query.network}
        onToggle={(network) => onChange({ network: toggled(query.network, network) })}
      />
    </div>
  );
}
