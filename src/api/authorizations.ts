import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { invalidateEverything } from './accounts.ts';
import { type ConfirmedAction, write } from './client.ts';
import type { Authorization, AuthorizationRequest, Completion, CompletionRequest } from './contract/authorization.ts';
import { beginAuthorization, completeAuthorization, connectAccounts } from './contract/operations/operations.ts';

/** Begins a sign-in at a network. @param viewer the id of the person who acts @throws ApiError */
export const beginSignIn = (viewer: string, body: AuthorizationRequest): Promise<Authorization> =>
  write(beginAuthorization, { viewer, body });

/** Completes a sign-in. @param viewer the id of the person who began it @param body the network's result @throws ApiError */
export const completeSignIn = (viewer: string, id: string, body: CompletionRequest): Promise<Completion> =>
  write(completeAuthorization, { viewer, id, body });

/** `viewer`: the person who began the sign-in. */
interface ConnectVariables extends ConfirmedAction {
  authorizationId: string;
  externalIds: string[];
}

/** Connects the chosen accounts, also those long disconnected; pending until everything is loaded again. */
export const connectMutation = (queries: QueryClient) =>
  mutationOptions({
    mutationKey: ['connect'],
    mutationFn: async ({ viewer, key, authorizationId, externalIds }: ConnectVariables) => {
      const body = { externalIds, includeLongDisconnected: true };
      const results = await write(connectAccounts, { viewer, key, id: authorizationId, body });
      await invalidateEverything(queries);
      return results;
    },
  });
