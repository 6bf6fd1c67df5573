import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Post } from '../api/contract/post.ts';
import { formatShortDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { accountPath } from '../navigation/paths.ts';
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
    <tr role="row">
      <th role="rowheader" scope="row">
        <div className="post">
          {extras?.box}
          <div className="post-body">
            <p className="post-text">
              <bdi>{post.text.trim() === '' ? m.social_no_text() : post.text}</bdi>
            </p>
            {cancellationSentences(post, account).map((sentence) => (
              <p key={sentence} className="quiet">
                {sentence}
              </p>
            ))}
            {extras && <div className="settle-actions">{extras.actions}</div>}
          </div>
        </div>
      </th>
      <td role="cell" data-column={m.social_col_account()}>
        {account ? (
          <Link className="post-account" to={accountPath(account.id)}>
            <bdi>{accounts.nameOf(account.id)}</bdi>
          </Link>
        ) : (
          <span className="quiet">{m.social_account_unknown()}</span>
        )}
        {readOnly !== '' && <p className="quiet">{readOnly}</p>}
      </td>
      <td role="cell" data-column={when}>
        {at ? (
          <time dateTime={at}>{formatShortDateTime(at)}</time>
        ) : (
          <span className="quiet">{m.social_no_time()}</span>
        )}
      </td>
      <td role="cell" data-column={m.social_col_author()}>
        <bdi>{post.author.name}</bdi>
      </td>
    </tr>
  );
}
