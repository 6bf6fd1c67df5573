import type { PostTab } from '../api/contract/post.ts';

/** Settings > Marketing > Social. */
export const SETTINGS_PATH = '/settings/marketing/social';

export const ACCOUNTS_PATH = `${SETTINGS_PATH}/accounts`;

export const NOTIFICATIONS_PATH = `${SETTINGS_PATH}/notifications`;

export const accountPath = (id: string): string => `${ACCOUNTS_PATH}/${encodeURIComponent(id)}`;

/** The tab of the social tool that lists an account's posts. */
export function postsPath(tab: PostTab, id: string): string {
  const query = `accountId=${encodeURIComponent(id)}`;
  return tab === 'cancelled' ? `/social/scheduled?${query}&state=cancelled` : `/social/${tab}?${query}`;
}
