import { Link } from 'react-router';
import type { Account } from '../../api/contract/account.ts';
import { accountName, kindName, type Named, shownName } from '../../domain-text/account-name.ts';
import { formatDate } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { Avatar } from '../Avatar.tsx';
import { personName } from '../account-text.ts';
import { RowActions } from '../actions/RowActions.tsx';
import { rowHeadingId } from '../element-ids.ts';
import { ReconnectProgress, useReconnectOf } from '../reconnect/ReconnectProgress.tsx';
import { StatusCell } from '../StatusCell.tsx';
import { UntilCell } from './UntilCell.tsx';

interface Props {
  account: Account;
  /** The accounts on the same list: the handle is added to a name that two share. */
  among: readonly Named[];
  serverTime: string;
}

/** One account of the list. */
export function AccountRow({ account, among, serverTime }: Props) {
  const label = accountName(account, among);
  const reconnect = useReconnectOf(account.id);
  return (
    <>
      <tr role="row" className="account" data-status={account.status}>
        <th role="rowheader" scope="row">
          <div className="account-identity">
            <Avatar account={account} />
            <div className="account-names">
              <Link
                id={rowHeadingId(account.id)}
                className="account-name"
                to={accountPath(account.id)}
                title={shownName(account)}
              >
                <bdi>{shownName(account)}</bdi>
              </Link>
              <p className="quiet account-handle">
                <bdi>{account.handle}</bdi>
                <span>{kindName(account)}</span>
              </p>
              <RowActions account={account} label={label} />
            </div>
          </div>
        </th>
        <td role="cell" data-column={m.accounts_col_status()}>
          <StatusCell account={account} now={serverTime} />
        </td>
        <td role="cell" data-column={m.accounts_col_connected_by()}>
          <ConnectedBy account={account} />
        </td>
        <td role="cell" data-column={account.disconnection ? m.accounts_kept_label() : m.accounts_valid_label()}>
          <UntilCell account={account} serverTime={serverTime} />
        </td>
      </tr>
      {reconnect && (
        <tr role="row" className="account-progress">
          <td role="cell" colSpan={4}>
            <ReconnectProgress account={account} />
          </td>
        </tr>
      )}
    </>
  );
}

function ConnectedBy({ account }: Pick<Props, 'account'>) {
  const viewer = useViewer().id;
  const { originalConnector, lastConnector, authorizedAt } = account;
  return (
    <>
      <p>
        <bdi>{personName(originalConnector, viewer)}</bdi>
      </p>
      {lastConnector.id !== originalConnector.id && (
        <p className="quiet">
          {m.accounts_last_by({ name: personName(lastConnector, viewer), date: formatDate(authorizedAt) })}
        </p>
      )}
    </>
  );
}
