import type { Post } from '../../api/contract/post.ts';
import type { Settling } from '../../api/posts.ts';

export type SettleKind = Settling['kind'];
export const SETTLE_KINDS = ['reschedule', 'draft', 'delete'] as const satisfies SettleKind[];

/** A post as the dialog shows it. */
export interface Chosen {
  post: Post;
  /** Names the post among those it was chosen from. */
  name: string;
  account: string;
}

/** What somebody is about to do with which missed posts. */
export interface SettleTarget {
  kind: SettleKind;
  chosen: Chosen[];
  /** Where the focus goes when the control it came from has gone with its post (F75). */
  focusAfter: string[];
}
