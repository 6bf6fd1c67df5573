import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Account } from '../../api/contract/account.ts';
import type { AccountReply, UnsupportedAccount } from '../../api/lenient-schemas.ts';
import { accountName, kindName, type Named, shownName } from '../../domain-text/account-name.ts';
import { formatDate } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import { classes } from '../../ui/styles/classes.ts';
import text from '../../ui/styles/text.module.css';
import { Cell, Row, RowHeader } from '../../ui/table/DataTable.tsx';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { Avatar } from '../Avatar.tsx';
import { personName } from '../account-text.ts';
import { RowActions } from '../actions/RowActions.tsx';
import { rowLinkId } from '../element-ids.ts';
import { ReconnectProgress, useReconnectOf } from '../reconnect/ReconnectProgress.tsx';
import { RowQueueState } from '../reconnect-many/RowQueueState.tsx';
import { SelectBox } from '../reconnect-many/SelectBox.tsx';
import { StatusDetails } from '../StatusDetails.tsx';
import { UnsupportedNote } from '../UnsupportedNote.tsx';
import styles from './AccountRow.module.css';
import { UntilCell } from './UntilCell.tsx';

interface Props {
  account: Account;
  /** The accounts on the same list. Where two of them share a name, their buttons are labelled with the handles too. */
  among: readonly Named[];
  now: string;
  /** The place of the account on the whole list, counted from 1. */
  position: number;
}

/** One account of the list, and the progress of its reconnect below it. */
export function AccountRow({ account, among, now, position }: Props) {
  const reconnect = useReconnectOf(account.id);
  const label = accountName(account, among);
  return (
    <>
      <Row position={position} className={styles.row} data-status={account.status}>
        <Identity account={account} select={<SelectBox account={account} accountLabel={label} />}>
          <RowActions place="row" account={account} accountLabel={label} />
        </Identity>
        <Cell>
          <RowQueueState account={account}>
            <StatusDetails account={account} now={now} place="row" />
          </RowQueueState>
        </Cell>
        <Cell column={m.accounts_col_connected_by()}>
          <ConnectedBy account={account} />
        </Cell>
        <Cell column={account.disconnection ? m.accounts_kept_label() : m.accounts_expiry_label()}>
          <UntilCell account={account} now={now} />
        </Cell>
      </Row>
      {reconnect && (
        <Row position={position} className={styles.progress} data-part="progress">
          <Cell colSpan={4}>
            <ReconnectProgress account={account} />
          </Cell>
        </Row>
      )}
    </>
  );
}

/** The row of an account that this version does not support: nothing can be done to it (F18). */
export function UnsupportedRow({ account, position }: { account: UnsupportedAccount; position: number }) {
  return (
    <Row position={position} className={styles.row}>
      <Identity account={account} />
      <Cell colSpan={3}>
        <UnsupportedNote account={account} />
      </Cell>
    </Row>
  );
}

function Identity({ account, select, children }: { account: AccountReply; select?: ReactNode; children?: ReactNode }) {
  const name = shownName(account);
  const handleId = `${rowLinkId(account.id)}-handle`;
  return (
    <RowHeader aria-labelledby={`${rowLinkId(account.id)} ${handleId}`}>
      <div className={styles.identity}>
        {select}
        <Avatar account={account} />
        <div className={styles.names}>
          <Link
            id={rowLinkId(account.id)}
            className={classes(styles.name, text.twoLines)}
            to={accountPath(account.id)}
            title={name}
          >
            <bdi>{name}</bdi>
          </Link>
          <p id={handleId} className={classes(styles.handle, text.quiet)}>
            <bdi>{account.handle}</bdi> <bdi>{kindName(account)}</bdi>
          </p>
          {children}
        </div>
      </div>
    </RowHeader>
  );
}

function ConnectedBy({ account: { originalConnector, lastConnector, authorizedAt } }: { account: Account }) {
  const viewerId = useViewer().id;
  return (
    <>
      <p>
        <bdi>{personName(originalConnector, viewerId)}</bdi>
      </p>
      {lastConnector.id !== originalConnector.id && (
        <p className={text.quiet}>
          {m.accounts_last_by({ name: personName(lastConnector, viewerId), date: formatDate(authorizedAt) })}
        </p>
      )}
    </>
  );
}
