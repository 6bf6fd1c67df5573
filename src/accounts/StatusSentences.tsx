import type { Account } from '../api/contract/account.ts';
import { causeSentence } from '../domain-text/causes.ts';
import { handoverSentence } from '../domain-text/handover.ts';
import text from '../ui/styles/text.module.css';
import { useViewer } from '../ui/viewer/viewing.ts';
import { nextStepSentence, recommendationSentence, soonSentences, stoppedPostsSentences } from './account-text.ts';
import { MissedPostsLink } from './MissedPostsLink.tsx';

interface Props {
  account: Account;
  now: string;
  /** Where the details are: below a row of the list, or on the account's own page. */
  place: 'row' | 'page';
}

/** What to do about an expiry, missed posts or a disconnection. */
export function StatusSentences({ account, now, place }: Props) {
  const viewerId = useViewer().id;
  const { disconnection, attention } = account;
  return (
    <>
      {soonSentences(account).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {attention.missed > 0 && (
        <p>
          <MissedPostsLink account={account} />
        </p>
      )}
      {disconnection && (
        <>
          <p>{causeSentence({ ...account, disconnection })}</p>
          <Sentence>{nextStepSentence(account, now, place)}</Sentence>
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
const Sentence = ({ className, children }: { className?: string | undefined; children: string }) =>
  children !== '' && <p className={className}>{children}</p>;
