import type { Post, PostList, PostTab } from '../api/contract/post.ts';
import { m } from '../i18n/messages.ts';
import { DataTable } from '../ui/table/DataTable.tsx';
import { type PostExtras, PostRow } from './PostRow.tsx';
import styles from './PostsTable.module.css';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  list: PostList;
  tab: PostTab;
  accounts: PostAccounts;
  busy: boolean;
  /** What a post's row has besides. */
  extrasOf?: (post: Post) => PostExtras;
}

/** The posts of a tab. */
export function PostsTable({ list, tab, accounts, busy, extrasOf }: Props) {
  const when = tab === 'missed' || tab === 'cancelled' ? m.social_col_original() : m.social_col_when();
  return (
    <DataTable
      className={styles.posts}
      columns={[
        { title: m.social_col_post(), width: '42%' },
        { title: m.social_col_account(), width: '25%' },
        { title: when, width: '18%' },
        { title: m.social_col_author() },
      ]}
      caption={m.social_caption({ count: list.total })}
      total={list.total}
      isBusy={busy}
    >
      {list.items.map((post) => (
        <PostRow key={post.id} post={post} accounts={accounts} when={when} extras={extrasOf?.(post)} />
      ))}
    </DataTable>
  );
}
