import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { invalidateEverything } from './accounts.ts';
import { write } from './client.ts';
import { requestAction } from './contract/operations.ts';
import type { RequestAction } from './contract/request.ts';

interface Asking {
  /** The id of who asks, as the screen shows them. */
  viewer: string;
  accountId: string;
  action: RequestAction;
  /** The id of one of the people that the decision names. */
  to: string;
  /** One for one intention: sending again after an uncertain end sends the same one. */
  key: string;
}

/** Asks somebody to do what the viewer may not; pending until everything on screen knows of it. */
export const askMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['ask'],
    mutationFn: async ({ viewer, accountId, action, to, key }: Asking) => {
      const request = await write(requestAction, { viewer, id: accountId, body: { action, to }, key });
      await invalidateEverything(queries);
      return request;
    },
  });
