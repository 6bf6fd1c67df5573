import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type ConfirmedAction, read, write } from './client.ts';
import { listNotifications, markNotificationRead } from './contract/operations/operations.ts';
import { NoticeReply, NotificationsReply } from './lenient-schemas.ts';
import { isViewerSignedIn } from './session.ts';

/** The viewer's notices, newest first. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => read(listNotifications, { replySchema: NotificationsReply, signal }),
});

/** Marks notices as read, one after the other, up to the first failure; pending until the list is loaded again. */
export const markReadMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['mark-read'],
    mutationFn: async ({ viewer, ids }: { viewer: ConfirmedAction['viewer']; ids: readonly string[] }) => {
      try {
        for (const id of ids) await write(markNotificationRead, { viewer, id, replySchema: NoticeReply });
      } finally {
        // If somebody else is signed in by now, the reply would be that person's list.
        if (isViewerSignedIn(queries)) await queries.invalidateQueries({ queryKey: notificationsQuery.queryKey });
      }
    },
  });
