import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import IconCircleCheck from '~icons/tabler/circle-check';
import IconCircleDashed from '~icons/tabler/circle-dashed';
import IconPlugConnectedX from '~icons/tabler/plug-connected-x';
import type { Account } from '../../api/contract/account.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { postsPath } from '../../navigation/paths.ts';
import { useSignIn } from '../../sign-in/sign-in.ts';
import { focusFirst } from '../../ui/focus.ts';
import { ACCOUNTS_HEADING_ID, rowLinkId } from '../element-ids.ts';
import type { QueuedStateProps } from '../list-parts.ts';
import { dropOutcome, useOutcomes } from '../outcomes.ts';
import styles from './QueuedState.module.css';
import { currentStep, type Queue, useQueue } from './queue.ts';
import { signInOf } from './queue-steps.ts';
import { outcomeText } from './queue-text.ts';
import { useOutcomeOf } from './RowQueueState.tsx';

/** What the queue does with an account, or what has become of it: two short sentences in place of those of its row. */
export function QueuedState({ account, children }: QueuedStateProps) {
  const { queue, elsewhere } = useQueue();
  const outcome = useOutcomeOf(account.id);
  const isOwn = useOutcomes((outcomes) => outcomes[account.id] === outcome);
  if (elsewhere.includes(account.id)) {
    return <State tone="quiet" icon={<IconCircleDashed size={16} aria-hidden="true" />} first={m.many_elsewhere()} />;
  }
  if (!outcome) return queue ? <Awaited queue={queue} account={account} /> : children;
  const { word, reason, second, isConnected } = outcomeText(outcome, account);
  if (isConnected !== (account.disconnection === null)) return children;
  const missed = outcome.kind === 'reconnected' && outcome.missed > 0 ? account.attention.missed : 0;
  const Icon = isConnected ? IconCircleCheck : IconPlugConnectedX;
  return (
    <State
      tone={isConnected ? 'good' : 'bad'}
      icon={<Icon size={16} aria-hidden="true" />}
      first={reason === '' ? word : `${word}:`}
      reason={reason}
      end={isOwn && <Dismiss account={account} />}
    >
      {(second !== '' || missed > 0) && (
        <p>
          <span>{second}</span> {missed > 0 && <MissedLink account={account} count={missed} />}
        </p>
      )}
    </State>
  );
}

/** The outcomes of the queue are dismissed all at once in its bar, any other outcome in its row. */
const Dismiss = ({ account }: { account: Account }) => (
  <button
    type="button"
    className={styles.dismiss}
    aria-label={m.many_dismiss_one({ account: accountName(account) })}
    onClick={() => {
      // The row may leave the list with its outcome.
      flushSync(() => dropOutcome(account.id));
      focusFirst(rowLinkId(account.id), ACCOUNTS_HEADING_ID);
    }}
  >
    {m.many_dismiss()}
  </button>
);

function MissedLink({ account, count }: { account: Account; count: number }) {
  const missed = m.many_missed_wait({ count });
  if (!account.can.settle.allowed) return missed;
  return (
    <Link
      to={postsPath('missed', account.id)}
      aria-label={m.attention_missed_label({ missed, account: accountName(account) })}
    >
      {missed}
    </Link>
  );
}

/** An account whose sign-in is under way or comes later. */
function Awaited({ queue, account }: { queue: Queue; account: Account }) {
  const signIn = useSignIn();
  const current = currentStep(queue);
  const network = NETWORK_NAME[account.network];
  const icon = <IconCircleDashed size={16} aria-hidden="true" />;
  if (!current?.accountIds.includes(account.id)) {
    const own = queue.steps.findIndex(({ accountIds }) => accountIds.includes(account.id));
    const before = queue.steps[own - 1];
    const first = before === current ? m.many_next : m.many_later;
    return (
      <State tone="quiet" icon={icon} first={first({ network })}>
        {before && <p>{m.many_next_after({ network: NETWORK_NAME[before.network] })}</p>}
      </State>
    );
  }
  const own = signInOf(current, signIn);
  if (!own) {
    return (
      <State tone="quiet" icon={icon} first={m.many_next({ network })}>
        <p>{m.many_next_press({ network })}</p>
      </State>
    );
  }
  const first = own.phase === 'checking' || own.phase === 'done' ? m.connect_sign_in_checking : m.many_waiting;
  return (
    <State tone="quiet" icon={icon} first={first({ network })}>
      {own.phase === 'waiting' && <p>{waitingSentence(own)}</p>}
    </State>
  );
}

const waitingSentence = ({ isBlocked, looksClosed }: { isBlocked: boolean; looksClosed: boolean }): string => {
  if (isBlocked) return m.connect_sign_in_blocked();
  return looksClosed ? m.connect_sign_in_closed() : m.many_waiting_where();
};

interface StateProps {
  tone: 'good' | 'bad' | 'quiet';
  icon: ReactNode;
  first: string;
  /** Follows `first` in plain text. */
  reason?: string;
  /** Stands at the end of the first line. */
  end?: ReactNode;
  children?: ReactNode;
}

const State = ({ tone, icon, first, reason, end, children }: StateProps) => (
  <div className={styles.queued} data-part="queued" data-tone={tone}>
    <p className={styles.first}>
      {icon}
      <span>
        <b>{first}</b> <span>{reason}</span>
      </span>
      {end}
    </p>
    {children}
  </div>
);
