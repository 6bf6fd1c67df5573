import { AskRequest } from '../../src/api/contract/request.ts';
import { request } from '../effects.ts';
import { whoMay } from '../rules/ask.ts';
import { MAY } from '../rules/connection.ts';
import { PEOPLE } from '../world/people.ts';
import { type Answer, bodyOf, type Call, invalid } from './call.ts';
import type { Route } from './edge.ts';
import { accountOf } from './find-account.ts';
import { openRequest, presentNotice } from './present.ts';
import { Refused } from './problem.ts';

export const requestRoutes: Route[] = [
  { method: 'post', path: '/api/social/accounts/:id/requests', asks: 'social', answer: ask },
];

/** ASK: asks one of the people that the decision names; somebody who may do it themselves has nobody to ask. */
function ask(call: Call): Answer {
  const { world, user, now } = call;
  const account = accountOf(call, call.params.id ?? '');
  const { action, to } = bodyOf(call, AskRequest);
  const may = (someone: typeof user) => MAY[action](someone, account);
  const able = may(user).allowed ? [] : whoMay(PEOPLE, may, account.originalConnector);
  if (!able.some(({ id }) => id === to)) {
    throw invalid([{ path: 'to', message: `must be one of those who may: ${able.map(({ id }) => id).join(', ')}` }]);
  }
  if (openRequest(world, account, action, user)) throw new Refused('already-requested');
  const notice = request(world, account, { action, to, from: user.id }, now);
  return { status: 201, body: presentNotice(world, notice, user) };
}
