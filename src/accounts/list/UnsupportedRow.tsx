import { Link } from 'react-router';
import type { UnsupportedAccount } from '../../api/lenient-schemas.ts';
import { kindName, shownName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import { Cell, Row, RowHeader } from '../../ui/table/DataTable.tsx';
import { Avatar } from '../Avatar.tsx';
import { rowHeadingId } from '../element-ids.ts';
import { UnsupportedNote } from '../UnsupportedNote.tsx';
import styles from './AccountRow.module.css';

/** An account of the list that this version does not support: it is listed, and nothing can be done to it (F18). */
export function UnsupportedRow({ account }: { account: UnsupportedAccount }) {
  const { id, handle } = account;
  const name = shownName(account);
  return (
    <Row className={styles.row}>
      <RowHeader>
        <div className={styles.identity}>
          <Avatar account={account} />
          <div className={styles.names}>
            <Link
              id={rowHeadingId(id)}
              className={classes(styles.name, text.twoLines)}
              to={accountPath(id)}
              title={name}
            >
              <bdi>{name}</bdi>
            </Link>
            <p className={classes(styles.handle, text.quiet)}>
              <bdi>{handle}</bdi>
              <bdi>{kindName(account)}</bdi>
            </p>
          </div>
        </div>
      </RowHeader>
      <Cell className={styles.status} colSpan={3} column={m.accounts_col_status()}>
        <UnsupportedNote account={account} />
      </Cell>
    </Row>
  );
}
