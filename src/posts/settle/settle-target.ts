import { create } from 'zustand';
import type { Post } from '../../api/contract/post.ts';
import type { Settling } from '../../api/posts.ts';

export type SettleKind = Settling['kind'];

/** A post that the dialog is about. */
export interface ChosenPost {
  post: Post;
  /** Names the post among those on its page. */
  name: string;
  account: string;
}

export interface SettleTarget {
  kind: SettleKind;
  chosen: ChosenPost[];
  /** Ids of elements for the focus to go to when the pressed control has gone with its post (F75). */
  focusAfter: string[];
}

/** What the open dialog is about. The address has no room for many posts: it says only that the dialog is open. */
export const useSettleTarget = create<{ target: SettleTarget | null }>(() => ({ target: null }));
