import { Notice } from '../notice.ts';
import { AskRequest, DeclineRequest } from '../request.ts';
import { operation } from './operation.ts';

/**
 * Ask another person to reconnect, disconnect or remove an account. That person is one of those that the refused decision
 * names, and gets a notice. For each account and action, the asker can have one open request to each person.
 */
export const requestAction = operation({
  call: 'POST /api/social/accounts/{id}/requests',
  auth: 'social',
  body: AskRequest,
  reply: Notice,
  status: 201,
  refusals: ['already-requested'],
});

/** Send a reminder of an open request to the person asked, at most once in 24 hours; only the asker can. The reply is the notice to the person asked. */
export const remindOfRequest = operation({
  call: 'POST /api/social/requests/{id}/remind',
  auth: 'social',
  reply: Notice,
  refusals: ['too-soon', 'request-over'],
});

/** Withdraw an open request; only the asker can. The reply is the notice to the person asked. */
export const withdrawRequest = operation({
  call: 'POST /api/social/requests/{id}/withdraw',
  auth: 'social',
  reply: Notice,
  refusals: ['request-over'],
});

/** Decline an open request; only the person asked can. The reply is the notice to the asker. */
export const declineRequest = operation({
  call: 'POST /api/social/requests/{id}/decline',
  auth: 'social',
  body: DeclineRequest,
  reply: Notice,
  refusals: ['request-over'],
});
