/** The element of a row that takes the focus when the row's button has gone. */
export const rowHeadingId = (id: string): string => `account-${id}`;

export const reconnectButtonId = (id: string): string => `reconnect-${id}`;

export const disconnectButtonId = (id: string): string => `disconnect-${id}`;

export const removeButtonId = (id: string): string => `remove-${id}`;

/** The element above the list that takes the focus when a row has gone. */
export const LIST_HEADING_ID = 'accounts-heading';
