import { AuthorizationRequest, type Completion, CompletionRequest } from '../../src/api/contract/authorization.ts';
import type { Code } from '../../src/api/contract/code.ts';
import type { Network } from '../../src/api/contract/network.ts';
import { iso, MINUTE } from '../domain/instant.ts';
import type { StoredAccount, StoredAuthorization } from '../domain/records.ts';
import { nextSequence, reconnect } from '../effects/account-effects.ts';
import { candidatesOf } from '../network/candidates.ts';
import { issuerOf } from '../network/networks.ts';
import { type Answer, bodyOf, type Call, ok } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { type Extra, httpStatusOf, ProblemError, problemBody, requireAllowed } from '../pipeline/problem.ts';
import { canReconnect, mayConnect, mayReconnect } from '../rules/connection.ts';
import { accountOf, formerAccounts, requireId } from './accounts-in-scope.ts';
import { networkRefusalOf } from './network-refusal.ts';
import { presentAccount, presentPost } from './present.ts';

/** How long a sign-in may take. */
const LIFETIME = 10 * MINUTE;

export const authorizationRoutes: Route[] = [
  { method: 'post', path: '/api/social/authorizations', auth: 'social', answer: startAuthorization },
  { method: 'post', path: '/api/social/authorizations/:id/complete', auth: 'social', answer: complete },
];

function startAuthorization(call: Call): Answer {
  const { tx, now, user } = call;
  const request = bodyOf(call, AuthorizationRequest);
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
  return {
    status: 201,
    body: { id, network, purpose, authorizeUrl: authorizeUrl(call, authorization), expiresAt: iso(expiresAt) },
  };
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

/** The authorization of that id, if the asker began it. @throws Refused `not-found` */
export function authorizationOf({ tx, user, params }: Call): StoredAuthorization {
  const authorization = tx.get('authorizations', params.id ?? '');
  if (!authorization || authorization.asker !== user.id) throw new ProblemError('not-found');
  return authorization;
}

function complete(call: Call): Answer {
  const { user } = call;
  const authorization = authorizationOf(call);
  const request = bodyOf(call, CompletionRequest);
  if (authorization.purpose === 'connect') {
    requireAllowed(mayConnect(user));
    return failureOf(call, authorization, request) ?? completeConnect(call, authorization);
  }
  requireAllowed(mayReconnect(user));
  const account = accountOf(call, authorization.accountId ?? '');
  const ruling = canReconnect(user, account);
  if (!ruling.allowed) {
    spendCode(call, authorization, request);
    return refusedAnswer(call, ruling.reason);
  }
  return failureOf(call, authorization, request) ?? completeReconnect(call, authorization, account);
}

/** Why the sign-in proves nothing, and undefined when it does. An attempt uses up the code even when refused. */
function failureOf(call: Call, authorization: StoredAuthorization, request: CompletionRequest): Answer | undefined {
  const code = signInFailure(call, authorization, request);
  if (code === undefined) return undefined;
  spendCode(call, authorization, request);
  return refusedAnswer(call, code);
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

function completeConnect(call: Call, authorization: StoredAuthorization): Answer {
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
  return ok({ purpose: 'connect', candidates } satisfies Completion);
}

function completeReconnect(call: Call, authorization: StoredAuthorization, account: StoredAccount): Answer {
  const { tx, user, now } = call;
  tx.put('authorizations', { ...authorization, codeUsed: true });
  const refusal = networkRefusalOf(call, authorization, account);
  if (refusal) return refusedAnswer(call, refusal.code, refusal.extra);
  const { account: after, missed } = reconnect(tx, account, user.id, now);
  return ok({
    purpose: 'reconnect',
    account: presentAccount(tx, after, user, now),
    missed: missed.map(presentPost),
  } satisfies Completion);
}

/** A refusal that is answered and not thrown: the code it used up stays used up. */
function refusedAnswer({ url }: Call, code: Code, extra: Extra = {}): Answer {
  return { status: httpStatusOf(code), body: problemBody(code, url.pathname, extra) };
}
