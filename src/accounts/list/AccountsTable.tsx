import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { m } from '../../i18n/messages.ts';
import { AccountRow } from './AccountRow.tsx';
import { UnsupportedRow } from './UnsupportedRow.tsx';

interface Props {
  /** The rows as they are shown, one held back with the focus among them. */
  accounts: AccountReply[];
  total: number;
  /** The moment the list was true at the server; ISO. */
  serverTime: string;
  busy: boolean;
}

/** The list itself. On a phone it is drawn as cards, which takes a table's meaning away: hence the roles. */
export function AccountsTable({ accounts, total, serverTime, busy }: Props) {
  return (
    <table role="table" className="accounts" aria-busy={busy} aria-rowcount={total + 1}>
      <caption className="visually-hidden">{m.accounts_caption({ count: total })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {m.accounts_col_account()}
          </th>
          <th role="columnheader" scope="col">
            {m.accounts_col_status()}
          </th>
          <th role="columnheader" scope="col">
            {m.accounts_col_connected_by()}
          </th>
          <th role="columnheader" scope="col">
            {m.accounts_col_until()}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {accounts.map((account) =>
          isSupported(account) ? (
            <AccountRow key={account.id} account={account} among={accounts} serverTime={serverTime} />
          ) : (
            <UnsupportedRow key={account.id} account={account} />
          ),
        )}
      </tbody>
    </table>
  );
}
