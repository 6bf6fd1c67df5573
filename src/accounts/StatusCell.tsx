import type { Account } from '../api/contract.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/paraglide/messages.js';
import { StatusBadge } from './StatusBadge.tsx';
import { bestBySentence, causeSentence, nextStepSentence, soonSentences } from './words.ts';

interface Props {
  account: Account;
  viewer: string;
}

/** The account's status, and for one that is not simply connected: what happened and what to do. */
export function StatusCell({ account, viewer }: Props) {
  const { status, disconnection } = account;
  return (
    <>
      <StatusBadge status={status} />
      {status === 'expiring' && soonSentences(account).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {disconnection && (
        <>
          <p>{causeSentence({ ...account, disconnection })}</p>
          <p className="accounts-step">{nextStepSentence(account)}</p>
          <StoppedPosts disconnection={disconnection} />
          <p className="quiet">{bestBySentence(account, viewer)}</p>
        </>
      )}
    </>
  );
}

function StoppedPosts({ disconnection }: { disconnection: NonNullable<Account['disconnection']> }) {
  const { ahead, nextAt } = disconnection.kept;
  if (ahead === 0 || nextAt === null) return null;
  return <p>{m.accounts_next_ahead({ count: ahead, date: formatDateTime(nextAt) })}</p>;
}
