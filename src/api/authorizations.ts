import { write } from './client.ts';
import {
  Authorization,
  type AuthorizationRequest,
  Completion,
  type CompletionRequest,
  type ConnectRequest,
  ConnectResults,
} from './contract.ts';

const PATH = 'api/social/authorizations';

/** Begins a sign-in at a network. @throws Failure */
export const beginSignIn = (body: AuthorizationRequest): Promise<Authorization> =>
  write({ method: 'POST', path: PATH, body, reply: Authorization });

/** Hands in what the network sent back. @throws Failure */
export const completeSignIn = (id: string, body: CompletionRequest): Promise<Completion> =>
  write({ method: 'POST', path: `${PATH}/${encodeURIComponent(id)}/complete`, body, reply: Completion });

/** Connects what was chosen, and brings back the network's long-disconnected accounts. @throws Failure */
export const connectChosen = (id: string, body: ConnectRequest): Promise<ConnectResults> =>
  write({ method: 'POST', path: `${PATH}/${encodeURIComponent(id)}/connect`, body, reply: ConnectResults });
