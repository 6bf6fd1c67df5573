import type { PostTab } from '../api/contract/post.ts';

/** The path of Settings > Marketing > Social. */
export const SETTINGS_PATH = '/settings/marketing/social';

export const ACCOUNTS_PATH = `${SETTINGS_PATH}/accounts`;

export const NOTIFICATIONS_PATH = `${SETTINGS_PATH}/notifications`;

/** What has happened to all accounts, and what is coming. */
export const HISTORY_PATH = `${SETTINGS_PATH}/history`;

export const accountPath = (id: string): string => `${ACCOUNTS_PATH}/${encodeURIComponent(id)}`;

/** The element id of the open requests on the page of an account; also the fragment of a link to them. */
export const OPEN_REQUESTS = 'account-requests';

/** The path of the social tool, which lists posts. */
export const SOCIAL_PATH = '/social';

/** The tabs of the social tool; cancelled posts are under Scheduled. */
export const SOCIAL_TABS = ['published', 'scheduled', 'drafts', 'missed'] as const satisfies PostTab[];

/** The path of a tab of the social tool; for `cancelled`, the path of the Scheduled tab, which also lists cancelled posts. */
export const socialPath = (tab: PostTab): string => `${SOCIAL_PATH}/${tab === 'cancelled' ? 'scheduled' : tab}`;

/** The path of the missed posts that the viewer can decide on now. @param accountIds lists the posts of these accounts only */
export const decisionPath = (accountIds: readonly string[] = []): string =>
  `${socialPath('missed')}?${new URLSearchParams([...accountIds.map((id) => ['accountId', id]), ['decision', 'needed']])}`;

/** The path of a tab of the social tool that lists the posts of one account only. */
export const postsPath = (tab: PostTab, accountId: string): string =>
  `${socialPath(tab)}?accountId=${encodeURIComponent(accountId)}${tab === 'cancelled' ? '&state=cancelled' : ''}`;
