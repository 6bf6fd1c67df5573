import type { Account } from '../../api/contract/account.ts';
import { soonAdvice } from '../../domain-text/soon-advice.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { MissedPostsLink } from '../MissedPostsLink.tsx';
import { StatusIcon } from '../StatusIcon.tsx';
import { Emphasis } from './Emphasis.tsx';
import styles from './RowState.module.css';
import { rowSentences, rowState } from './row-text.ts';

interface Props {
  account: Account;
  /** The server's time; ISO. */
  now: string;
}

/** The state of an account, and what to do about it. The details of the row say the same at full length. */
export function RowState({ account, now }: Props) {
  const viewerId = useViewer().id;
  const { status, attention } = account;
  const { word, rest } = rowState(account, now);
  return (
    <>
      <p className={styles.state} data-status={status}>
        <StatusIcon status={status} />
        <span>
          <b data-part="status">{word}</b> {rest !== '' && <span>{rest}</span>}
        </span>
      </p>
      {rowSentences(account, now, viewerId).map((sentence) => (
        <p
          key={sentence.text}
          className={styles.sentence}
          data-part={sentence.isAsked ? 'asked' : undefined}
          data-quiet={sentence.isQuiet}
        >
          <Emphasis {...sentence} />
        </p>
      ))}
      {attention.missed > 0 && !soonAdvice(account) && (
        <p className={styles.sentence}>
          <MissedPostsLink account={account} length="row" />
        </p>
      )}
    </>
  );
}
