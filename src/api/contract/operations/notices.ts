import { AccountNotices, Notice, Notifications } from '../notice.ts';
import { operation } from './operation.ts';

/** The notices that were sent about an account, and the warning that will be sent next. */
export const listAccountNotices = operation({
  call: 'GET /api/social/accounts/{id}/notices',
  auth: 'social',
  reply: AccountNotices,
});

/** The notices of the signed-in person, newest first; of those about one request, only the newest of each kind. */
export const listNotifications = operation({ call: 'GET /api/notifications', auth: 'person', reply: Notifications });

/** Mark a notice as read. */
export const markNotificationRead = operation({
  call: 'POST /api/notifications/{id}/read',
  auth: 'person',
  reply: Notice,
});
