import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AccountReply } from '../../api/lenient-schemas.ts';
import { kindName, shownName } from '../../domain-text/account-name.ts';
import { networkName } from '../../domain-text/network-name.ts';
import { accountPath } from '../../navigation/paths.ts';
import text from '../../ui/styles/text.module.css';
import { RowHeader } from '../../ui/table/DataTable.tsx';
import { Avatar } from '../Avatar.tsx';
import { rowLinkId } from '../element-ids.ts';
import styles from './Identity.module.css';

interface Props {
  account: AccountReply;
  /** The box that selects the account. */
  select?: ReactNode;
  actions?: ReactNode;
}

/** The cell with the name, the network and the handle of an account, and its buttons. */
export function Identity({ account, select, actions }: Props) {
  const name = shownName(account);
  const linkId = rowLinkId(account.id);
  // An unknown kind has the name of the network, which is then not shown twice (F18).
  const [network, kind] = [networkName(account.network), kindName(account)];
  return (
    <RowHeader data-cell="account" aria-labelledby={`${linkId} ${linkId}-handle ${linkId}-kind`}>
      <div className={styles.identity}>
        <div className={styles.select}>{select}</div>
        <Avatar account={account} />
        <div className={styles.names}>
          <p className={styles.nameLine}>
            <Link id={linkId} className={styles.name} to={accountPath(account.id)} title={name}>
              <bdi>{name}</bdi>
            </Link>
            {kind !== network && (
              <span className={styles.network} aria-hidden="true">
                {network}
              </span>
            )}
            <bdi id={`${linkId}-kind`} className={kind === network ? styles.network : text.visuallyHidden}>
              {kind}
            </bdi>
          </p>
          <div className={styles.second} data-status={account.status}>
            {actions}
            <p id={`${linkId}-handle`} className={styles.handle} title={account.handle}>
              <bdi>{account.handle}</bdi>
            </p>
          </div>
        </div>
      </div>
    </RowHeader>
  );
}
