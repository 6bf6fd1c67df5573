import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
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
import { outcomeText } from '../reconnect/outcome-text.ts';
import { RowReconnect } from '../reconnect/RowReconnect.tsx';
import { DismissButton, SecondLine, StateLines, underWayText, WindowLine } from '../reconnect/StateLines.tsx';
import { useReconnectOf } from '../reconnect/use-reconnect.ts';
import { currentStep, type Queue, useQueue } from './queue.ts';
import { signInOf } from './queue-steps.ts';
import { useOutcomeOf } from './RowQueueState.tsx';

/** The progress of the reconnect of an account, alone or in the queue, or its outcome, in place of the other sentences of its row. */
export function QueuedState({ account, children }: QueuedStateProps) {
  useHeldHeight(account.id);
  const { queue, elsewhere } = useQueue();
  const outcome = useOutcomeOf(account.id);
  const reconnect = useReconnectOf(account.id);
  const isDismissibleInRow = useOutcomes((outcomes) => outcomes[account.id] === outcome);
  if (reconnect) {
    return (
      <RowReconnect account={account} reconnect={reconnect}>
        {children}
      </RowReconnect>
    );
  }
  if (elsewhere.includes(account.id)) return <StateLines tone="quiet" first={m.many_elsewhere()} />;
  if (!outcome) return queue ? <Awaited queue={queue} account={account} /> : children;
  const { word, reason, secondLine, isConnected } = outcomeText(outcome, account);
  if (isConnected !== (account.disconnection === null)) return children;
  const missed = outcome.kind === 'reconnected' && outcome.missed > 0 ? account.attention.missed : 0;
  return (
    <StateLines
      tone={isConnected ? 'good' : 'bad'}
      first={word}
      reason={reason}
      end={isDismissibleInRow && <Dismiss account={account} />}
    >
      {(secondLine !== '' || missed > 0) && (
        <p key="outcome">
          <span>{secondLine}</span> {missed > 0 && <MissedLink account={account} count={missed} />}
        </p>
      )}
    </StateLines>
  );
}

const rowOf = (id: string) => document.getElementById(rowLinkId(id))?.closest('tr');

/**
 * Keeps a card as high as it was before it showed a reconnect or its outcome, so that the cards below stay where they are, until
 * the width of the window changes. A row of the table does not need this: its first cell decides how high it is.
 */
function useHeldHeight(id: string): void {
  // Read before the first commit, while the row still has its own sentences.
  const [height] = useState(() => rowOf(id)?.offsetHeight);
  useLayoutEffect(() => {
    const held = rowOf(id);
    const width = innerWidth;
    const release = () => held?.style.removeProperty('--held-height');
    const releaseIfWidthChanged = () => {
      if (innerWidth !== width) release();
    };
    if (height) held?.style.setProperty('--held-height', `${height}px`);
    addEventListener('resize', releaseIfWidthChanged);
    return () => {
      release();
      removeEventListener('resize', releaseIfWidthChanged);
    };
  }, [height, id]);
}

/** The outcomes of the queue are dismissed all at once in its bar, any other outcome in its row. */
const Dismiss = ({ account }: { account: Account }) => (
  <DismissButton
    account={account}
    onClick={() => {
      const links = [...document.querySelectorAll('tbody a[id^="account-"]')];
      const index = links.findIndex(({ id }) => id === rowLinkId(account.id));
      // The row may leave the list, or its group, with its outcome: then the focus goes to the row that takes its place (F75).
      flushSync(() => dropOutcome(account.id));
      const near = [index, index + 1, index - 1]
        .flatMap((each) => links[each] ?? [])
        .filter((link) => link.isConnected);
      focusFirst(...near.map(({ id }) => id), ACCOUNTS_HEADING_ID);
    }}
  />
);

function MissedLink({ account, count }: { account: Account; count: number }) {
  const missed = m.many_missed_wait({ count });
  if (!account.can.settle.allowed) return missed;
  return (
    <Link to={postsPath('missed', account.id)} aria-label={`${missed} ${accountName(account)}`}>
      {missed}
    </Link>
  );
}

/** An account whose sign-in is under way or comes later. */
function Awaited({ queue, account }: { queue: Queue; account: Account }) {
  const signIn = useSignIn();
  const current = currentStep(queue);
  const network = NETWORK_NAME[account.network];
  if (!current?.accountIds.includes(account.id)) {
    const index = queue.steps.findIndex(({ accountIds }) => accountIds.includes(account.id));
    const before = queue.steps[index - 1];
    const first = before === current ? m.many_next : m.many_later;
    return (
      <StateLines tone="quiet" first={first({ network })}>
        {before && <SecondLine sentence={m.many_next_after({ network: NETWORK_NAME[before.network] })} />}
      </StateLines>
    );
  }
  const own = signInOf(current, signIn);
  if (!own) {
    return (
      <StateLines tone="quiet" first={m.many_next({ network })}>
        <SecondLine sentence={m.many_next_press({ network })} />
      </StateLines>
    );
  }
  return (
    <StateLines tone="quiet" first={underWayText(own, network)}>
      {own.phase === 'waiting' && <WindowLine signIn={own} />}
    </StateLines>
  );
}
