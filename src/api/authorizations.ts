import { write } from './client.ts';
import {
  Authorization,
  type AuthorizationRequest,
  Completion,
  type CompletionRequest,
} from './contract/authorization.ts';
import { type ConnectRequest, ConnectResults } from './contract/connect.ts';

const PATH = 'api/social/authorizations';

/** Begins a sign-in at a network. @param viewer the id of who acts @throws Failure */
export const beginSignIn = (viewer: string, body: AuthorizationRequest): Promise<Authorization> =>
  write({ viewer, method: 'POST', path: PATH, body, reply: Authorization });

/** Hands in what the network sent back. @param viewer the id of who began the sign-in @throws Failure */
export const completeSignIn = (viewer: string, id: string, body: CompletionRequest): Promise<Completion> =>
  write({ viewer, method: 'POST', path: `${PATH}/${encodeURIComponent(id)}/complete`, body, reply: Completion });

/** Connects what was chosen, and brings back the network's long-disconnected accounts. @param viewer the id of who acts @throws Failure */
export const connectChosen = (viewer: string, id: string, body: ConnectRequest): Promise<ConnectResults> =>
  write({ viewer, method: 'POST', path: `${PATH}/${encodeURIComponent(id)}/connect`, body, reply: ConnectResults });
