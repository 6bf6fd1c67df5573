import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchReconnects } from './watch-reconnects.ts';

/** Reports how each reconnect ends, while it is mounted. */
export function ReconnectWatcher() {
  const queries = useQueryClient();
  useEffect(() => watchReconnects(queries), [queries]);
  return null;
}
