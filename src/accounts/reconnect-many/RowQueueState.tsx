import { type ReactNode, useContext } from 'react';
import type { Account } from '../../api/contract/account.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { ListPartsContext } from '../list-parts.ts';
import { type Outcome, useOutcomes } from '../outcomes.ts';
import { useReconnectOf } from '../reconnect/use-reconnect.ts';
import { isAwaited, useQueue } from './queue.ts';

interface Props {
  account: Account;
  /** What the row says if there is no reconnect and no outcome, or if the outcome is out of date. */
  children: ReactNode;
}

/** The outcome of an account or the progress of its reconnect, alone or in the queue, which `QueuedState` shows; else `children`. */
export function RowQueueState({ account, children }: Props) {
  const { QueuedState } = useContext(ListPartsContext);
  const viewerId = useViewer().id;
  const isQueued = useQueue(
    ({ queue, elsewhere }) =>
      elsewhere.includes(account.id) || (queue?.viewer.id === viewerId && isAwaited(queue, account.id)),
  );
  const hasOutcome = useOutcomeOf(account.id) !== null;
  const hasReconnect = useReconnectOf(account.id) !== null;
  return isQueued || hasOutcome || hasReconnect ? <QueuedState account={account}>{children}</QueuedState> : children;
}

/** What has become of an account, in the queue of the viewer or by itself; null if nothing was done to it. */
export function useOutcomeOf(id: string): Outcome | null {
  const viewerId = useViewer().id;
  const queued = useQueue(({ queue }) => (queue?.viewer.id === viewerId ? queue.outcomes[id] : null));
  const own = useOutcomes((outcomes) => outcomes[id]);
  return queued ?? own ?? null;
}

/** Whether a queue of this tab or of another will reconnect the account, so that it needs no sign-in of its own. */
export const useIsAwaited = (id: string): boolean =>
  useQueue(({ queue, elsewhere }) => elsewhere.includes(id) || (queue !== null && isAwaited(queue, id)));
