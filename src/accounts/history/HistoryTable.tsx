import { Link } from 'react-router';
import type { ActivityPage } from '../../api/contract/activity.ts';
import type { Readable } from '../../api/parse-reply.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { formatMonth, formatShortDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { accountPath } from '../../navigation/paths.ts';
import text from '../../ui/styles/text.module.css';
import { Cell, DataTable, NoteRow, Row, RowGroup, RowHeader } from '../../ui/table/DataTable.tsx';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { activitySentence } from '../activity-text.ts';
import styles from './HistoryTable.module.css';
import { monthOf } from './history-url.ts';

/** What has happened, newest first, by month. */
export function HistoryTable({ page, isBusy }: { page: Readable<ActivityPage>; isBusy: boolean }) {
  const viewerId = useViewer().id;
  const people = page.items.flatMap(({ actor }) => actor ?? []);
  const accounts = page.items.map(({ account }) => account);
  const months = Map.groupBy(page.items, ({ at }) => monthOf(new Date(at)));
  return (
    <DataTable
      caption={m.history_found({ count: page.total })}
      total={page.total}
      columns={[
        { title: m.history_col_when(), width: '172px' },
        { title: m.social_col_account(), width: '34%' },
        { title: m.history_col_what() },
      ]}
      isBusy={isBusy}
      isGrouped
    >
      {[...months].map(([month, entries]) => (
        <RowGroup key={month} aria-labelledby={`history-${month}`}>
          <tr role="row" className={styles.month}>
            {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a heading is not interactive */}
            <th role="cell" scope="rowgroup" colSpan={3}>
              <span id={`history-${month}`}>{formatMonth(entries[0]?.at ?? '')}</span>
            </th>
          </tr>
          {entries.map((entry) => (
            <Row
              key={entry.id}
              className={styles.entry}
              position={(page.page - 1) * page.pageSize + page.items.indexOf(entry) + 1}
            >
              <Cell column={m.history_col_when()}>
                <time dateTime={entry.at}>{formatShortDateTime(entry.at)}</time>
              </Cell>
              <RowHeader>
                <Link to={accountPath(entry.account.id)}>
                  <bdi>{accountName(entry.account, accounts)}</bdi>
                </Link>
              </RowHeader>
              <Cell column={m.history_col_what()}>
                <bdi>{activitySentence(entry, entry.account.network, viewerId, people)}</bdi>
              </Cell>
            </Row>
          ))}
        </RowGroup>
      ))}
      {page.broken && (
        <RowGroup>
          <NoteRow columns={3} className={text.quiet}>
            {m.page_activity_broken({ count: page.broken })}
          </NoteRow>
        </RowGroup>
      )}
    </DataTable>
  );
}
