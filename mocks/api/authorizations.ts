import type { AuthorizationRequest, Completion, CompletionRequest } from '../../src/api/contract/authorization.ts';
import { iso, MINUTE } from '../domain/instant.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { reconnect } from '../effects/account-effects.ts';
import { nextSequence } from '../effects/entries.ts';
import { candidatesOf } from '../network/candidates.ts';
import { issuerOf } from '../network/networks.ts';
import { newToken } from '../network/tokens.ts';
import { type Call, type HandlerRefusalCode, type Handlers, invalid, requireAllowed } from '../pipeline/call.ts';
import { canReconnect, mayConnect, mayReconnect } from '../rules/connection.ts';
import { sees } from '../rules/scope.ts';
import { accountOf, accountsAtStart } from './accounts-in-scope.ts';
import { connectSelected } from './connect.ts';
import { loginOf, networkRefusalOf } from './network-refusal.ts';
import { presentReconnection } from './present.ts';
import { othersToReconnect, reconnectEach } from './reconnect.ts';

/** How long after its start a sign-in can be completed. */
const LIFETIME = 10 * MINUTE;

type BeginCall = Call<HandlerRefusalCode<'beginAuthorization'>>;
type CompletionCall = Call<HandlerRefusalCode<'completeAuthorization'>>;

export const authorizationHandlers = {
  beginAuthorization: (call) => {
    const { tx, now, user } = call;
    const request = call.body();
    const authorization: StoredAuthorization = {
      id: `authorization-${tx.simulation().epoch}-${nextSequence(tx)}`,
      begunBy: user.id,
      ...subjectOf(call, request),
      purpose: request.purpose,
      state: newToken(),
      createdAt: now,
      expiresAt: now + LIFETIME,
      code: null,
      codeUsed: false,
      login: null,
      completed: false,
      candidates: [],
      connected: false,
    };
    tx.put('authorizations', authorization);
    const { id, network, purpose, expiresAt } = authorization;
    return { id, network, purpose, authorizeUrl: authorizeUrl(call, authorization), expiresAt: iso(expiresAt) };
  },

  completeAuthorization: (call) => {
    const authorization = authorizationOf(call);
    const request = call.body();
    if (authorization.purpose === 'connect') {
      requireAllowed(call, mayConnect(call.user));
      return refuseIfFailed(call, authorization, request) ?? completeConnect(call, authorization);
    }
    requireAllowed(call, mayReconnect(call.user));
    if (authorization.purpose === 'reconnect-many') {
      return refuseIfFailed(call, authorization, request) ?? completeMany(call, authorization);
    }
    const account = accountOf(call, authorization.accountIds[0] ?? '');
    const decision = canReconnect(call.user, account);
    if (!decision.allowed) {
      markCodeUsed(call, authorization, request);
      return call.refusal(decision.reason); // returned, not thrown: the code stays used up
    }
    return refuseIfFailed(call, authorization, request) ?? completeReconnect(call, authorization, account);
  },

  connectAccounts: (call) => {
    const authorization = authorizationOf(call);
    const { externalIds, includeLongDisconnected } = call.body();
    const notOffered = externalIds.flatMap((id, index) =>
      authorization.candidates.includes(id) ? [] : [{ path: `externalIds.${index}`, message: 'was not offered' }],
    );
    if (notOffered.length > 0) throw invalid(call, notOffered);
    requireAllowed(call, mayConnect(call.user));
    if (authorization.connected) throw call.refusal('authorization-used');
    if (call.now >= authorization.expiresAt) throw call.refusal('authorization-expired');
    if (authorization.purpose !== 'connect' || !authorization.completed) throw call.refusal('code-invalid');
    call.tx.put('authorizations', { ...authorization, connected: true });
    return { results: connectSelected(call, authorization, externalIds, includeLongDisconnected) };
  },
} satisfies Partial<Handlers>;

/**
 * What a sign-in is for: its network, and the accounts to reconnect. If there are several of them, only the completion checks whether
 * each is disconnected.
 * @throws ProblemError `invalid`, with the wrong fields; `not-found`, with the wrong fields if the request names several accounts;
 * or the reason why the person may not act
 */
function subjectOf(
  call: BeginCall,
  request: AuthorizationRequest,
): Pick<StoredAuthorization, 'network' | 'accountIds'> {
  const { tx, user } = call;
  if (request.purpose === 'connect') {
    requireAllowed(call, mayConnect(user));
    return { network: request.network, accountIds: [] };
  }
  if (request.purpose === 'reconnect') {
    if (request.accountId === '') throw invalid(call, [{ path: 'accountId', message: 'must not be empty' }]);
    const account = accountOf(call, request.accountId);
    requireAllowed(call, canReconnect(user, account));
    return { network: account.network, accountIds: [account.id] };
  }
  const { network, accountIds } = request;
  const accounts = accountIds.map((id) => tx.get('accounts', id));
  const wrong = (message: string, isWrong: (account: StoredAccount | undefined) => boolean) =>
    accounts.flatMap((account, index) => (isWrong(account) ? [{ path: `accountIds.${index}`, message }] : []));
  const unknown = wrong('names no account', (account) => !account || !sees(user, account));
  if (unknown.length > 0) throw call.refusal('not-found', { fields: unknown });
  const elsewhere = wrong(`must be an account of ${network}`, (account) => account?.network !== network);
  if (elsewhere.length > 0) throw invalid(call, elsewhere);
  requireAllowed(call, mayReconnect(user));
  return { network, accountIds };
}

function authorizeUrl({ appUrl }: Call, { id, network, state }: StoredAuthorization): string {
  const url = new URL(`mock-network/${network}/authorize`, appUrl);
  url.search = new URLSearchParams({
    response_type: 'code',
    authorization: id,
    state,
    redirect_uri: new URL('oauth/callback', appUrl).href,
  }).toString();
  return url.href;
}

/** The authorization in the path. @throws ProblemError `not-found` when unknown or begun by another person */
function authorizationOf({ tx, user, id, refusal }: Call<'not-found'>): StoredAuthorization {
  const authorization = tx.get('authorizations', id);
  if (!authorization || authorization.begunBy !== user.id) throw refusal('not-found');
  return authorization;
}

/** Refuses a sign-in that has failed, and uses up its code unless the request contains a wrong one. @returns the refusal; undefined if the sign-in has succeeded */
function refuseIfFailed(call: CompletionCall, authorization: StoredAuthorization, request: CompletionRequest) {
  const failure = failureOf(call, authorization, request);
  if (failure === undefined) return undefined;
  markCodeUsed(call, authorization, request);
  return call.refusal(failure);
}

/** Uses up the code, unless the request contains a wrong one: a guess uses up nothing. */
function markCodeUsed({ tx }: Call, authorization: StoredAuthorization, request: CompletionRequest): void {
  const isGuess = request.error === undefined && request.code !== authorization.code;
  if (!isGuess) tx.put('authorizations', { ...authorization, codeUsed: true });
}

/** Why a sign-in is refused, as the code of the refusal; undefined if the sign-in has succeeded. */
function failureOf(
  { now }: Call,
  { expiresAt, state, network, code, codeUsed }: StoredAuthorization,
  request: CompletionRequest,
) {
  if (now >= expiresAt) return 'authorization-expired';
  if (request.state !== state) return 'state-mismatch';
  if (request.iss !== issuerOf(network)) return 'issuer-mismatch';
  if (request.error !== undefined) return codeUsed ? 'code-used' : 'authorization-denied';
  if (code === null || request.code !== code) return 'code-invalid';
  return codeUsed ? 'code-used' : undefined;
}

function completeConnect(call: Call, authorization: StoredAuthorization): Completion {
  const { tx, user, now } = call;
  const candidates = candidatesOf({
    network: authorization.network,
    login: loginOf(authorization),
    user,
    accounts: [...tx.all('accounts')],
    accountsAtStart: accountsAtStart(tx),
    postsOf: (accountId) => tx.of('posts', accountId),
    now,
  });
  tx.put('authorizations', {
    ...authorization,
    codeUsed: true,
    completed: true,
    candidates: candidates.map(({ externalId }) => externalId),
  });
  return { purpose: 'connect', candidates };
}

function completeReconnect(call: CompletionCall, authorization: StoredAuthorization, account: StoredAccount) {
  const { tx, user, now } = call;
  tx.put('authorizations', { ...authorization, codeUsed: true });
  const refusal = networkRefusalOf(call, authorization, account, call.refusal);
  if (refusal) return refusal;
  const reconnection = reconnect(tx, account, user.id, now);
  const others = othersToReconnect(call, authorization);
  return { purpose: 'reconnect' as const, ...presentReconnection(tx, reconnection, user, now), others };
}

function completeMany(call: CompletionCall, authorization: StoredAuthorization): Completion {
  call.tx.put('authorizations', { ...authorization, codeUsed: true });
  return { purpose: 'reconnect-many', results: reconnectEach(call, authorization) };
}
