import type { SettleKind } from './settle/settling.ts';

/** The element above the list that takes the focus when a row has gone. */
export const LIST_HEADING_ID = 'posts-heading';

export const settleButtonId = (kind: SettleKind, postId: string): string => `${kind}-${postId}`;
