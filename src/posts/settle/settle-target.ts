import { create } from 'zustand';
import type { Post } from '../../api/contract/post.ts';
import type { SettleRequest } from '../../api/posts.ts';

export type SettleKind = SettleRequest['kind'];

/** A post that the dialog settles. */
export interface ChosenPost {
  post: Post;
  /** Tells the post apart from the others on its page. */
  name: string;
  accountName: string;
}

export interface SettleTarget {
  kind: SettleKind;
  chosen: ChosenPost[];
  /** The ids of elements. The first that exists takes the focus if the pressed button has disappeared with its post (F75). */
  focusAfter: string[];
}

/** What the open dialog settles. The address holds only the `kind`, because it has no room for many posts. */
export const useSettleTarget = create<{ target: SettleTarget | null }>(() => ({ target: null }));
