import { useState } from 'react';
import type { Post, PostList } from '../api/contract/post.ts';
import { isSupported } from '../api/lenient-schemas.ts';
import { useOnline } from '../api/online.ts';
import { unsupportedSentence } from '../domain-text/account-name.ts';
import { settleRefusal } from '../domain-text/reasons.ts';
import { m } from '../i18n/messages.ts';
import { classes } from '../ui/styles/classes.ts';
import text from '../ui/styles/text.module.css';
import { LIST_HEADING_ID, settleButtonId } from './element-ids.ts';
import styles from './MissedPosts.module.css';
import { PostCheckbox } from './PostCheckbox.tsx';
import { PostsTable } from './PostsTable.tsx';
import { postName } from './post-name.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { SettleButtons } from './settle/SettleButtons.tsx';
import { useOpenSettle } from './settle/settle-target.ts';
import type { SettleKind } from './settle/settling.ts';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  list: PostList;
  accounts: PostAccounts;
  busy: boolean;
}

/** MAY-SETTLE: the missed posts, each with what can be done to it, one by one or several at once. */
export function MissedPosts({ list, accounts, busy }: Props) {
  const openSettle = useOpenSettle();
  const posts = list.items;
  const offline = useOnline() ? '' : m.app_offline();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const refusalOf = ({ accountId }: Post): string => {
    const account = accounts.get(accountId);
    if (!account) return m.accounts_reason_unknown();
    return isSupported(account) ? settleRefusal(account.can) : unsupportedSentence(account);
  };
  const open = posts.filter((post) => refusalOf(post) === '');
  const selected = open.filter(({ id }) => ticked.includes(id));
  const nameOf = (post: Post) => postName(post, accounts.nameOf(post.accountId), posts);
  const settle = (kind: SettleKind, chosen: readonly Post[], next: readonly Post[]) =>
    openSettle({
      kind,
      chosen: chosen.map((post) => ({ post, name: nameOf(post), account: accounts.nameOf(post.accountId) })),
      focusAfter: [...next.map(({ id }) => settleButtonId(kind, id)), LIST_HEADING_ID],
    });
  return (
    <>
      <p className={classes(styles.note, text.lead)}>{m.social_missed_note()}</p>
      <SelectionBar
        selected={selected.length}
        total={open.length}
        refused={open.length === 0 && posts[0] ? refusalOf(posts[0]) : ''}
        offline={offline}
        onToggleAll={() => setTicked(selected.length === open.length ? [] : open.map(({ id }) => id))}
        onSettle={(kind) => settle(kind, selected, posts)}
      />
      <PostsTable
        list={list}
        tab="missed"
        accounts={accounts}
        busy={busy}
        extrasOf={(post) => ({
          box: (
            <PostCheckbox
              label={m.social_select({ post: nameOf(post) })}
              checked={selected.includes(post)}
              reason={refusalOf(post)}
              onToggle={() =>
                setTicked((ids) => (ids.includes(post.id) ? ids.filter((id) => id !== post.id) : [...ids, post.id]))
              }
            />
          ),
          actions: (
            <SettleButtons
              labelOf={(kind) => LABEL[kind]({ post: nameOf(post) })}
              idOf={(kind) => settleButtonId(kind, post.id)}
              reason={refusalOf(post) || offline}
              onPress={(kind) => settle(kind, [post], neighbours(post, posts))}
            />
          ),
        })}
      />
    </>
  );
}

/** The rows after a post, then those before it, the nearest first. */
function neighbours(post: Post, posts: readonly Post[]): Post[] {
  const index = posts.indexOf(post);
  return [...posts.slice(index + 1), ...posts.slice(0, index).reverse()];
}

const LABEL = {
  reschedule: m.social_reschedule_post,
  draft: m.social_to_drafts_post,
  delete: m.social_delete_post,
} satisfies Record<SettleKind, (inputs: { post: string }) => string>;
