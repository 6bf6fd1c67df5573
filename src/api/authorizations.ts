import { write } from './client.ts';
import type { Authorization, AuthorizationRequest, Completion, CompletionRequest } from './contract/authorization.ts';
import type { ConnectRequest, ConnectResults } from './contract/connect.ts';
import { beginAuthorization, completeAuthorization, connectAccounts } from './contract/operations.ts';

/** Begins a sign-in at a network. @param viewer the id of who acts @throws ApiError */
export const beginSignIn = (viewer: string, body: AuthorizationRequest): Promise<Authorization> =>
  write(beginAuthorization, { viewer, body });

/** Hands in what the network sent back. @param viewer the id of who began the sign-in @throws ApiError */
export const completeSignIn = (viewer: string, id: string, body: CompletionRequest): Promise<Completion> =>
  write(completeAuthorization, { viewer, id, body });

/** Connects what was chosen, and brings back the network's long-disconnected accounts. @param viewer the id of who acts @throws ApiError */
export const connectChosen = (viewer: string, id: string, body: ConnectRequest): Promise<ConnectResults> =>
  write(connectAccounts, { viewer, id, body });
