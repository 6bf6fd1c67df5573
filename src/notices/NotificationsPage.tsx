import { useQuery } from '@tanstack/react-query';
import { NETWORKS } from '../api/contract/network.ts';
import { sessionQuery } from '../api/session.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { m } from '../i18n/messages.ts';
import { NetworkIcon } from '../ui/NetworkIcon.tsx';
import { NoticeList } from './NoticeList.tsx';
import { notNotified, RULES } from './rules.ts';

/** The Notifications tab: what is sent, when, who gets it, and when nothing is sent; read-only. */
export function NotificationsPage() {
  const { data: session } = useQuery(sessionQuery);
  return (
    <div className="notifications">
      <p className="lead">{m.notices_intro()}</p>
      <section>
        <h2>{m.notices_rules()}</h2>
        <table role="table" className="notice-rules">
          <thead role="rowgroup">
            <tr role="row">
              {[m.notices_col_network(), m.notices_col_ends(), m.notices_col_told(), m.notices_col_not()].map(
                (word) => (
                  <th key={word} role="columnheader" scope="col">
                    {word}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {NETWORKS.map((network) => (
              <tr key={network} role="row">
                <th role="rowheader" scope="row">
                  <span className="with-icon">
                    <NetworkIcon network={network} />
                    <span>{NETWORK_NAME[network]}</span>
                  </span>
                </th>
                <td role="cell" data-column={m.notices_col_ends()}>
                  {RULES[network].ends()}
                </td>
                <td role="cell" data-column={m.notices_col_told()}>
                  {RULES[network].notified()}
                </td>
                <td role="cell" data-column={m.notices_col_not()}>
                  {notNotified(network)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{m.notices_who()}</p>
        <p>{m.notices_requests()}</p>
      </section>
      <section>
        <h2>{m.notices_yours()}</h2>
        <NoticeList now={session?.serverTime ?? ''} />
      </section>
    </div>
  );
}
