import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { m } from '../../i18n/messages.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { AccountRow } from './AccountRow.tsx';
import styles from './AccountsTable.module.css';
import { UnsupportedRow } from './UnsupportedRow.tsx';

interface Props {
  /** The rows as they are shown, one held back with the focus among them. */
  accounts: AccountReply[];
  total: number;
  /** The moment the list was true at the server; ISO. */
  serverTime: string;
  busy: boolean;
}

/** The list itself. */
export function AccountsTable({ accounts, total, serverTime, busy }: Props) {
  return (
    <DataTable
      className={styles.accounts}
      columns={[
        { title: m.accounts_col_account(), width: '28%' },
        { title: m.accounts_col_status(), width: '39%' },
        { title: m.accounts_col_connected_by() },
        { title: m.accounts_col_until() },
      ]}
      caption={m.accounts_caption({ count: total })}
      total={total}
      isBusy={busy}
    >
      {accounts.map((account) =>
        isSupported(account) ? (
          <AccountRow key={account.id} account={account} among={accounts} serverTime={serverTime} />
        ) : (
          <UnsupportedRow key={account.id} account={account} />
        ),
      )}
    </DataTable>
  );
}
