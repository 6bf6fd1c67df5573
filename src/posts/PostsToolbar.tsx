import { NETWORKS } from '../api/contract/network.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { classes } from '../ui/styles/classes.ts';
import styles from './PostsToolbar.module.css';
import type { PlaceChange, PostsPlace } from './posts-url.ts';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  place: PostsPlace;
  accounts: PostAccounts;
  onChange: (change: PlaceChange) => void;
}

/** The value of the account field while the address names several accounts. */
const SEVERAL = 'several';

/** The search and the filters of the posts. */
export function PostsToolbar({ place, accounts, onChange }: Props) {
  const { network, search } = place;
  const { choices, omitted, get, nameOf } = accounts;
  const accountId = place.accountId.length > 1 ? SEVERAL : (place.accountId[0] ?? '');
  const isAmongChoices = accountId === '' || choices.some(({ id }) => id === accountId);
  const shownText = accountId === SEVERAL ? m.row_group_accounts({ count: place.accountId.length }) : nameOf(accountId);
  const changeNetwork = (next: string) => {
    const keepsAccounts = next === '' || place.accountId.every((id) => get(id)?.network === next);
    onChange(keepsAccounts ? { network: next } : { network: next, accountId: '' });
  };
  return (
    <div role="search" className={styles.toolbar} aria-label={m.accounts_toolbar()}>
      <SearchField
        label={m.social_search()}
        hint={m.social_search()}
        search={search}
        onChange={(next) => onChange({ search: next })}
      />
      <SelectField
        className={styles.select}
        label={m.social_network()}
        value={network[0] ?? ''}
        options={[['', m.social_all_networks()], ...NETWORKS.map((each) => [each, NETWORK_NAME[each]] as const)]}
        onChange={changeNetwork}
      />
      <SelectField
        className={classes(styles.select, styles.account)}
        label={m.social_col_account()}
        value={accountId}
        options={[
          ['', m.social_all_accounts()],
          ...(isAmongChoices ? [] : [[accountId, accounts.isReady ? shownText : '…'] as const]),
          ...choices.map(({ id }) => [id, nameOf(id)] as const),
        ]}
        onChange={(id) => onChange({ accountId: id })}
      >
        {omitted > 0 && <option disabled>{m.social_accounts_first({ count: choices.length })}</option>}
      </SelectField>
    </div>
  );
}
