import { type ReactNode, useContext } from 'react';
import type { Account } from '../../api/contract/account.ts';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { ListPartsContext } from '../list-parts.ts';
import { isAwaited, useQueue } from './queue.ts';

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
    ({ queue, elsewhere }) =>
      elsewhere.includes(account.id) ||
      (queue?.viewer.id === viewerId && (account.id in queue.outcomes || isAwaited(queue, account.id))),
  );
  return isQueued ? <QueuedState account={account}>{children}</QueuedState> : children;
}

/** Whether a queue of this tab or of another will reconnect the account, so that it needs no sign-in of its own. */
export const useIsAwaited = (id: string): boolean =>
  useQueue(({ queue, elsewhere }) => elsewhere.includes(id) || (queue !== null && isAwaited(queue, id)));
