import type { SettleKind } from './settling.ts';

/** The element above the list that takes the focus when a row has gone. */
export const LIST_HEADING_ID = 'posts-heading';

export const settleButtonId = (kind: SettleKind, postId: string): string => `${kind}-${postId}`;

/** The address of an account's own page. */
export const accountPath = (id: string): string => `/settings/marketing/social/accounts/${encodeURIComponent(id)}`;
