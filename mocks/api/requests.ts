import { PEOPLE } from '../domain/people.ts';
import type { StoredAccount, StoredRequest, User } from '../domain/records.ts';
import { ask, decline, remind, withdraw } from '../effects/requests.ts';
import { type Call, type Handlers, invalid, requireAllowed } from '../pipeline/call.ts';
import { usersWhoMay } from '../rules/ask.ts';
import { RIGHT_TO } from '../rules/connection.ts';
import { canEnd, canRemind } from '../rules/request.ts';
import { accountOf } from './accounts-in-scope.ts';
import { presentNotice } from './present-notice.ts';
import { openRequestsBy } from './present-request.ts';

export const requestHandlers = {
  /** ASK: only a person that the decision names can be asked, and only by a person who lacks the right. */
  requestAction: (call) => {
    const { tx, user, now } = call;
    const account = accountOf(call, call.id);
    const { action, to, note = null } = call.body();
    const may = (someone: User) => RIGHT_TO[action](someone, account);
    const askable = may(user).allowed ? [] : usersWhoMay(PEOPLE, may, account.originalConnector);
    if (!askable.some(({ id }) => id === to)) {
      throw invalid(call, [
        { path: 'to', message: `must be one of those who may: ${askable.map(({ id }) => id).join(', ')}` },
      ]);
    }
    if (openRequestsBy(tx, account, user).some((open) => open.action === action && open.to === to)) {
      throw call.refusal('already-requested');
    }
    return presentNotice(tx, ask(tx, account, { action, from: user.id, to, note }, now), user, now);
  },

  remindOfRequest: (call) => {
    const { tx, user, now } = call;
    const request = requestOf(call, 'from');
    call.body(); // checks that it is JSON
    requireAllowed(call, canRemind(request, now));
    return presentNotice(tx, remind(tx, accountOfOpen(call, request), request, now), user, now);
  },

  withdrawRequest: (call) => {
    const { tx, user, now } = call;
    const request = requestOf(call, 'from');
    call.body(); // checks that it is JSON
    requireAllowed(call, canEnd(request));
    return presentNotice(tx, withdraw(tx, accountOfOpen(call, request), request, now), user, now);
  },

  declineRequest: (call) => {
    const { tx, user, now } = call;
    const request = requestOf(call, 'to');
    const { note = null } = call.body();
    requireAllowed(call, canEnd(request));
    return presentNotice(tx, decline(tx, accountOfOpen(call, request), request, note, now), user, now);
  },
} satisfies Partial<Handlers>;

/**
 * The request in the path. @param party whether the user of the call must be its asker (`from`) or the person asked (`to`)
 * @throws ProblemError `not-found` when there is no such request
 */
function requestOf({ tx, user, id, refusal }: Call<'not-found'>, party: 'from' | 'to'): StoredRequest {
  const request = tx.get('requests', id);
  if (!request || request[party] !== user.id) throw refusal('not-found');
  return request;
}

/** The account of an open request; it exists, because a removal ends the requests about an account. */
function accountOfOpen({ tx, refusal }: Call<'not-found'>, { accountId }: StoredRequest): StoredAccount {
  const account = tx.get('accounts', accountId);
  if (!account) throw refusal('not-found');
  return account;
}
