import type { SignInRedirect } from '../../src/api/contract/sign-in.ts';
import { isInvisible } from '../../src/api/contract/visible-text.ts';
import { findUser } from '../domain/people.ts';
import type { StoredAuthorization } from '../domain/records.ts';
import { loginsFor, managedBy } from '../network/logins.ts';
import { issuerOf, permissionsRequested } from '../network/networks.ts';
import { newToken } from '../network/tokens.ts';
import { type Call, type Handlers, invalid } from '../pipeline/call.ts';
import { takeSignInFault } from '../pipeline/faults.ts';

/** The sign-in page of a network, and the decision made there. */
export const signInHandlers = {
  getSignInPage: (call) => {
    const { begunBy, network, purpose } = unexpiredAuthorization(call);
    return {
      network,
      purpose,
      asks: permissionsRequested(network, purpose),
      logins: loginsFor(findUser(begunBy), network).map(({ id, name }) => ({
        id,
        name,
        manages: managedBy(id, network, call.tx.all('accounts')).map((account) =>
          isInvisible(account.name) ? account.handle : account.name,
        ),
      })),
    };
  },

  decideSignIn: (call) => {
    // An unknown id is refused before the body is checked, and an expired or used authorization after it.
    const begun = call.tx.get('authorizations', call.id);
    if (!begun) throw call.refusal('not-found');
    const { decision, as: loginId } = call.body();
    const logins = loginsFor(findUser(begun.begunBy), begun.network);
    const fault = takeSignInFault(call.tx);
    const chosen = loginId === undefined ? logins[0] : logins.find(({ id }) => id === loginId);
    const login = fault === 'wrong-account' ? (logins.find((other) => other !== chosen) ?? chosen) : chosen;
    if (!login)
      throw invalid(call, [{ path: 'as', message: `must be one of ${logins.map(({ id }) => id).join(', ')}` }]);
    const authorization = unexpiredAuthorization(call);
    if (authorization.codeUsed) throw call.refusal('authorization-used');
    if (decision === 'deny' || fault === 'sign-in-denied')
      return redirect(call, authorization, { error: 'access_denied' });
    const code = newToken();
    call.tx.put('authorizations', { ...authorization, code, login: login.id });
    return redirect(call, authorization, { code });
  },
} satisfies Partial<Handlers>;

function redirect(
  { appUrl }: Call,
  { state, network }: StoredAuthorization,
  result: Record<string, string>,
): SignInRedirect {
  const url = new URL('oauth/callback', appUrl);
  url.search = new URLSearchParams({ state, iss: issuerOf(network), ...result }).toString();
  return { redirectUrl: url.href };
}

/** The authorization in the path. @throws ProblemError `not-found`, `authorization-expired` */
function unexpiredAuthorization({ tx, id, now, refusal }: Call<'not-found' | 'authorization-expired'>) {
  const authorization = tx.get('authorizations', id);
  if (!authorization) throw refusal('not-found');
  if (now >= authorization.expiresAt) throw refusal('authorization-expired');
  return authorization;
}
