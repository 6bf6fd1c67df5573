import { Fragment, type ReactNode } from 'react';
import type { Status } from '../../api/contract/account.ts';
import type { AccountGroup } from '../../api/contract/account-list.ts';
import { m } from '../../i18n/messages.ts';
import { groupHeadingId } from '../element-ids.ts';
import { StatusIcon } from '../StatusIcon.tsx';
import styles from './GroupHeading.module.css';

interface Props {
  status: Status;
  /** The numbers of all pages; undefined if no account has this status now. */
  group: AccountGroup | undefined;
  /** How many of the rows below it are not counted in `group`, because their accounts have another status by now. */
  changed: number;
  /** How many columns the heading spans. */
  columns: number;
  /** The button at the end of the heading. */
  action?: ReactNode;
}

/**
 * The heading of the accounts that had a status when the list was first shown or last put into a new order, with the numbers of all
 * pages (ATTENTION). It names its `RowGroup`; its role is `cell`, because each `rowheader` of the list is an account.
 */
export function GroupHeading({ status, group, changed, columns, action }: Props) {
  const numbers = [
    ...(group ? groupNumbers(group) : []),
    ...(changed > 0 ? [m.row_group_changed({ count: changed })] : []),
  ];
  return (
    <tr role="row" className={styles.accountGroup} data-part="group">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a heading is not interactive */}
      <th role="cell" scope="rowgroup" colSpan={columns}>
        <div className={styles.content}>
          <div className={styles.title}>
            <span id={groupHeadingId(status)} className={styles.status} data-status={status}>
              <StatusIcon status={status} />
              <b>{TITLE[status]()}</b>
            </span>
            {numbers.length > 0 && (
              <span className={styles.numbers}>
                {numbers.map((text, index) => (
                  <Fragment key={text}>
                    {index > 0 && <span>{' · '}</span>}
                    <span>{text}</span>
                  </Fragment>
                ))}
              </span>
            )}
          </div>
          {action}
        </div>
      </th>
    </tr>
  );
}

/** "5 accounts", "4 posts stopped", "5 missed" */
function groupNumbers({
  status,
  accounts,
  postsAtRisk,
  missed,
  missedAfterReconnect,
  healthy,
}: AccountGroup): string[] {
  const counts = { missed, missedAfterReconnect };
  const missedNow = counts[MISSED[status]];
  return [
    m.row_group_accounts({ count: accounts }),
    postsAtRisk > 0 && AT_RISK[status]({ count: postsAtRisk }),
    missedNow > 0 && m.row_missed({ count: missedNow }),
    healthy === accounts && m.row_group_nothing(),
  ].filter((part) => part !== false);
}

const TITLE = {
  connected: m.accounts_status_connected,
  expiring: m.row_group_expiring,
  disconnected: m.accounts_status_disconnected,
} satisfies Record<Status, () => string>;

const AT_RISK = {
  connected: m.row_group_after_expiry,
  expiring: m.row_group_after_expiry,
  disconnected: m.row_group_stopped,
} satisfies Record<Status, (inputs: { count: number }) => string>;

/** Which missed posts a group counts: those to settle now, or those that there would be after a reconnect. */
const MISSED = {
  connected: 'missed',
  expiring: 'missed',
  disconnected: 'missedAfterReconnect',
} as const satisfies Record<Status, keyof AccountGroup>;
