import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { read, write } from './client.ts';
import { ReadNotice, ReadNotifications } from './unsupported.ts';

const PATH = 'api/notifications';

/** The viewer's notices, newest first. */
export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => read({ path: PATH, reply: ReadNotifications, signal }),
});

/** Marks notices as read, one after the other; pending until the list is fresh, with those before a failure. */
export const readMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['read'],
    mutationFn: async (ids: readonly string[]) => {
      try {
        for (const id of ids) {
          await write({ method: 'POST', path: `${PATH}/${encodeURIComponent(id)}/read`, reply: ReadNotice });
        }
      } finally {
        await queries.invalidateQueries({ queryKey: notificationsQuery.queryKey });
      }
    },
  });
