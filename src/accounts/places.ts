import type { PostTab } from '../api/contract/post.ts';

export const ACCOUNTS_PATH = '/settings/marketing/social/accounts';

/** The address of an account's own page. */
export const accountPath = (id: string): string => `${ACCOUNTS_PATH}/${encodeURIComponent(id)}`;

/** Where the social tool shows an account's posts. */
export function postsPath(tab: PostTab, id: string): string {
  const query = `accountId=${encodeURIComponent(id)}`;
  return tab === 'cancelled' ? `/social/scheduled?${query}&state=cancelled` : `/social/${tab}?${query}`;
}

/** Where an account's missed posts are settled. */
export const missedPath = (id: string): string => postsPath('missed', id);

/** The element of a row that takes the focus when the row's button has gone. */
export const rowHeadingId = (id: string): string => `account-${id}`;

export const reconnectButtonId = (id: string): string => `reconnect-${id}`;

export const disconnectButtonId = (id: string): string => `disconnect-${id}`;

export const removeButtonId = (id: string): string => `remove-${id}`;

/** The element above the list that takes the focus when a row has gone. */
export const LIST_HEADING_ID = 'accounts-heading';
