import type { Account } from '../../api/contract/account.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { soonAdvice } from '../../domain-text/soon-advice.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx';
import { Emphasis } from '../row/Emphasis.tsx';
import { RowState } from '../row/RowState.tsx';
import { StatusSentences } from '../StatusSentences.tsx';
import styles from './AccountState.module.css';

/**
 * The state of an account and the next step, in the sentences and numbers of its row. Below it: why the viewer may not disconnect the
 * account, or reconnect it if it is disconnected, and why they may not decide on its missed posts. For a disconnected or expiring
 * account the sentences are there at full length too, in a disclosure that is closed at first.
 * @param now the server's time; ISO
 */
export function AccountState({ account, now }: { account: Account; now: string }) {
  const { status, can, attention, disconnection } = account;
  const action = disconnection ? 'reconnect' : 'disconnect';
  const settleReason = attention.missed > 0 ? refusal(can.settle) : '';
  const notes = [refusal(can[action]), settleReason && m.accounts_cannot_settle({ reason: settleReason })].filter(
    (note) => note !== '',
  );
  const counted = disconnection ? attention.missedAfterReconnect : attention.missed;
  return (
    <section className={styles.state} data-status={status} aria-label={m.row_col_state()}>
      <div className={styles.band}>
        <div className={styles.sentences}>
          <RowState account={account} now={now} />
        </div>
        {attention.postsAtRisk + counted > 0 && (
          <div className={styles.numbers}>
            {attention.postsAtRisk > 0 && (
              <p>
                <Emphasis
                  text={m.row_at_risk({ count: attention.postsAtRisk })}
                  strong={formatNumber(attention.postsAtRisk)}
                />
              </p>
            )}
            {counted > 0 && (
              <p className={styles.missed}>
                {disconnection ? m.page_missed_then({ count: counted }) : m.row_missed({ count: counted })}
              </p>
            )}
          </div>
        )}
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {(disconnection || soonAdvice(account)) && (
        <Disclosure title={m.page_state_details()}>
          <StatusSentences account={account} now={now} place="page" />
        </Disclosure>
      )}
    </section>
  );
}
