// Who is signed in, as the API says; screen.ts holds who is on screen.
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import { getSession } from './contract/operations/operations.ts';
import type { Session } from './contract/session.ts';
import { endViewerCheck, useScreen } from './screen.ts';
import { ALWAYS_STALE } from './stale-times.ts';

/** Who is signed in, to which portal, and what they may see. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read(getSession, { isForAnybody: true, signal }),
});

/** Asks who is signed in; two callers at once share one request. Null if no valid reply came. */
export async function askWhoIsSignedIn(queries: QueryClient): Promise<Session | null> {
  try {
    return await queries.fetchQuery({ ...sessionQuery, staleTime: ALWAYS_STALE, retry: false });
  } catch {
    return null;
  }
}

/** Asks who is signed in whenever a check is requested. @returns a function that stops watching */
export const watchViewer = (queries: QueryClient): (() => void) =>
  useScreen.subscribe(({ checksRequested }, before) => {
    if (checksRequested === before.checksRequested) return;
    void askWhoIsSignedIn(queries).then((session) => endViewerCheck({ isAnswered: session !== null }));
  });

/** Whether the viewer is the person signed in, as far as is known. */
export function isViewerSignedIn(queries: QueryClient): boolean {
  const { session, viewerCheck } = useScreen.getState();
  const latest = queries.getQueryData(sessionQuery.queryKey);
  return viewerCheck === 'none' && (session === null || latest === undefined || session.user.id === latest.user.id);
}

/** Forgets what a person was shown, and loads again what is on screen. @param keep first parts of the query keys to keep */
export const forgetPerson = (queries: QueryClient, { keep = [] }: { keep?: readonly string[] } = {}): Promise<void> =>
  queries.resetQueries({
    predicate: ({ queryKey: [first] }) => ![...SHARED_BY_ALL, ...keep].includes(String(first)),
  });

/** The first parts of the query keys whose data is the same for every person: the simulation and its tools. */
const SHARED_BY_ALL = ['simulation', 'startup-report', 'flows'];
