import { AskRequest } from '../../src/api/contract/request.ts';
import { PEOPLE } from '../domain/people.ts';
import { request } from '../effects/account-effects.ts';
import { type Answer, bodyOf, type Call, invalid } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { ProblemError } from '../pipeline/problem.ts';
import { whoMay } from '../rules/ask.ts';
import { MAY } from '../rules/connection.ts';
import { accountOf } from './accounts-in-scope.ts';
import { openRequest, presentNotice } from './present.ts';

export const requestRoutes: Route[] = [
  { method: 'post', path: '/api/social/accounts/:id/requests', auth: 'social', answer: ask },
];

/** ASK: asks one of the people that the decision names; somebody who may do it themselves has nobody to ask. */
function ask(call: Call): Answer {
  const { tx, user, now } = call;
  const account = accountOf(call, call.params.id ?? '');
  const { action, to } = bodyOf(call, AskRequest);
  const may = (someone: typeof user) => MAY[action](someone, account);
  const able = may(user).allowed ? [] : whoMay(PEOPLE, may, account.originalConnector);
  if (!able.some(({ id }) => id === to)) {
    throw invalid([{ path: 'to', message: `must be one of those who may: ${able.map(({ id }) => id).join(', ')}` }]);
  }
  if (openRequest(tx, account, action, user)) throw new ProblemError('already-requested');
  const notice = request(tx, account, { action, to, from: user.id }, now);
  return { status: 201, body: presentNotice(tx, notice, user) };
}
