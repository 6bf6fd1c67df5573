import { queryOptions } from '@tanstack/react-query';
import { read, write } from './client.ts';
import { SignInDecision, SignInPage, Simulation } from './contract.ts';
import { currentTransport } from './transport.ts';

/** The simulation's own state; only where the API is simulated. */
export const simulationQuery = queryOptions({
  queryKey: ['simulation'],
  queryFn: ({ signal }) => read({ path: '__mock', reply: Simulation, signal }),
});

/** How well the simulation runs in this browser. */
export const conditionQuery = queryOptions({
  queryKey: ['condition'],
  queryFn: async () => (await (await currentTransport()).condition) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: false,
});

/** What the simulated network's sign-in page shows. */
export const signInPageQuery = (id: string) =>
  queryOptions({
    queryKey: ['sign-in', id],
    queryFn: ({ signal }) =>
      read({ path: `__mock/authorizations/${encodeURIComponent(id)}`, reply: SignInPage, signal }),
    refetchInterval: false,
  });

/** Approves or denies at the simulated network. @throws Failure */
export const decideSignIn = (id: string, decision: 'approve' | 'deny', as: string): Promise<SignInDecision> =>
  write({
    method: 'POST',
    path: `__mock/authorizations/${encodeURIComponent(id)}/decision`,
    body: { decision, as },
    reply: SignInDecision,
  });
