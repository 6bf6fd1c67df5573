import { useRef } from 'react';
import { Link } from 'react-router';
import type { NoticeReply } from '../api/lenient-schemas.ts';
import { noticeState } from '../domain-text/notice-state.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { OPEN_REQUESTS } from '../navigation/paths.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/button/Button.tsx';
import { classes } from '../ui/styles/classes.ts';
import text from '../ui/styles/text.module.css';
import { NoticeDecline } from './NoticeDecline.tsx';
import styles from './NoticeItem.module.css';
import { nextLink } from './notice-next.ts';
import { noticeNote, noticeText, noticeTitle } from './notice-text.ts';

interface Props {
  notice: NoticeReply;
  /** The name that tells the notice's account apart from the others on the list. */
  account: string;
  /** Why the notice cannot be marked as read; empty while it can. */
  disabledReason: string;
  /** @param moveFocus called after a success, if the focus is still on the pressed button or was lost with it */
  onMarkRead: (moveFocus: () => void) => void;
  onOpenAccount: () => void;
  /** Focuses the list; called if this notice should get the focus but is no longer on the list (F75). */
  onGone: () => void;
  isCompact: boolean;
}

/** A notice: what may happen or is asked for, what to do about it and where. */
export function NoticeItem({ notice, account, disabledReason, onMarkRead, onOpenAccount, onGone, isCompact }: Props) {
  const { at, readAt, settled, settledBy } = notice;
  const heading = useRef<HTMLParagraphElement>(null);
  const title = noticeTitle(notice, account);
  const note = noticeNote(notice);
  const isUnread = readAt === null;
  const focusTitle = () => heading.current?.focus();
  return (
    <li className={classes(styles.notice, isCompact && styles.compact)} data-settled={settled && settledBy !== 'news'}>
      <p className={styles.status}>
        {isUnread && <span className={styles.unread}>{m.notices_unread()}</span>}
        <Badge tone={settled ? 'neutral' : 'warning'}>{noticeState(notice)}</Badge>
        <time className={text.quiet} dateTime={at}>
          {formatDateTime(at)}
        </time>
      </p>
      <p ref={heading} className={styles.title} tabIndex={-1}>
        {title}
      </p>
      <p>{noticeText(notice)}</p>
      {note && (
        <figure className={styles.note}>
          <figcaption className={text.quiet}>{m.notices_note({ name: note.name })}</figcaption>
          <blockquote>
            <bdi>{withoutBidi(note.note)}</bdi>
          </blockquote>
        </figure>
      )}
      <div className={styles.actions}>
        <AccountLinks notice={notice} account={account} onOpenAccount={onOpenAccount} />
        {isUnread && (
          <Button
            variant="quiet"
            size="inline"
            aria-label={m.notices_read_label({ notice: title })}
            disabledReason={disabledReason}
            onClick={() => onMarkRead(focusTitle)}
          >
            {m.notices_read()}
          </Button>
        )}
        {notice.kind === 'request' && notice.request && (
          <NoticeDecline
            request={notice.request}
            title={title}
            onButtonGone={() => (heading.current ? focusTitle() : onGone())}
          />
        )}
      </div>
    </li>
  );
}

/** The link to the page of the account, and one to the reader's next step there: a dialog, or the request that is already open. */
function AccountLinks({ notice, account, onOpenAccount }: Pick<Props, 'notice' | 'account' | 'onOpenAccount'>) {
  const { kind, link, removed } = notice;
  // For a removed account and for a handover, `noticeText` already says why there is no link.
  if (link === null) return !removed && kind !== 'handover' && <p className={text.quiet}>{m.notices_not_seen()}</p>;
  const next = nextLink(notice, account);
  return (
    <>
      {next && 'search' in next && (
        <Link to={link + next.search} aria-label={next.label} onClick={onOpenAccount}>
          {next.text}
        </Link>
      )}
      <Link to={link} onClick={onOpenAccount}>
        {m.notices_open_account({ account })}
      </Link>
      {next && 'asked' in next && (
        <p className={text.quiet}>
          <span>{next.asked}</span>{' '}
          <Link to={`${link}#${OPEN_REQUESTS}`} aria-label={next.label} onClick={onOpenAccount}>
            {m.notices_own_request()}
          </Link>
        </p>
      )}
    </>
  );
}
