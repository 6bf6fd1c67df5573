import type { Account } from '../../api/contract/account.ts';
import { soonAdvice } from '../../domain-text/soon-advice.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import text from '../../ui/styles/text.module.css';
import { MissedPostsLink } from '../MissedPostsLink.tsx';
import { Emphasis } from './Emphasis.tsx';
import styles from './PostsCell.module.css';

/** How many posts will not go out, and how many missed posts there are to settle, now or after a reconnect (ATTENTION). */
export function PostsCell({ account }: { account: Account }) {
  const { attention, disconnection } = account;
  const { postsAtRisk } = attention;
  const missed = disconnection ? attention.missedAfterReconnect : attention.missed;
  if ([postsAtRisk, missed].every((count) => count === 0)) {
    return (
      <p className={styles.none}>
        <span aria-hidden="true">–</span>
        <span className={text.visuallyHidden}>{m.row_none()}</span>
      </p>
    );
  }
  return (
    <>
      {postsAtRisk > 0 && (
        <p className={styles.atRisk}>
          <Emphasis text={m.row_at_risk({ count: postsAtRisk })} strong={formatNumber(postsAtRisk)} />
        </p>
      )}
      {missed > 0 && (
        <p className={styles.missed}>
          {/* A connected account that is not expiring has the link below its state. */}
          {soonAdvice(account) ? <MissedPostsLink account={account} length="count" /> : m.row_missed({ count: missed })}
        </p>
      )}
    </>
  );
}
