import { MutationCache, notifyManager, QueryClient } from '@tanstack/react-query';
import { problemFrom } from './api-error.ts';
import { readRetryDelay, retriesRead } from './client.ts';
import { askWhoIsSignedIn } from './session.ts';

// A press counts as pending before the next one can come, so that a double press makes one request (F22).
notifyManager.setScheduler(queueMicrotask);

/** The cache of the API's answers. It asks again on focus, on coming back online, and every half minute. */
export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // Awaited, so that the refusal is shown together with the name of who is signed in.
      onError: async (error) => {
        if (problemFrom(error)?.code === 'viewer-changed') await askWhoIsSignedIn(queries);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: retriesRead,
        retryDelay: readRetryDelay,
        staleTime: 1_000,
        refetchOnWindowFocus: 'always',
        refetchOnReconnect: 'always',
        refetchInterval: 30_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}
