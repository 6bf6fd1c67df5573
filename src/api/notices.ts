import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { read, write } from './client.ts';
import { listNotifications, readNotification } from './contract/operations.ts';
import { NoticeReply, NotificationsReply } from './lenient-schemas.ts';
import { isViewerSignedIn } from './session.ts';

/** The viewer's notices, newest first. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => read(listNotifications, { reply: NotificationsReply, signal }),
});

interface Reading {
  /** The id of who reads, as the screen shows them. */
  viewer: string;
  ids: readonly string[];
}

/** Marks notices as read, one after the other; pending until the list is fresh, with those before a failure. */
export const readMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['read'],
    mutationFn: async ({ viewer, ids }: Reading) => {
      try {
        for (const id of ids) {
          await write(readNotification, { viewer, id, reply: NoticeReply });
        }
      } finally {
        // Somebody else's notices are no list of this viewer's.
        if (isViewerSignedIn(queries)) await queries.invalidateQueries({ queryKey: notificationsQuery.queryKey });
      }
    },
  });
