import { Link } from 'react-router';
import type { Account } from '../api/contract/account.ts';
import { accountName } from '../domain-text/account-name.ts';
import { causeSentence } from '../domain-text/causes.ts';
import { handoverSentence } from '../domain-text/handover.ts';
import { m } from '../i18n/messages.ts';
import { postsPath } from '../navigation/paths.ts';
import text from '../ui/styles/text.module.css';
import { useViewer } from '../ui/viewer/viewing.ts';
import { nextStepSentence, recommendationSentence, soonSentences, stoppedPostsSentences } from './account-text.ts';
import { StatusBadge } from './StatusBadge.tsx';
import styles from './StatusDetails.module.css';

interface Props {
  account: Account;
  now: string;
  /** Where the details are: in a row of the list, or on the account's own page. */
  place: 'row' | 'page';
}

/** The account's status, and what to do about an expiry, missed posts or a disconnection. */
export function StatusDetails({ account, now, place }: Props) {
  const viewerId = useViewer().id;
  const { status, disconnection, attention } = account;
  return (
    <>
      <StatusBadge status={status} />
      {soonSentences(account).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {attention.missed > 0 && <MissedPostsLink account={account} />}
      {disconnection && (
        <>
          <p>{causeSentence({ ...account, disconnection })}</p>
          <Sentence className={styles.nextStep}>{nextStepSentence(account, now, place)}</Sentence>
          {stoppedPostsSentences(account).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {disconnection.handover && disconnection.reconnectable && <p>{handoverSentence(disconnection.handover)}</p>}
          <Sentence className={text.quiet}>{recommendationSentence(account, viewerId)}</Sentence>
        </>
      )}
    </>
  );
}

/** A paragraph, or nothing if there is nothing to say. */
const Sentence = ({ className, children }: { className: string | undefined; children: string }) =>
  children !== '' && <p className={className}>{children}</p>;

/** Links to the account's missed posts, which a person has to settle (RESUME). */
function MissedPostsLink({ account }: { account: Account }) {
  const linkText = m.attention_missed({ count: account.attention.missed });
  return (
    <p>
      <Link
        to={postsPath('missed', account.id)}
        aria-label={m.attention_missed_label({ missed: linkText, account: accountName(account) })}
      >
        {linkText}
      </Link>
    </p>
  );
}
