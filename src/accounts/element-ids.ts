import type { RequestAction } from '../api/contract/request.ts';

/** The element of a row that takes the focus when the row's button is gone. */
export const rowHeadingId = (id: string): string => `account-${id}`;

/** The button of an action on an account. */
export const actionButtonId = (action: RequestAction, id: string): string => `${action}-${id}`;

/** The heading above the list or of the page, which takes the focus when a row is gone. */
export const LIST_HEADING_ID = 'accounts-heading';
