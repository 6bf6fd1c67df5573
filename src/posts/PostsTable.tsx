import type { Post, PostList, PostTab } from '../api/contract/post.ts';
import { m } from '../i18n/messages.ts';
import { type PostExtras, PostRow } from './PostRow.tsx';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  list: PostList;
  tab: PostTab;
  accounts: PostAccounts;
  busy: boolean;
  /** What a post's row has besides. */
  extrasOf?: (post: Post) => PostExtras;
}

/** The posts of a tab. On a phone it is drawn as cards, which takes a table's meaning away: hence the roles. */
export function PostsTable({ list, tab, accounts, busy, extrasOf }: Props) {
  const when = tab === 'missed' || tab === 'cancelled' ? m.social_col_original() : m.social_col_when();
  return (
    <table role="table" className="posts" aria-busy={busy} aria-rowcount={list.total + 1}>
      <caption className="visually-hidden">{m.social_caption({ count: list.total })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[m.social_col_post(), m.social_col_account(), when, m.social_col_author()].map((word) => (
            <th key={word} role="columnheader" scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {list.items.map((post) => (
          <PostRow key={post.id} post={post} accounts={accounts} when={when} extras={extrasOf?.(post)} />
        ))}
      </tbody>
    </table>
  );
}
