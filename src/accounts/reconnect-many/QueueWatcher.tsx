import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { useQueue } from './queue.ts';
import { announceQueue } from './queue-channel.ts';
import { endQueue, watchQueue } from './watch-queue.ts';

/**
 * While it is mounted, records the outcomes of each sign-in of the queue, and announces to other tabs which accounts the queue will
 * reconnect. The queue ends when the viewer is no longer the person who began it (F26).
 */
export function QueueWatcher() {
  const queries = useQueryClient();
  const viewerId = useViewer().id;
  const ownerId = useQueue(({ queue }) => queue?.viewer.id);
  const isKnown = viewerId !== '' && ownerId !== undefined;
  const isOwn = viewerId === ownerId;
  useEffect(announceQueue, []);
  useEffect(() => {
    if (isKnown && isOwn) return watchQueue(queries);
    if (isKnown) endQueue();
  }, [queries, isKnown, isOwn]);
  return null;
}
