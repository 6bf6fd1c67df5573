import type { Status } from '../api/contract/account.ts';
import type { RequestAction } from '../api/contract/request.ts';

/** The link with the account's name in its row. It takes the focus when the focused button of the row disappears. */
export const rowLinkId = (id: string): string => `account-${id}`;

/** The button of an action on an account. */
export const actionButtonId = (action: RequestAction, id: string): string => `${action}-${id}`;

/** The heading of the Accounts tab, or of an account's page. It takes the focus when the focused row disappears. */
export const ACCOUNTS_HEADING_ID = 'accounts-heading';

/** The details of an account, below its row. */
export const rowDetailsId = (id: string): string => `details-${id}`;

/** The heading of a group of the list. */
export const groupHeadingId = (status: Status): string => `group-${status}`;

/** The rows that are folded into one, and the button that shows them. */
export const FOLDED_ID = 'folded-accounts';
export const FOLD_ID = 'fold';
