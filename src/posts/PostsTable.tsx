import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Post, PostList, PostTab } from '../api/contract/post.ts';
import { isInvisible } from '../api/contract/visible-text.ts';
import type { Readable } from '../api/parse-reply.ts';
import { formatShortDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { accountPath } from '../navigation/paths.ts';
import text from '../ui/styles/text.module.css';
import { Cell, DataTable, NoteRow, Row, RowHeader } from '../ui/table/DataTable.tsx';
import styles from './PostsTable.module.css';
import { cancellationSentences, readOnlySentence } from './post-text.ts';
import type { PostAccounts } from './use-post-accounts.ts';

interface Props {
  list: Readable<PostList & { tab: PostTab }>;
  accounts: PostAccounts;
  isBusy: boolean;
  /** The controls of a post: a checkbox before the text, buttons in the last cell. */
  controlsOf?: (post: Post) => Controls;
}

interface Controls {
  checkbox: ReactNode;
  buttons: ReactNode;
}

/** One page of the posts of a tab. */
export function PostsTable({ list, accounts, isBusy, controlsOf }: Props) {
  const hasOriginalTime = list.tab === 'missed' || list.tab === 'cancelled';
  const timeColumn = hasOriginalTime ? m.social_col_original() : m.social_col_when();
  return (
    <DataTable
      className={styles.posts}
      columns={[
        { title: m.social_col_post() },
        { title: m.social_col_account(), width: '22%' },
        { title: timeColumn, width: '16%' },
        { title: m.social_col_author(), width: controlsOf ? '264px' : '16%' },
      ]}
      caption={m.social_caption({ count: list.total })}
      total={list.total}
      isBusy={isBusy}
    >
      {list.items.map((post, index) => (
        <PostRow
          key={post.id}
          post={post}
          position={(list.page - 1) * list.pageSize + index + 1}
          accounts={accounts}
          timeColumn={timeColumn}
          controls={controlsOf?.(post)}
        />
      ))}
      {list.broken && <NoteRow columns={4}>{m.social_broken({ count: list.broken })}</NoteRow>}
    </DataTable>
  );
}

interface RowProps {
  post: Post;
  /** The place of the post on the whole list, counted from 1. */
  position: number;
  accounts: PostAccounts;
  timeColumn: string;
  controls: Controls | undefined;
}

function PostRow({ post, position, accounts, timeColumn, controls }: RowProps) {
  const account = accounts.get(post.accountId);
  const at = post.publishedAt ?? post.scheduledAt;
  const textId = `post-${post.id}`;
  const readOnly = account ? readOnlySentence(account, post) : '';
  return (
    <Row position={position}>
      <RowHeader aria-labelledby={textId}>
        <div className={styles.post}>
          {controls?.checkbox}
          <div className={styles.body}>
            <p id={textId} className={text.twoLines}>
              <bdi>{isInvisible(post.text) ? m.social_no_text() : post.text}</bdi>
            </p>
            {cancellationSentences(post, account).map((sentence) => (
              <p key={sentence} className={text.quiet}>
                {sentence}
              </p>
            ))}
          </div>
        </div>
      </RowHeader>
      <Cell column={m.social_col_account()}>
        {account ? (
          <Link className={styles.account} to={accountPath(account.id)}>
            <bdi>{accounts.nameOf(account.id)}</bdi>
          </Link>
        ) : (
          <span className={text.quiet}>{m.social_account_unknown()}</span>
        )}
        {readOnly !== '' && <p className={text.quiet}>{readOnly}</p>}
      </Cell>
      <Cell column={timeColumn}>
        {at ? (
          <time dateTime={at}>{formatShortDateTime(at)}</time>
        ) : (
          <span className={text.quiet}>{m.social_no_time()}</span>
        )}
      </Cell>
      <Cell column={m.social_col_author()} data-cell="author">
        <bdi>{post.author.name}</bdi>
        {controls?.buttons}
      </Cell>
    </Row>
  );
}
