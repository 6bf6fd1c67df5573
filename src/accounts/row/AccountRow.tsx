import { memo, useContext, useState } from 'react';
import IconChevronDown from '~icons/tabler/chevron-down';
import type { Account } from '../../api/contract/account.ts';
import type { UnsupportedAccount } from '../../api/lenient-schemas.ts';
import { accountName, type Named } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { Cell, Row } from '../../ui/table/DataTable.tsx';
import { RowActions } from '../actions/RowActions.tsx';
import { rowDetailsId } from '../element-ids.ts';
import { ListPartsContext } from '../list-parts.ts';
import { RowQueueState } from '../reconnect-many/RowQueueState.tsx';
import { SelectBox } from '../reconnect-many/SelectBox.tsx';
import { UnsupportedNote } from '../UnsupportedNote.tsx';
import styles from './AccountRow.module.css';
import { ConnectedByCell } from './ConnectedByCell.tsx';
import { Identity } from './Identity.tsx';
import { PostsCell } from './PostsCell.tsx';
import { RowState } from './RowState.tsx';
import { UntilCell } from './UntilCell.tsx';
import { useHasConnectedBy } from './use-has-connected-by.ts';

interface Props {
  account: Account;
  /** The accounts on the same list. Where two of them share a name, their buttons are labelled with the handles too. */
  among: readonly Named[];
  now: string;
  /** The place of the account on the whole list, counted from 1. */
  position: number;
  /** How many columns the table has. */
  columns: number;
}

/**
 * One account of the list; below it, if they are open, its details. It is rendered again only if its account, its own state or
 * the language changes, and not with each change of the list around it.
 */
export const AccountRow = memo(function AccountRow({ account, among, now, position, columns }: Props) {
  useLocale();
  const { RowDetails } = useContext(ListPartsContext);
  const hasConnectedBy = useHasConnectedBy();
  const [isOpen, setOpen] = useState(false);
  const label = accountName(account, among);
  return (
    <>
      <Row position={position} className={styles.row} data-status={account.status}>
        <Identity
          account={account}
          select={<SelectBox account={account} accountLabel={label} />}
          actions={<RowActions place="row" account={account} accountLabel={label} />}
        />
        <Cell data-cell="state">
          <RowQueueState account={account}>
            <RowState account={account} now={now} />
          </RowQueueState>
        </Cell>
        <Cell data-cell="posts">
          <PostsCell account={account} />
        </Cell>
        <Cell data-cell="until">
          <UntilCell account={account} now={now} />
        </Cell>
        {hasConnectedBy && (
          <Cell>
            <ConnectedByCell account={account} />
          </Cell>
        )}
        <Cell data-cell="details">
          <IconButton
            aria-label={m.row_details({ account: label })}
            aria-expanded={isOpen}
            aria-controls={isOpen ? rowDetailsId(account.id) : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronDown size={16} aria-hidden="true" />
          </IconButton>
        </Cell>
      </Row>
      {isOpen && (
        <Row id={rowDetailsId(account.id)} position={position} className={styles.below}>
          <Cell colSpan={columns} data-cell="below">
            <RowDetails account={account} now={now} />
          </Cell>
        </Row>
      )}
    </>
  );
});

/** The row of an account that this version does not support: nothing can be done to it (F18). */
export function UnsupportedRow({
  account,
  position,
  columns,
}: Pick<Props, 'position' | 'columns'> & { account: UnsupportedAccount }) {
  return (
    <Row position={position} className={styles.row}>
      <Identity account={account} />
      <Cell colSpan={columns - 1} data-cell="state" className={styles.unsupported}>
        <UnsupportedNote account={account} />
      </Cell>
    </Row>
  );
}
