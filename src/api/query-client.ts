import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemFrom } from './api-error.ts';
import { readRetryDelay, retriesRead } from './client.ts';
import { askWhoIsSignedIn, sessionQuery } from './session.ts';

// A press counts as pending before the next one can come, so that a double press makes one request (F22).
notifyManager.setScheduler(queueMicrotask);

/** A call that is refused with one of these shows that the session has changed. */
const SESSION_CODES = new Set(['signed-out', 'plan-required', 'no-social-permission']);

/** The cache of the API's answers. It asks again on focus, on coming back online, and every half minute. */
export function createQueryClient(): QueryClient {
  /** Asks again who is signed in where a call was refused because of that (F07, F08). The call itself is not repeated. */
  const checkSession = (error: unknown) => {
    const isRefused = SESSION_CODES.has(problemFrom(error)?.code ?? '');
    if (isRefused) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey[0] !== 'session') checkSession(error);
      },
    }),
    mutationCache: new MutationCache({
      // Awaited, so that the refusal is shown together with the name of who is signed in.
      onError: async (error) => {
        checkSession(error);
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
