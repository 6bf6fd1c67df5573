import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { invalidateEverything } from './accounts.ts';
import { read, write } from './client.ts';
import {
  changeSimulation,
  decideSignIn as decide,
  getSignInPage,
  getSimulation,
  listAccounts,
  listClockEvents,
  loseAccount,
  moveToNextEvent,
  resetSimulation,
} from './contract/operations/operations.ts';
import type { SignInPage, SignInRedirect } from './contract/sign-in.ts';
import type { LossCause, SimulationRequest, SimulationState } from './contract/simulation.ts';
import { AccountListReply } from './lenient-schemas.ts';
import { showNobody } from './screen.ts';
import { forgetPerson } from './session.ts';
import { ALWAYS_STALE } from './stale-times.ts';
import { currentTransport } from './transport.ts';

export const simulationQuery = queryOptions({
  queryKey: ['simulation'],
  queryFn: ({ signal }) => read(getSimulation, { signal }),
  refetchInterval: ({ state }) => (state.data?.running ? RUNNING_CLOCK_MS : STOPPED_CLOCK_MS),
});

/** Reads the state of the simulation now; a read that began earlier is dropped. @throws ApiError */
export async function readSimulation(queries: QueryClient): Promise<SimulationState> {
  await queries.cancelQueries({ queryKey: simulationQuery.queryKey, exact: true });
  return queries.fetchQuery({ ...simulationQuery, staleTime: ALWAYS_STALE, retry: false });
}

/** The pause between two reads while the simulated clock runs, in ms. */
export const RUNNING_CLOCK_MS = 1_000;
const STOPPED_CLOCK_MS = 30_000;

/** The first hundred accounts on the viewer's list that match a search, without those that are lost already. */
export const losableAccountsQuery = (search: string) =>
  queryOptions({
    queryKey: ['accounts', 'losable', search],
    queryFn: ({ signal }) =>
      read(listAccounts, {
        query: { search, sort: 'name', pageSize: 100 },
        replySchema: AccountListReply,
        signal,
      }),
  });

/** Makes the network disconnect an account now; then everything on screen is loaded again. @throws ApiError */
export async function loseAccountNow(
  queries: QueryClient,
  { id, cause }: { id: string; cause: string },
): Promise<void> {
  await write(loseAccount, { id, body: { cause: cause as LossCause } });
  void invalidateEverything(queries);
}

/** What has happened after a moment only because time passed. @param since ISO 8601 */
export const clockEventsQuery = (since: string) =>
  queryOptions({
    queryKey: ['simulation', 'clock-events', since],
    queryFn: ({ signal }) => read(listClockEvents, { query: { since }, signal }),
    refetchInterval: false,
  });

/** How the simulation runs in this browser; null without a simulation. */
export const startupReportQuery = queryOptions({
  queryKey: ['startup-report'],
  queryFn: async () => (await currentTransport()).startupReport ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
});

/** Deletes everything that the simulation has stored in this browser; a reload then starts anew. */
export const eraseStorage = async (): Promise<void> => (await currentTransport()).eraseStorage?.();

/** Whether the simulation runs without a service worker. */
export const runsInPageQuery = queryOptions({
  queryKey: ['startup-report', 'in-page'],
  queryFn: async () => (await (await currentTransport()).runsInPage) ?? false,
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
});

/** What the simulated network's sign-in page shows. @param id of the authorization */
export const signInPageQuery = (id: string) =>
  queryOptions({
    queryKey: ['sign-in', id],
    queryFn: ({ signal }) => read(getSignInPage, { id, signal }),
    refetchInterval: false,
  });

/** The logins that the sign-in page offers, the viewer's own first. @param id of the authorization @throws ApiError */
export const loginsOf = async (id: string): Promise<SignInPage['logins']> => (await read(getSignInPage, { id })).logins;

/** What the review tools can change in the simulation. */
export type SimulationChange = SimulationRequest | 'next-event' | 'reset';

/** Changes the simulation, then loads everything on screen again. @throws ApiError */
export const simulationMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['simulation'],
    mutationFn: async (change: SimulationChange): Promise<void> => {
      if (change === 'reset') await write(resetSimulation, {});
      else if (change === 'next-event') await write(moveToNextEvent, {});
      else await setSimulation(change);
      // Not awaited: the controls stay usable while a slow simulation answers.
      void invalidateEverything(queries);
    },
  });

/** Changes the simulation; `watchChanges` then updates the screen. @throws ApiError */
export const setSimulation = (change: SimulationRequest): Promise<unknown> => write(changeSimulation, { body: change });

/** Signs in another person of the simulation. The data on screen is dropped; the simulation stays as it is. */
export async function signInPerson(queries: QueryClient, personId: string): Promise<void> {
  signInElsewhere(personId);
  showNobody();
  await forgetPerson(queries);
}

/** Signs in another person of the simulation, as another tab would: this one still shows the person signed in before (F26). */
export function signInElsewhere(personId: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `mock-user=${encodeURIComponent(personId)}; path=${import.meta.env.BASE_URL}; SameSite=Lax`;
}

/** The id of the person that the simulation's cookie names; null without that cookie. */
export function signedInPersonId(): string | null {
  const found = document.cookie.split('; ').find((each) => each.startsWith('mock-user='));
  return found ? decodeURIComponent(found.slice('mock-user='.length)) : null;
}

/** Answers a sign-in at the simulated network. @param id of the authorization @param as the id of a login @throws ApiError */
export const decideSignIn = (id: string, decision: 'approve' | 'deny', as: string): Promise<SignInRedirect> =>
  write(decide, { id, body: { decision, as } });
