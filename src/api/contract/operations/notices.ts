import { AccountNotices, Notice, Notifications } from '../notice.ts';
import { AskRequest } from '../request.ts';
import { operation } from './operation.ts';

/** The notices that were sent about an account, and the warning that will be sent next. */
export const listAccountNotices = operation({
  call: 'GET /api/social/accounts/{id}/notices',
  auth: 'social',
  reply: AccountNotices,
});

/**
 * Ask another person to reconnect, disconnect or remove an account. That person is one of those that the refused decision
 * names, and gets a notice. The asker can have one open request for each action on an account.
 */
export const requestAction = operation({
  call: 'POST /api/social/accounts/{id}/requests',
  auth: 'social',
  body: AskRequest,
  reply: Notice,
  status: 201,
  refusals: ['already-requested'],
});

/** The notices of the signed-in person, newest first. */
export const listNotifications = operation({ call: 'GET /api/notifications', auth: 'person', reply: Notifications });

/** Mark a notice as read. */
export const markNotificationRead = operation({
  call: 'POST /api/notifications/{id}/read',
  auth: 'person',
  reply: Notice,
});
