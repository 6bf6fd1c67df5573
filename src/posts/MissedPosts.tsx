import { useState } from 'react';
import { Link } from 'react-router';
import type { Post, PostList, PostTab } from '../api/contract/post.ts';
import { isSupported } from '../api/lenient-schemas.ts';
import type { Readable } from '../api/parse-reply.ts';
import { unsupportedSentence } from '../domain-text/account-name.ts';
import { settleRefusal } from '../domain-text/reasons.ts';
import { formatNumber } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { buttonClass } from '../ui/button/Button.tsx';
import { useOpenDialog } from '../ui/dialog/use-dialog-param.ts';
import { useOfflineReason } from '../ui/online.ts';
import text from '../ui/styles/text.module.css';
import { POSTS_HEADING_ID } from './element-ids.ts';
import styles from './MissedPosts.module.css';
import { PostCheckbox } from './PostCheckbox.tsx';
import { PostsTable } from './PostsTable.tsx';
import { postName } from './post-text.ts';
import { type PostsPlace, tabPath } from './posts-url.ts';
import { SettleButtons, settleButtonId } from './settle/SettleButtons.tsx';
import { type SettleKind, useSettleTarget } from './settle/settle-target.ts';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  list: Readable<PostList & { tab: PostTab }>;
  place: PostsPlace;
  accounts: PostAccounts;
  isBusy: boolean;
}

/** MAY-SETTLE: the missed posts of a page, which can be settled one by one or several at once. */
export function MissedPosts({ list, place, accounts, isBusy }: Props) {
  const openDialog = useOpenDialog('settle');
  const posts = list.items;
  const { settleable } = list.counts;
  const offline = useOfflineReason();
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setSelectedIds((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]));
  const refusalOf = ({ accountId }: Post): string => {
    const account = accounts.get(accountId);
    if (!account) return m.accounts_reason_unknown();
    return isSupported(account) ? settleRefusal(account.can) : unsupportedSentence(account);
  };
  const selectable = posts.filter((post) => refusalOf(post) === '');
  const selected = selectable.filter(({ id }) => selectedIds.includes(id));
  const isAllSelected = selectable.length > 0 && selected.length === selectable.length;
  const selectionRefusal = selectable.length === 0 && posts[0] ? refusalOf(posts[0]) : '';
  const nameOf = (post: Post) => postName(post, accounts.nameOf(post.accountId), posts);
  const openSettleDialog = (kind: SettleKind, toSettle: readonly Post[], focusPosts: readonly Post[]) => {
    const chosen = toSettle.map((post) => ({ post, name: nameOf(post), accountName: accounts.nameOf(post.accountId) }));
    const focusAfter = [...focusPosts.map(({ id }) => settleButtonId(kind, id)), POSTS_HEADING_ID];
    useSettleTarget.setState({ target: { kind, chosen, focusAfter } });
    openDialog(kind);
  };
  return (
    <>
      <div className={styles.head}>
        <p className={text.lead}>{m.social_missed_note()}</p>
        {settleable > 0 && (
          <Link
            className={buttonClass('primary')}
            to={tabPath('missed', place, 'needed')}
            aria-label={m.decide_title({ count: settleable })}
          >
            {m.decide_open({ count: formatNumber(settleable) })}
          </Link>
        )}
      </div>
      <div role="group" className={styles.selection} aria-label={m.social_selected_posts()}>
        <PostCheckbox
          label={m.social_select_all()}
          isLabelShown
          checked={isAllSelected}
          isMixed={selected.length > 0 && !isAllSelected}
          disabledReason={selectionRefusal}
          onToggle={() => setSelectedIds(isAllSelected ? [] : selectable.map(({ id }) => id))}
        />
        <span className={styles.count} data-part="selected">
          {m.social_selected({ count: selected.length })}
        </span>
        <SettleButtons
          disabledReason={selectionRefusal || offline || (selected.length === 0 ? m.social_select_first() : '')}
          onPress={(kind) => openSettleDialog(kind, selected, posts)}
        />
      </div>
      <PostsTable
        list={list}
        accounts={accounts}
        isBusy={isBusy}
        controlsOf={(post) => ({
          checkbox: (
            <PostCheckbox
              label={m.social_select({ post: nameOf(post) })}
              checked={selected.includes(post)}
              disabledReason={refusalOf(post)}
              onToggle={() => toggle(post.id)}
            />
          ),
          buttons: (
            <SettleButtons
              post={{ id: post.id, name: nameOf(post) }}
              disabledReason={refusalOf(post) || offline}
              onPress={(kind) => openSettleDialog(kind, [post], neighbours(post, posts))}
            />
          ),
        })}
      />
    </>
  );
}

/** The posts after a post, then those before it, the nearest first. */
function neighbours(post: Post, posts: readonly Post[]): Post[] {
  const index = posts.indexOf(post);
  return [...posts.slice(index + 1), ...posts.slice(0, index).reverse()];
}
