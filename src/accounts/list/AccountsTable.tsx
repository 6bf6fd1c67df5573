import { useContext } from 'react';
import { STATUSES } from '../../api/contract/account.ts';
import type { Sort } from '../../api/contract/account-list.ts';
import { type AccountListReply, type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import type { Readable } from '../../api/parse-reply.ts';
import { m } from '../../i18n/messages.ts';
import { type Column, DataTable, NoteRow, RowGroup } from '../../ui/table/DataTable.tsx';
import { groupHeadingId } from '../element-ids.ts';
import { ListPartsContext } from '../list-parts.ts';
import { AccountRow, UnsupportedRow } from '../row/AccountRow.tsx';
import { useHasConnectedBy } from '../row/use-has-connected-by.ts';
import styles from './AccountsTable.module.css';
import { GroupHeading } from './GroupHeading.tsx';
import { type AccountsPlace, orderAfterPress } from './list-url.ts';

interface Props {
  list: Readable<AccountListReply>;
  /** The accounts to show, in the order in which they are shown. */
  accounts: readonly AccountReply[];
  /** The status whose group the account is in. */
  groupOf: (account: AccountReply) => string;
  /** How many of the accounts are no longer on the list. */
  goneRowCount: number;
  isBusy: boolean;
  place: AccountsPlace;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/** The accounts of a page of the list; in the order of attention they are in a group for each status (ATTENTION). */
export function AccountsTable({ list, accounts, groupOf, goneRowCount, isBusy, place, onChange }: Props) {
  const { SelectAll } = useContext(ListPartsContext);
  const { groups, broken = 0, page, pageSize, total, serverTime } = list;
  const sortedBy = (sort: Sort): Pick<Column, 'onSort' | 'sorted'> => ({
    onSort: () => onChange(orderAfterPress(place, sort)),
    sorted: place.sort !== sort ? undefined : sort === 'attention' ? 'other' : SORTED[place.order],
  });
  const hasConnectedBy = useHasConnectedBy();
  const columns: Column[] = [
    { title: m.accounts_col_account(), width: '324px', ...sortedBy('name') },
    // The groups of this order are the states, the most urgent first.
    { title: m.row_col_state(), ...sortedBy('attention') },
    { title: m.row_col_at_risk(), width: '116px', ...sortedBy('at-risk') },
    { title: m.row_col_until(), width: '124px', ...sortedBy('expires') },
    ...(hasConnectedBy ? [{ title: m.accounts_col_connected_by(), width: '160px' } as const] : []),
    { title: m.row_col_details(), width: '40px', isTitleHidden: true },
  ];
  // In the order of attention, because the accounts are in that order.
  const statuses = [...new Set(accounts.map(groupOf))].flatMap((each) => STATUSES.filter((status) => status === each));
  const inGroups = (groups ? statuses : []).map((status) => ({
    status,
    members: accounts.filter((each) => groupOf(each) === status),
  }));
  const grouped = inGroups.flatMap(({ members }) => members);
  const inNoGroup = accounts.filter((each) => !grouped.includes(each));
  const inOrder = [...grouped, ...inNoGroup];
  const rowsOf = (members: readonly AccountReply[]) =>
    members.map((account) => {
      const position = (page - 1) * pageSize + inOrder.indexOf(account) + 1;
      return isSupported(account) ? (
        <AccountRow
          key={account.id}
          account={account}
          among={accounts}
          now={serverTime}
          position={position}
          columns={columns.length}
        />
      ) : (
        <UnsupportedRow key={account.id} account={account} position={position} columns={columns.length} />
      );
    });
  return (
    <DataTable
      className={styles.accounts}
      columns={columns}
      caption={m.accounts_caption({ count: total })}
      total={total + goneRowCount}
      isBusy={isBusy}
      isGrouped
    >
      {inGroups.map(({ status, members }) => (
        <RowGroup key={status} aria-labelledby={groupHeadingId(status)}>
          <GroupHeading
            status={status}
            group={groups?.find((group) => group.status === status)}
            columns={columns.length}
            action={<SelectAll members={members} />}
          />
          {rowsOf(members)}
        </RowGroup>
      ))}
      {inNoGroup.length + broken > 0 && (
        <RowGroup>
          {rowsOf(inNoGroup)}
          {broken > 0 && (
            <NoteRow columns={columns.length} className={styles.note}>
              {m.accounts_broken({ count: broken })}
            </NoteRow>
          )}
        </RowGroup>
      )}
    </DataTable>
  );
}

const SORTED = { asc: 'ascending', desc: 'descending' } as const;
