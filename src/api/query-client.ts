import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemFrom } from './api-error.ts';
import { retriesRead, retryDelayOfRead } from './client.ts';
import { askWhoIsSignedIn, sessionQuery } from './session.ts';
import { defaultStaleTime } from './stale-times.ts';

// A mutation counts as pending before a second press can come, so that a double press makes one request (F22).
notifyManager.setScheduler(queueMicrotask);

/** A refusal with one of these codes shows that the session has changed. */
const SESSION_CODES = new Set(['signed-out', 'plan-required', 'no-social-permission']);

/** The cache of replies. Loads what is on screen again every 30 s, and when the window gets the focus or is back online. */
export function createQueryClient(): QueryClient {
  /** Loads the session again if a refusal shows that it has changed (F07, F08). The refused call is not repeated. */
  const checkSessionAfter = (error: unknown) => {
    const hasChanged = SESSION_CODES.has(problemFrom(error)?.code ?? '');
    if (hasChanged) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey[0] !== 'session') checkSessionAfter(error);
      },
    }),
    mutationCache: new MutationCache({
      // Awaited, so that the refusal is shown together with the name of who is signed in.
      onError: async (error) => {
        checkSessionAfter(error);
        if (problemFrom(error)?.code === 'viewer-changed') await askWhoIsSignedIn(queries);
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: retriesRead,
        retryDelay: retryDelayOfRead,
        staleTime: defaultStaleTime,
        refetchOnWindowFocus: 'always',
        refetchOnReconnect: 'always',
        refetchInterval: 30_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}
