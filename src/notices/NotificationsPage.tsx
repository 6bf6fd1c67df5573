import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { NETWORKS, type Network, type Notice } from '../api/contract.ts';
import { notificationsQuery } from '../api/notices.ts';
import { sessionQuery } from '../api/session.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { failureSentence } from '../i18n/failures.ts';
import { NETWORK_NAME } from '../i18n/network-name.ts';
import { m } from '../i18n/paraglide/messages.js';
import { Alert } from '../ui/Alert.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { NetworkIcon } from '../ui/NetworkIcon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** The Notifications tab: what is sent, when and to whom; read-only for now. */
export function NotificationsPage() {
  const { data, error, refetch } = useQuery(notificationsQuery);
  const { data: session } = useQuery(sessionQuery);
  return (
    <div className="notifications">
      <p className="lead">{m.notices_intro()}</p>
      <section>
        <h2>{m.notices_rules()}</h2>
        <table role="table" className="notice-rules">
          <thead role="rowgroup">
            <tr role="row">
              {[m.notices_col_network(), m.notices_col_ends(), m.notices_col_told()].map((word) => (
                <th key={word} role="columnheader" scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {NETWORKS.map((network) => (
              <tr key={network} role="row">
                <th role="rowheader" scope="row">
                  <span className="with-icon">
                    <NetworkIcon network={network} />
                    {NETWORK_NAME[network]}
                  </span>
                </th>
                <td role="cell" data-column={m.notices_col_ends()}>
                  {ENDS[network]()}
                </td>
                <td role="cell" data-column={m.notices_col_told()}>
                  {TOLD[network]()}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{m.notices_who()}</p>
      </section>
      <section>
        <h2>{m.notices_yours()}</h2>
        {data ? (
          <Notices notices={data.items} now={session?.serverTime ?? ''} />
        ) : error ? (
          <Alert tone="bad" urgent>
            <p>
              <strong>{m.notices_failed()}.</strong> {failureSentence(error)}
            </p>
            <Button onClick={() => refetch()}>{m.app_try_again()}</Button>
          </Alert>
        ) : (
          <Skeleton rows={3} stillLoading={m.app_still_loading()} />
        )}
      </section>
    </div>
  );
}

function Notices({ notices, now }: { notices: Notice[]; now: string }) {
  if (notices.length === 0) return <p>{m.notices_none()}</p>;
  return (
    <ul className="notice-list">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Badge tone={notice.settled ? 'neutral' : 'warning'}>
            {notice.settled ? m.notices_settled() : m.notices_open()}
          </Badge>
          <div>
            <p>{sentence(notice, now)}</p>
            <p className="quiet">
              {m.notices_sent_on({ date: formatDateTime(notice.at) })}
              {notice.link !== null && (
                <>
                  {' · '}
                  <Link to={notice.link}>{notice.accountName.trim() || notice.accountId}</Link>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function sentence({ kind, accountName: account, expiresAt, from, settled }: Notice, now: string): string {
  if (kind === 'request') return m.notices_request({ name: from?.name ?? '', account });
  const date = expiresAt ? formatDateTime(expiresAt) : '';
  const isOver = settled || (expiresAt !== null && expiresAt <= now);
  return isOver ? m.notices_overdue({ account, date }) : m.notices_reauthorize({ account, date });
}

const ENDS = {
  facebook: m.notices_ends_90,
  instagram: m.notices_ends_90,
  linkedin: m.notices_ends_year,
  x: m.notices_ends_idle,
  youtube: m.notices_ends_never,
} satisfies Record<Network, () => string>;

const TOLD = {
  facebook: m.notices_told_7,
  instagram: m.notices_told_7,
  linkedin: m.notices_told_7,
  x: m.notices_told_idle,
  youtube: m.notices_told_never,
} satisfies Record<Network, () => string>;
