import { type ReactNode, useContext } from 'react';
import type { Account } from '../../api/contract/account.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { ListPartsContext } from '../list-parts.ts';
import { type Queue, useQueue } from './queue.ts';

interface Props {
  account: Account;
  /** What the row says of an account that is not in the queue. */
  children: ReactNode;
}

/** The state of an account: in the queue of reconnects, or else its own. */
export function RowQueueState({ account, children }: Props) {
  const { QueuedState } = useContext(ListPartsContext);
  const viewerId = useViewer().id;
  const isQueued = useQueue(
    ({ queue }) => queue?.viewer.id === viewerId && (account.id in queue.outcomes || isAwaited(queue, account.id)),
  );
  return isQueued ? <QueuedState account={account}>{children}</QueuedState> : children;
}

/** Whether a sign-in of the queue will reconnect the account, so that it needs none of its own. */
export const useIsAwaited = (id: string): boolean => useQueue(({ queue }) => queue !== null && isAwaited(queue, id));

const isAwaited = ({ outcomes, steps }: Queue, id: string): boolean =>
  !(id in outcomes) &&
  steps.some(({ accountIds, state }) => accountIds.includes(id) && (state === 'waiting' || state === 'sent'));
