import { queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import { Notifications } from './contract.ts';

/** The viewer's notices, newest first. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => read({ path: 'api/notifications', reply: Notifications, signal }),
});
