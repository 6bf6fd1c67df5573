import { type SignInDecision, SignInDecisionRequest, type SignInPage } from '../../src/api/contract/sign-in.ts';
import { loginsFor, managedBy } from '../network/logins.ts';
import { asksOf, issuerOf } from '../network/networks.ts';
import type { StoredAuthorization } from '../store/records.ts';
import { person } from '../world/people.ts';
import { type Answer, bodyOf, type Call, invalid, ok } from './call.ts';
import type { Route } from './edge.ts';
import { takeSignInFault } from './faults.ts';
import { Refused } from './problem.ts';

/** What stands at the networks: the sign-in page and its two buttons. */
export const signInRoutes: Route[] = [
  { method: 'get', path: '/__mock/authorizations/:id', asks: 'nobody', answer: page },
  { method: 'post', path: '/__mock/authorizations/:id/decision', asks: 'nobody', answer: decide },
];

function page(call: Call): Answer {
  const { asker, network, purpose } = openAuthorization(call);
  const accounts = [...call.world.all('accounts')];
  return ok({
    network,
    purpose,
    asks: asksOf(network, purpose),
    logins: loginsFor(person(asker), network).map(({ id, name }) => ({
      id,
      name,
      manages: managedBy(id, network, accounts).map((account) => account.name || account.handle),
    })),
  } satisfies SignInPage);
}

function decide(call: Call): Answer {
  const { world, params } = call;
  const known = world.get('authorizations', params.id ?? '');
  if (!known) throw new Refused('not-found');
  const { decision, as } = bodyOf(call, SignInDecisionRequest);
  const logins = loginsFor(person(known.asker), known.network);
  const fault = takeSignInFault(world);
  const chosen = as === undefined ? logins[0] : logins.find(({ id }) => id === as);
  const login = fault === 'wrong-account' ? (logins.find((other) => other !== chosen) ?? chosen) : chosen;
  if (!login) throw invalid([{ path: 'as', message: `must be one of ${logins.map(({ id }) => id).join(', ')}` }]);
  const authorization = openAuthorization(call);
  if (authorization.codeUsed) throw new Refused('authorization-used');
  if (decision === 'deny' || fault === 'sign-in-denied')
    return redirect(call, authorization, { error: 'access_denied' });
  const code = call.secret();
  world.put('authorizations', { ...authorization, code, login: login.id });
  return redirect(call, authorization, { code });
}

function redirect({ appUrl }: Call, { state, network }: StoredAuthorization, outcome: Record<string, string>): Answer {
  const url = new URL('oauth/callback', appUrl);
  url.search = new URLSearchParams({ state, iss: issuerOf(network), ...outcome }).toString();
  return ok({ redirectUrl: url.href } satisfies SignInDecision);
}

/** @throws Refused `not-found`, and `authorization-expired` once its time is over */
function openAuthorization({ world, params, now }: Call): StoredAuthorization {
  const authorization = world.get('authorizations', params.id ?? '');
  if (!authorization) throw new Refused('not-found');
  if (now >= authorization.expiresAt) throw new Refused('authorization-expired');
  return authorization;
}
