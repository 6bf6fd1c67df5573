import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemFrom } from './api-error.ts';
import { readRetryDelay, retriesRead } from './client.ts';
import { askWhoIsSignedIn, sessionQuery } from './session.ts';

// A mutation counts as pending before a second press can come, so that a double press makes one request (F22).
notifyManager.setScheduler(queueMicrotask);

/** A refusal with one of these codes shows that the session has changed. */
const SESSION_CODES = new Set(['signed-out', 'plan-required', 'no-social-permission']);

/** The cache of replies. It loads again when the window gets the focus or the browser is back online, and every half minute. */
export function createQueryClient(): QueryClient {
  /** Asks who is signed in after a refusal that shows a changed session (F07, F08). The refused call is not repeated. */
  const invalidateSessionAfter = (error: unknown) => {
    const isRefused = SESSION_CODES.has(problemFrom(error)?.code ?? '');
    if (isRefused) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey[0] !== 'session') invalidateSessionAfter(error);
      },
    }),
    mutationCache: new MutationCache({
      // Awaited, so that the refusal is shown together with the name of who is signed in.
      onError: async (error) => {
        invalidateSessionAfter(error);
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
