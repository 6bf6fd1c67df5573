import type { Account } from '../../api/contract/account.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { personName } from '../account-text.ts';
import { Countdown } from '../Countdown.tsx';
import styles from './AccountFacts.module.css';

/** The account's data, as a list of terms and values; a term whose value is null is left out. @param now the server's time; ISO */
export function AccountFacts({ account, now }: { account: Account; now: string }) {
  const viewerId = useViewer().id;
  const { originalConnector, lastConnector, disconnection, expiresAt, lastActivityAt } = account;
  const facts: [term: string, value: string | null][] = [
    [m.accounts_fact_original(), personName(originalConnector, viewerId)],
    [m.accounts_fact_first_at(), formatDateTime(account.firstConnectedAt)],
    [m.accounts_fact_last(), personName(lastConnector, viewerId)],
    [m.accounts_fact_authorized_at(), formatDateTime(account.authorizedAt)],
    [m.accounts_fact_activity_at(), lastActivityAt && formatDateTime(lastActivityAt)],
    [
      m.accounts_fact_expires_at(),
      disconnection ? null : expiresAt ? formatDateTime(expiresAt) : m.accounts_never_expires(),
    ],
    [m.accounts_fact_disconnected_at(), disconnection && formatDateTime(disconnection.at)],
    [m.accounts_fact_kept_until(), disconnection && formatDateTime(disconnection.keptUntil)],
    [m.accounts_fact_hidden_after(), disconnection && formatDateTime(disconnection.hiddenAfter)],
  ];
  return (
    <section>
      <h2>{m.accounts_facts()}</h2>
      <dl className={styles.facts}>
        {facts.map(
          ([term, value]) =>
            value !== null && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <bdi>{value}</bdi>
                  {disconnection && term === m.accounts_fact_kept_until() && (
                    <Countdown disconnection={disconnection} now={now} />
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
