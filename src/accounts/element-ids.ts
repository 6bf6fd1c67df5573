import type { RequestAction } from '../api/contract/request.ts';

/** The link with the account's name in its row. The link takes the focus when the row's button is gone. */
export const rowLinkId = (id: string): string => `account-${id}`;

/** The button of an action on an account. */
export const actionButtonId = (action: RequestAction, id: string): string => `${action}-${id}`;

/** The heading of the Accounts tab, or of an account's page. It takes the focus when the row that had it is gone. */
export const ACCOUNTS_HEADING_ID = 'accounts-heading';
