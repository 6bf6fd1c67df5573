import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemFrom } from '../api/api-error.ts';
import { sessionQuery } from '../api/session.ts';

const SESSION_CODES = new Set(['signed-out', 'plan-required', 'no-social-permission']);

/** Asks again who is signed in when any call is refused because of that (F07, F08). The call itself is not repeated. */
export function useSessionEnd(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const check = (error: unknown) => {
      const code = problemFrom(error)?.code;
      if (code !== undefined && SESSION_CODES.has(code))
        void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    };
    const stops = [
      queries.getQueryCache().subscribe(({ type, query }) => {
        if (type === 'updated' && query.state.status === 'error' && query.queryKey[0] !== 'session') {
          check(query.state.error);
        }
      }),
      queries.getMutationCache().subscribe(({ type, mutation }) => {
        if (type === 'updated' && mutation?.state.status === 'error') check(mutation.state.error);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [queries]);
}
