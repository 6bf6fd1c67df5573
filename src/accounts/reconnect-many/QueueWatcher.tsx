import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchQueue } from './watch-queue.ts';

/** Records what each sign-in of the queue leads to, while it is mounted. */
export function QueueWatcher() {
  const queries = useQueryClient();
  useEffect(() => watchQueue(queries), [queries]);
  return null;
}
