import { Authorization, AuthorizationRequest, Completion, CompletionRequest } from '../authorization.ts';
import { ConnectRequest, ConnectResults } from '../connect.ts';
import { operation } from './operation.ts';

/**
 * Begin a sign-in at a network: to reconnect an account, to reconnect several accounts of that network (`reconnect-many`), or to
 * connect new ones. The sign-in has to be completed within ten minutes. If one of several accounts is not disconnected, the call
 * is accepted all the same: the completion has an outcome for each account.
 */
export const beginAuthorization = operation({
  call: 'POST /api/social/authorizations',
  auth: 'social',
  body: AuthorizationRequest,
  changesNoScreen: true,
  reply: Authorization,
  status: 201,
  refusals: ['not-found', 'draft-only', 'needs-all-accounts', 'not-disconnected'],
});

/**
 * Complete a sign-in with the network's result. Only the person who began the sign-in can complete it. A call with the right
 * code or with the network's error uses up the code, even if it is refused because of the sign-in, the state of the account or
 * the network. A wrong code uses up nothing, and neither does any other refusal, such as `draft-only`. A sign-in for several
 * accounts is refused as a whole only because of the sign-in or of the person's right; otherwise each account has its own result,
 * in the order of the request.
 */
export const completeAuthorization = operation({
  call: 'POST /api/social/authorizations/{id}/complete',
  auth: 'social',
  body: CompletionRequest,
  reply: Completion,
  refusals: [
    'draft-only',
    'needs-all-accounts',
    'not-disconnected',
    'authorization-expired',
    'state-mismatch',
    'issuer-mismatch',
    'code-invalid',
    'code-used',
    'authorization-denied',
    'network-role-missing',
    'wrong-account',
    'account-gone',
  ],
});

/**
 * Connect the chosen accounts and, unless `includeLongDisconnected` is false, reconnect all long-disconnected ones of the network.
 * Each authorization allows this once. Each account has an outcome of its own.
 */
export const connectAccounts = operation({
  call: 'POST /api/social/authorizations/{id}/connect',
  auth: 'social',
  body: ConnectRequest,
  reply: ConnectResults,
  refusals: ['draft-only', 'needs-all-accounts', 'authorization-used', 'authorization-expired', 'code-invalid'],
});
