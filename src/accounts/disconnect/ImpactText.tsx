import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';
import type { Person } from '../../api/contract/person.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { allOf, anyOf } from '../../domain-text/people-list.ts';
import { formatDate, formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import styles from './ImpactText.module.css';

interface Props {
  /** The prefix of the ids that `impactSummaryIds` returns. */
  id: string;
  account: Account;
  impact: Impact;
}

/** What a disconnect would do, until when it can be undone, and who can undo it. */
export function ImpactText({ id, account, impact }: Props) {
  const network = NETWORK_NAME[account.network];
  const { scheduled, published, drafts, missed, cancelled, keptUntil, hiddenAfter } = impact;
  const notShownCount = scheduled.total - scheduled.next.length;
  return (
    <>
      <h3>{m.accounts_impact_heading()}</h3>
      <ul className={styles.impact}>
        <li>
          <span id={`${id}-stops`}>
            {scheduled.total === 0
              ? m.accounts_impact_scheduled_none()
              : m.accounts_impact_scheduled({ count: scheduled.total })}
          </span>
          {scheduled.total > 0 && (
            <ul className={styles.posts}>
              {scheduled.next.map(({ id: postId, text, scheduledAt }) => (
                <li key={postId}>
                  {scheduledAt !== null && <time dateTime={scheduledAt}>{formatDateTime(scheduledAt)}</time>}
                  <bdi className={styles.text}>{text}</bdi>
                </li>
              ))}
              {notShownCount > 0 && <li>{m.accounts_impact_scheduled_more({ count: notShownCount })}</li>}
            </ul>
          )}
        </li>
        {published.total > 0 && <li>{m.accounts_impact_published({ count: published.total, network })}</li>}
        {drafts.total > 0 && <li>{m.accounts_impact_drafts({ count: drafts.total })}</li>}
        {missed.total > 0 && <li>{m.accounts_impact_missed({ count: missed.total })}</li>}
        {cancelled.total > 0 && <li>{m.accounts_impact_cancelled({ count: cancelled.total })}</li>}
      </ul>
      <p id={`${id}-undo`}>{m.accounts_impact_undo({ date: formatDateTime(keptUntil) })}</p>
      {scheduled.total > 0 && <p id={`${id}-passed`}>{m.accounts_impact_passed()}</p>}
      <p>{m.accounts_impact_hidden({ date: formatDate(hiddenAfter) })}</p>
      <WhoCanReconnect id={`${id}-who`} impact={impact} />
    </>
  );
}

/** The ids of what a screen reader reads out when the dialog opens: the account, how many posts stop, until when this can be undone, and by whom. */
export const impactSummaryIds = (id: string): string =>
  ['handle', 'stops', 'undo', 'passed', 'who'].map((part) => `${id}-${part}`).join(' ');

function WhoCanReconnect({ id, impact }: { id: string; impact: Impact }) {
  const viewerId = useViewer().id;
  const { viewerMayReconnect, whoMayReconnect } = impact;
  if (!viewerMayReconnect)
    return (
      <p id={id} className={styles.warning}>
        {cannotReconnectSentence(whoMayReconnect)}
      </p>
    );
  const others = whoMayReconnect.filter((person) => person.id !== viewerId);
  return (
    <p id={id}>
      {others.length === 0 ? m.accounts_impact_who_only_you() : m.accounts_impact_who_you({ people: allOf(others) })}
    </p>
  );
}

const cannotReconnectSentence = (people: Person[]): string =>
  people.length === 0 ? m.accounts_impact_warning_nobody() : m.accounts_impact_warning({ people: anyOf(people) });
