export const ACCOUNTS_PATH = '/settings/marketing/social/accounts';

/** The address of an account's own page. */
export const accountPath = (id: string): string => `${ACCOUNTS_PATH}/${encodeURIComponent(id)}`;

/** The element of a row that takes the focus when the row's button has gone. */
export const rowHeadingId = (id: string): string => `account-${id}`;

export const reconnectButtonId = (id: string): string => `reconnect-${id}`;

export const disconnectButtonId = (id: string): string => `disconnect-${id}`;

/** The element above the list that takes the focus when a row has gone. */
export const LIST_HEADING_ID = 'accounts-heading';
