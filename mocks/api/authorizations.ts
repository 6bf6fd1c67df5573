import type { Completion, CompletionRequest } from '../../src/api/contract/authorization.ts';
import type { Code } from '../../src/api/contract/code.ts';
import type { Network } from '../../src/api/contract/network.ts';
import { iso, MINUTE } from '../domain/instant.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { nextSequence, reconnect } from '../effects/account-effects.ts';
import { candidatesOf } from '../network/candidates.ts';
import { issuerOf } from '../network/networks.ts';
import { type Call, invalid } from '../pipeline/call.ts';
import { ProblemError, requireAllowed } from '../pipeline/problem.ts';
import { canReconnect, mayConnect, mayReconnect } from '../rules/connection.ts';
import { accountOf, formerAccounts, requireId } from './accounts-in-scope.ts';
import type { ApiHandlers } from './api-handlers.ts';
import { connectSelected } from './connect.ts';
import { networkRefusalOf } from './network-refusal.ts';
import { presentReconnection } from './present.ts';

/** How long a sign-in may take. */
const LIFETIME = 10 * MINUTE;

export const authorizationHandlers = {
  beginAuthorization: (call) => {
    const { tx, now, user } = call;
    const request = call.body();
    let accountId: string | null = null;
    let network: Network;
    if (request.purpose === 'reconnect') {
      const account = accountOf(call, requireId(request.accountId, 'accountId'));
      requireAllowed(canReconnect(user, account));
      ({ id: accountId, network } = account);
    } else {
      requireAllowed(mayConnect(user));
      network = request.network;
    }
    const authorization: StoredAuthorization = {
      id: `authorization-${tx.simulation().epoch}-${nextSequence(tx)}`,
      asker: user.id,
      network,
      purpose: request.purpose,
      accountId,
      state: call.secret(),
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
    const { id, purpose, expiresAt } = authorization;
    return { id, network, purpose, authorizeUrl: authorizeUrl(call, authorization), expiresAt: iso(expiresAt) };
  },

  completeAuthorization: (call) => {
    const { user } = call;
    const authorization = authorizationOf(call);
    const request = call.body();
    if (authorization.purpose === 'connect') {
      requireAllowed(mayConnect(user));
      return failureOf(call, authorization, request) ?? completeConnect(call, authorization);
    }
    requireAllowed(mayReconnect(user));
    const account = accountOf(call, authorization.accountId ?? '');
    const decision = canReconnect(user, account);
    if (!decision.allowed) {
      spendCode(call, authorization, request);
      return new ProblemError(decision.reason);
    }
    return failureOf(call, authorization, request) ?? completeReconnect(call, authorization, account);
  },

  connectAccounts: (call) => {
    const authorization = authorizationOf(call);
    const { externalIds, includeLongDisconnected } = call.body();
    const strangers = externalIds.flatMap((id, at) =>
      authorization.candidates.includes(id) ? [] : [{ path: `externalIds.${at}`, message: 'was not offered' }],
    );
    if (strangers.length > 0) throw invalid(strangers);
    requireAllowed(mayConnect(call.user));
    if (authorization.connected) throw new ProblemError('authorization-used');
    if (call.now >= authorization.expiresAt) throw new ProblemError('authorization-expired');
    if (authorization.purpose !== 'connect' || !authorization.completed) throw new ProblemError('code-invalid');
    call.tx.put('authorizations', { ...authorization, connected: true });
    return { results: connectSelected(call, authorization, externalIds, includeLongDisconnected) };
  },
} satisfies Partial<ApiHandlers>;

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

/** The authorization of that id, if the asker began it. @throws ProblemError `not-found` */
export function authorizationOf({ tx, user, id }: Call): StoredAuthorization {
  const authorization = tx.get('authorizations', id);
  if (!authorization || authorization.asker !== user.id) throw new ProblemError('not-found');
  return authorization;
}

/** Why the sign-in proves nothing, and undefined when it does. An attempt uses up the code even when refused. */
function failureOf(
  call: Call,
  authorization: StoredAuthorization,
  request: CompletionRequest,
): ProblemError | undefined {
  const code = signInFailure(call, authorization, request);
  if (code === undefined) return undefined;
  spendCode(call, authorization, request);
  return new ProblemError(code);
}

/** An attempt with the right code, or a denial, is the only one; a code that was never given out uses up nothing. */
function spendCode({ tx }: Call, authorization: StoredAuthorization, request: CompletionRequest): void {
  const isAttempt = request.error !== undefined || request.code === authorization.code;
  if (isAttempt) tx.put('authorizations', { ...authorization, codeUsed: true });
}

function signInFailure(
  { now }: Call,
  { expiresAt, state, network, code, codeUsed }: StoredAuthorization,
  request: CompletionRequest,
): Code | undefined {
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
    login: authorization.login ?? '',
    user,
    accounts: tx.all('accounts'),
    formerly: formerAccounts(tx),
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

function completeReconnect(
  call: Call,
  authorization: StoredAuthorization,
  account: StoredAccount,
): Completion | ProblemError {
  const { tx, user, now } = call;
  tx.put('authorizations', { ...authorization, codeUsed: true });
  const refusal = networkRefusalOf(call, authorization, account);
  if (refusal) return new ProblemError(refusal.code, refusal.extra);
  return { purpose: 'reconnect', ...presentReconnection(tx, reconnect(tx, account, user.id, now), user, now) };
}
