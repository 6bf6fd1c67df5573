import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { read } from './client.ts';
import { getSession } from './contract/operations.ts';
import type { Session } from './contract/session.ts';
import { endDoubt, useScreen } from './screen.ts';

/** Who is signed in, to which portal, and what they may see. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => read(getSession, { isForAnybody: true, signal }),
});

/** Asks anew who is signed in; asked twice at once it asks once. Null where no answer came. */
export async function askWhoIsSignedIn(queries: QueryClient): Promise<Session | null> {
  try {
    return await queries.fetchQuery({ ...sessionQuery, staleTime: 0, retry: false });
  } catch {
    return null;
  }
}

/** Asks who is signed in as soon as the API takes the asker for somebody else. Returns the way to stop. */
export const watchViewer = (queries: QueryClient): (() => void) =>
  useScreen.subscribe(({ doubts }, before) => {
    if (doubts > before.doubts) void askWhoIsSignedIn(queries).then((session) => endDoubt(session !== null));
  });

/** Whether the screen shows who is signed in, as far as is known. */
export function isViewerSignedIn(queries: QueryClient): boolean {
  const { session, doubt } = useScreen.getState();
  const latest = queries.getQueryData(sessionQuery.queryKey);
  return doubt === 'none' && (session === null || latest === undefined || session.user.id === latest.user.id);
}

/** Forgets what a person was shown, and asks again for what is on screen. @param but keys that are kept all the same */
export const forgetPerson = (queries: QueryClient, but: readonly string[] = []): Promise<void> =>
  queries.resetQueries({ predicate: ({ queryKey: [subject] }) => ![...OF_NOBODY, ...but].includes(String(subject)) });

/** What is the same whoever asks: the simulation and its tools. */
const OF_NOBODY = ['simulation', 'condition', 'flows'];
