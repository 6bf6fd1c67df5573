import { AuthorizationRequest, type Completion, CompletionRequest } from '../../src/api/contract/authorization.ts';
import type { Code } from '../../src/api/contract/code.ts';
import type { Network } from '../../src/api/contract/network.ts';
import { nextSequence, reconnect } from '../effects.ts';
import { candidatesOf } from '../network/candidates.ts';
import { issuerOf } from '../network/networks.ts';
import { canReconnect, mayConnect, mayReconnect } from '../rules/connection.ts';
import { iso, MINUTE } from '../rules/instant.ts';
import type { StoredAccount, StoredAuthorization } from '../store/records.ts';
import { type Answer, bodyOf, type Call, ok } from './call.ts';
import type { Route } from './edge.ts';
import { accountOf, formerAccounts, namedId } from './find-account.ts';
import { presentAccount, presentPost } from './present.ts';
import { demand, type Extra, problemOf, Refused, statusOf } from './problem.ts';
import { proofOf } from './proof.ts';

/** How long a sign-in may take. */
const LIFETIME = 10 * MINUTE;

export const authorizationRoutes: Route[] = [
  { method: 'post', path: '/api/social/authorizations', asks: 'social', answer: begin },
  { method: 'post', path: '/api/social/authorizations/:id/complete', asks: 'social', answer: complete },
];

function begin(call: Call): Answer {
  const { world, now, user } = call;
  const request = bodyOf(call, AuthorizationRequest);
  let accountId: string | null = null;
  let network: Network;
  if (request.purpose === 'reconnect') {
    const account = accountOf(call, namedId(request.accountId, 'accountId'));
    demand(canReconnect(user, account));
    ({ id: accountId, network } = account);
  } else {
    demand(mayConnect(user));
    network = request.network;
  }
  const authorization: StoredAuthorization = {
    id: `authorization-${world.simulation().epoch}-${nextSequence(world)}`,
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
  world.put('authorizations', authorization);
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
export function authorizationOf({ world, user, params }: Call): StoredAuthorization {
  const authorization = world.get('authorizations', params.id ?? '');
  if (!authorization || authorization.asker !== user.id) throw new Refused('not-found');
  return authorization;
}

function complete(call: Call): Answer {
  const { user } = call;
  const authorization = authorizationOf(call);
  const request = bodyOf(call, CompletionRequest);
  if (authorization.purpose === 'connect') {
    demand(mayConnect(user));
    return failureOf(call, authorization, request) ?? offer(call, authorization);
  }
  demand(mayReconnect(user));
  const account = accountOf(call, authorization.accountId ?? '');
  const ruling = canReconnect(user, account);
  if (!ruling.allowed) {
    spendCode(call, authorization, request);
    return refusedAnswer(call, ruling.reason);
  }
  return failureOf(call, authorization, request) ?? bringBack(call, authorization, account);
}

/** Why the sign-in proves nothing, and undefined when it does. An attempt uses up the code even when refused. */
function failureOf(call: Call, authorization: StoredAuthorization, request: CompletionRequest): Answer | undefined {
  const code = signInFailure(call, authorization, request);
  if (code === undefined) return undefined;
  spendCode(call, authorization, request);
  return refusedAnswer(call, code);
}

/** An attempt with the right code, or a denial, is the only one; a code that was never given out uses up nothing. */
function spendCode({ world }: Call, authorization: StoredAuthorization, request: CompletionRequest): void {
  const isAttempt = request.error !== undefined || request.code === authorization.code;
  if (isAttempt) world.put('authorizations', { ...authorization, codeUsed: true });
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

function offer(call: Call, authorization: StoredAuthorization): Answer {
  const { world, user, now } = call;
  const candidates = candidatesOf({
    network: authorization.network,
    login: authorization.login ?? '',
    user,
    accounts: world.all('accounts'),
    formerly: formerAccounts(world),
    now,
  });
  world.put('authorizations', {
    ...authorization,
    codeUsed: true,
    completed: true,
    candidates: candidates.map(({ externalId }) => externalId),
  });
  return ok({ purpose: 'connect', candidates } satisfies Completion);
}

function bringBack(call: Call, authorization: StoredAuthorization, account: StoredAccount): Answer {
  const { world, user, now } = call;
  world.put('authorizations', { ...authorization, codeUsed: true });
  const refusal = proofOf(call, authorization, account);
  if (refusal) return refusedAnswer(call, refusal.code, refusal.extra);
  const { account: after, missed } = reconnect(world, account, user.id, now);
  return ok({
    purpose: 'reconnect',
    account: presentAccount(world, after, user, now),
    missed: missed.map(presentPost),
  } satisfies Completion);
}

/** A refusal that is answered and not thrown: the code it used up stays used up. */
function refusedAnswer({ url }: Call, code: Code, extra: Extra = {}): Answer {
  return { status: statusOf(code), body: problemOf(code, url.pathname, extra) };
}
