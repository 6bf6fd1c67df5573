import { Link } from 'react-router';
import type { UnsupportedAccount } from '../../api/lenient-schemas.ts';
import { kindName, shownName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { Avatar } from '../Avatar.tsx';
import { rowHeadingId } from '../element-ids.ts';
import { UnsupportedNote } from '../UnsupportedNote.tsx';

/** An account of the list that this version does not support: it is listed, and nothing can be done to it (F18). */
export function UnsupportedRow({ account }: { account: UnsupportedAccount }) {
  const { id, handle } = account;
  const name = shownName(account);
  return (
    <tr role="row" className="account">
      <th role="rowheader" scope="row">
        <div className="account-identity">
          <Avatar account={account} />
          <div className="account-names">
            <Link id={rowHeadingId(id)} className="account-name" to={accountPath(id)} title={name}>
              <bdi>{name}</bdi>
            </Link>
            <p className="quiet account-handle">
              <bdi>{handle}</bdi>
              <bdi>{kindName(account)}</bdi>
            </p>
          </div>
        </div>
      </th>
      <td role="cell" colSpan={3} data-column={m.accounts_col_status()}>
        <UnsupportedNote account={account} />
      </td>
    </tr>
  );
}
