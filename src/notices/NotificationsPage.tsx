import { useQuery } from '@tanstack/react-query';
import type { ExpiryRule } from '../api/contract/network.ts';
import type { NetworkNotices, NoticeRule } from '../api/contract/notice.ts';
import { notificationsQuery } from '../api/notices.ts';
import { NetworkIcon } from '../domain-text/NetworkIcon.tsx';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { useSession } from '../session/use-session.ts';
import { usePageTitle } from '../ui/page/page-title.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import text from '../ui/styles/text.module.css';
import { Cell, DataTable, Row, RowHeader } from '../ui/table/DataTable.tsx';
import { NoticeList } from './NoticeList.tsx';
import styles from './NotificationsPage.module.css';

/** The Notifications tab: who gets a notice and when, and the viewer's own notices. */
export function NotificationsPage() {
  const { data, isPending } = useQuery(notificationsQuery);
  const { serverTime: now } = useSession();
  usePageTitle(m.app_tab_notifications(), m.app_social());
  return (
    <div className={styles.page}>
      <p className={text.lead}>{m.notices_intro()}</p>
      <section>
        <h2>{m.notices_rules()}</h2>
        {isPending && <Skeleton rows={5} />}
        {data && data.networks.length > 0 && <NetworksTable networks={data.networks} />}
        <p>{m.notices_who()}</p>
        <p>{m.notices_requests()}</p>
      </section>
      <section>
        <h2>{m.notices_yours()}</h2>
        <NoticeList now={now} />
      </section>
    </div>
  );
}

function NetworksTable({ networks }: { networks: NetworkNotices[] }) {
  return (
    <DataTable
      columns={[
        { title: m.notices_col_network(), width: '16%' },
        { title: m.notices_col_ends(), width: '22%' },
        { title: m.notices_col_recipients(), width: '34%' },
        { title: m.notices_col_unannounced() },
      ]}
    >
      {networks.map(({ network, expiry, notice: rule }) => (
        <Row key={network}>
          <RowHeader>
            <span className={styles.network}>
              <NetworkIcon network={network} />
              <span>{NETWORK_NAME[network]}</span>
            </span>
          </RowHeader>
          <Cell column={m.notices_col_ends()}>{ENDS[expiry.rule]()}</Cell>
          <Cell column={m.notices_col_recipients()}>{RECIPIENTS[rule]()}</Cell>
          <Cell column={m.notices_col_unannounced()}>{m.notices_unannounced({ network: NETWORK_NAME[network] })}</Cell>
        </Row>
      ))}
    </DataTable>
  );
}

const ENDS = {
  'fixed-90': m.notices_ends_90,
  'idle-90': m.notices_ends_idle,
  year: m.notices_ends_year,
  never: m.notices_ends_never,
} satisfies Record<ExpiryRule['rule'], () => string>;

const RECIPIENTS = {
  'seven-days-before': m.notices_recipients_7,
  'inactivity-has-no-notice': m.notices_recipients_idle,
  'never-expires': m.notices_recipients_never,
} satisfies Record<NoticeRule, () => string>;
