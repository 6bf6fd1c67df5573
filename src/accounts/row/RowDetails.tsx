import type { ReactNode } from 'react';
import { ApiError } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { kindName } from '../../domain-text/account-name.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { soonAdvice } from '../../domain-text/soon-advice.ts';
import { daysLeft, formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { openRequestSentences, personName } from '../account-text.ts';
import { KeptPosts } from '../KeptPosts.tsx';
import type { RowDetailsProps } from '../list-parts.ts';
import { wholeFailureText } from '../reconnect/outcome-text.ts';
import { useReconnectOf } from '../reconnect/use-reconnect.ts';
import { useOutcomeOf } from '../reconnect-many/RowQueueState.tsx';
import { StatusSentences } from '../StatusSentences.tsx';
import styles from './RowDetails.module.css';
import { useHasConnectedBy } from './use-has-connected-by.ts';

/** All that the list can say about an account, at full length. The row above has only the most important of it. */
export function RowDetails({ account, now }: RowDetailsProps) {
  const viewerId = useViewer().id;
  const hasConnectedBy = useHasConnectedBy();
  const { disconnection, expiresAt, originalConnector, lastConnector, authorizedAt } = account;
  const action = disconnection ? 'reconnect' : 'disconnect';
  const notes = [refusal(account.can[action]), ...openRequestSentences(account, action)].filter((note) => note !== '');
  const failure = useFailureText(account);
  const hasSentences = disconnection || soonAdvice(account) || account.attention.missed > 0 || notes.length > 0;
  const isKept = disconnection?.history === 'kept';
  const until = disconnection ? disconnection.keptUntil : expiresAt;
  const days = until === null ? 0 : daysLeft(until, now);
  return (
    <dl className={styles.details}>
      {hasSentences && (
        <Fact term={m.row_col_state()} isWide>
          {failure !== '' && <p>{failure}</p>}
          <StatusSentences account={account} now={now} place="row" />
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Fact>
      )}
      {isKept && (
        <Fact term={m.page_posts()} isWide>
          <KeptPosts account={account} disconnection={disconnection} />
        </Fact>
      )}
      {!hasConnectedBy && (
        <Fact term={m.accounts_fact_original()}>
          <p>
            <bdi>{personName(originalConnector, viewerId)}</bdi>
          </p>
        </Fact>
      )}
      <Fact term={hasConnectedBy ? m.accounts_fact_authorized_at() : m.accounts_fact_last()}>
        {!hasConnectedBy && (
          <p>
            <bdi>{personName(lastConnector, viewerId)}</bdi>
          </p>
        )}
        <p>{formatDateTime(authorizedAt)}</p>
      </Fact>
      {until !== null && (
        <Fact term={disconnection ? m.accounts_fact_kept_until() : m.accounts_fact_expires_at()}>
          <p>{formatDateTime(until)}</p>
          {disconnection?.history !== 'gone' && (
            <p>{days === 0 ? m.accounts_less_than_day() : m.accounts_days_left({ count: days })}</p>
          )}
          {!disconnection && account.expiry.renewedBy === 'activity' && <p>{m.accounts_activity_renews()}</p>}
        </Fact>
      )}
      {disconnection && (
        <Fact term={m.accounts_fact_hidden_after()}>
          <p>{formatDateTime(disconnection.hiddenAfter)}</p>
        </Fact>
      )}
      <Fact term={kindName(account)}>
        <p>
          <bdi>{account.handle}</bdi>
        </p>
      </Fact>
    </dl>
  );
}

/** Why the account was not reconnected, at full length; empty if no reconnect failed, or if the account is connected since. */
function useFailureText(account: Account): string {
  const reconnect = useReconnectOf(account.id);
  const outcome = useOutcomeOf(account.id);
  if (!account.disconnection) return '';
  if (reconnect?.phase === 'failed') return wholeFailureText(reconnect.error, account);
  return outcome?.kind === 'refused' && outcome.problem ? wholeFailureText(new ApiError(outcome.problem), account) : '';
}

/** A term and what is said about it. @param isWide whether it takes the place of two short ones */
const Fact = ({ term, isWide, children }: { term: string; isWide?: boolean; children: ReactNode }) => (
  <div data-wide={isWide}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
