import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Post } from '../api/contract/post.ts';
import { formatShortDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { accountPath } from '../navigation/paths.ts';
import { classes } from '../ui/styles/classes.ts';
import text from '../ui/styles/text.module.css';
import { Cell, Row, RowHeader } from '../ui/table/DataTable.tsx';
import styles from './PostRow.module.css';
import { cancellationSentences, readOnlySentence } from './post-text.ts';
import type { PostAccounts } from './use-post-accounts.ts';

/** What a row has before its text, and under it. */
export interface PostExtras {
  box: ReactNode;
  actions: ReactNode;
}

interface Props {
  post: Post;
  accounts: PostAccounts;
  /** How its time is called. */
  when: string;
  extras: PostExtras | undefined;
}

/** One post of the list. */
export function PostRow({ post, accounts, when, extras }: Props) {
  const account = accounts.get(post.accountId);
  const at = post.publishedAt ?? post.scheduledAt;
  const readOnly = account ? readOnlySentence(account, post) : '';
  return (
    <Row>
      <RowHeader>
        <div className={styles.post}>
          {extras?.box}
          <div className={styles.body}>
            <p className={classes(styles.text, text.twoLines)}>
              <bdi>{post.text.trim() === '' ? m.social_no_text() : post.text}</bdi>
            </p>
            {cancellationSentences(post, account).map((sentence) => (
              <p key={sentence} className={text.quiet}>
                {sentence}
              </p>
            ))}
            {extras?.actions}
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
      <Cell column={when}>
        {at ? (
          <time dateTime={at}>{formatShortDateTime(at)}</time>
        ) : (
          <span className={text.quiet}>{m.social_no_time()}</span>
        )}
      </Cell>
      <Cell column={m.social_col_author()}>
        <bdi>{post.author.name}</bdi>
      </Cell>
    </Row>
  );
}
