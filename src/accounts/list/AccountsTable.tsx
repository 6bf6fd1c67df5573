import { Fragment, useContext } from 'react';
import { STATUSES } from '../../api/contract/account.ts';
import type { Sort } from '../../api/contract/account-list.ts';
import { type AccountListReply, type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import type { Readable } from '../../api/parse-reply.ts';
import { m } from '../../i18n/messages.ts';
import { Cell, type Column, DataTable, NoteRow, Row, RowGroup } from '../../ui/table/DataTable.tsx';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { FOLD_ID, FOLDED_ID, groupHeadingId } from '../element-ids.ts';
import { useFold } from '../fold/use-fold.ts';
import { ListPartsContext } from '../list-parts.ts';
import { useOutcomes } from '../outcomes.ts';
import { useQueue } from '../reconnect-many/queue.ts';
import { AccountRow, UnsupportedRow } from '../row/AccountRow.tsx';
import { rowSentences } from '../row/row-text.ts';
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
  /** A new object whenever another list, or another order of this list, is shown. */
  listVersion: object;
  /** Whether accounts with nothing to do may be folded: not while a search or a filter narrows the list. */
  canFold: boolean;
  /** How many of the accounts are no longer on the list. */
  goneRowCount: number;
  isBusy: boolean;
  place: AccountsPlace;
  onChange: (change: Partial<AccountsPlace>) => void;
}

/** The accounts of a page of the list; in the order of attention they are in a group for each status (ATTENTION). */
export function AccountsTable(props: Props) {
  const { list, accounts, groupOf, listVersion, canFold, goneRowCount, isBusy, place, onChange } = props;
  const { Fold, SelectAll } = useContext(ListPartsContext);
  const { groups, broken = 0, page, pageSize, total, serverTime } = list;
  const sortedBy = (sort: Sort): Pick<Column, 'onSort' | 'sorted'> => ({
    onSort: () => onChange(orderAfterPress(place, sort)),
    sorted: place.sort !== sort ? undefined : sort === 'attention' ? 'other' : SORTED[place.order],
  });
  const hasConnectedBy = useHasConnectedBy();
  const columns: Column[] = [
    { title: m.accounts_col_account(), width: 'clamp(248px, 100vw - 732px, 324px)', ...sortedBy('name') },
    // The groups of this order are the states, the most urgent first.
    { title: m.row_col_state(), ...sortedBy('attention') },
    { title: m.row_col_at_risk(), width: '116px', ...sortedBy('at-risk') },
    { title: m.row_col_until(), width: '126px', ...sortedBy('expires') },
    ...(hasConnectedBy ? [{ title: m.accounts_col_connected_by(), width: '160px' } as const] : []),
    { title: m.row_col_details(), width: '40px', isTitleHidden: true },
  ];
  const viewerId = useViewer().id;
  const queued = useQueue(({ queue }) => queue?.outcomes);
  const outcomes = { ...useOutcomes(), ...queued };
  const canSelectSeveral = accounts.filter(isSupported).filter(({ can }) => can.reconnect.allowed).length > 1;
  const groupNow = (wanted: string) => groups?.find(({ status }) => status === wanted);
  // The rows of these accounts say nothing but their status.
  const quiet = accounts.filter(isSupported).filter((account) => {
    const { id, status, attention } = account;
    if (!groupNow(status)?.healthy || groupOf(account) !== status || attention.missed > 0 || id in outcomes)
      return false;
    return rowSentences(account, serverTime, viewerId).length === 0;
  });
  const fold = useFold(quiet, listVersion, canFold);
  // In the order of attention, because the accounts are in that order.
  const statuses = [...new Set(accounts.map(groupOf))].flatMap((each) => STATUSES.filter((status) => status === each));
  const inGroups = (groups ? statuses : []).map((status) => {
    const members = accounts.filter((each) => groupOf(each) === status);
    const folded = members.filter(({ id }) => fold.ids.includes(id));
    return { status, group: groupNow(status), members: members.filter((each) => !folded.includes(each)), folded };
  });
  const grouped = inGroups.flatMap(({ members, folded }) => [...members, ...folded]);
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
      {inGroups.map(({ status, group, members, folded }) => (
        <Fragment key={status}>
          <RowGroup aria-labelledby={groupHeadingId(status)}>
            <GroupHeading
              status={status}
              group={group}
              changed={members.filter((account) => account.status !== status).length}
              columns={columns.length}
              action={<SelectAll members={accounts.filter((each) => each.status === status)} />}
            />
            {rowsOf(members)}
            {folded.length > 0 && group && (
              <Row className={styles.fold} data-part="fold">
                <Cell colSpan={columns.length}>
                  <Fold group={group} count={folded.length} isOpen={fold.isOpen} onToggle={fold.toggle} />
                </Cell>
              </Row>
            )}
          </RowGroup>
          {folded.length > 0 && (
            <RowGroup id={FOLDED_ID} className={styles.folded} aria-labelledby={FOLD_ID} hidden={!fold.isOpen}>
              {rowsOf(folded)}
            </RowGroup>
          )}
        </Fragment>
      ))}
      {inNoGroup.length + broken > 0 && (
        <RowGroup>
          {!groups && canSelectSeveral && (
            <tr role="row" className={styles.selectAll} data-part="select-all">
              <Cell colSpan={columns.length}>
                <SelectAll members={inNoGroup} isLong />
              </Cell>
            </tr>
          )}
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
