import { MutationCache, notifyManager, QueryClient } from '@tanstack/react-query';
import { problemFrom } from './api-error.ts';
import { readRetryDelay, retriesRead } from './client.ts';
import { askWhoIsSignedIn } from './session.ts';

// A press is seen as pending before the next press can come: two in one breath are one request (F22).
notifyManager.setScheduler(queueMicrotask);

/** The cache of what the API has said. Fresh on focus, on coming back online, and every half minute. */
export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // Who is signed in instead is known before the refusal is shown.
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
