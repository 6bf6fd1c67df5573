import { useRef } from 'react';
import { Link } from 'react-router';
import type { NoticeReply } from '../api/lenient-schemas.ts';
import { noticeState } from '../domain-text/notice-state.ts';
import { formatDateTime, formatDay } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { OPEN_REQUESTS } from '../navigation/paths.ts';
import { Button } from '../ui/button/Button.tsx';
import { classes } from '../ui/styles/classes.ts';
import text from '../ui/styles/text.module.css';
import { NoticeDecline } from './NoticeDecline.tsx';
import styles from './NoticeItem.module.css';
import { nextLink, sentences } from './notice-next.ts';
import { noticeNote, noticeText, noticeTitle } from './notice-text.ts';

interface Props {
  notice: NoticeReply;
  /** The name that tells the notice's account apart from the others on the list. */
  account: string;
  /** The server's time; ISO. */
  now: string;
  /** Why the notice cannot be marked as read; empty while it can. */
  disabledReason: string;
  /** @param moveFocus called after a success, if the focus is still on the pressed button or was lost with it */
  onMarkRead: (moveFocus: () => void) => void;
  onOpenAccount: () => void;
  /** Focuses the list; called if this notice should get the focus but is no longer on the list (F75). */
  onGone: () => void;
}

/**
 * A notice in two lines: what may happen or is asked for, and what to do about it. Its title is a link to the page of the account, which
 * a press anywhere on the notice follows. The other controls are visible while the notice is hovered or focused, on touch screens, and
 * as long as a request is open.
 */
export function NoticeItem({ notice, account, now, disabledReason, onMarkRead, onOpenAccount, onGone }: Props) {
  const { at, readAt, settled, settledBy, kind, request, link } = notice;
  const heading = useRef<HTMLParagraphElement>(null);
  const title = noticeTitle(notice, account, now);
  const note = noticeNote(notice);
  const isUnread = readAt === null;
  // For a removed account and for a handover, `noticeText` already says why there is no link.
  const isHidden = link === null && !notice.removed && kind !== 'handover';
  const isOpenRequest = kind === 'request' && !settled;
  const focusTitle = () => heading.current?.focus();
  return (
    <li
      className={classes(styles.notice, !isOpenRequest && styles.withHiddenControls)}
      data-settled={settled && settledBy !== 'news'}
    >
      {isUnread && (
        <span className={styles.unread}>
          <span className={text.visuallyHidden}>{m.notices_unread()}</span>
        </span>
      )}
      <p ref={heading} className={styles.title} tabIndex={-1}>
        {link === null ? (
          <span>{title}</span>
        ) : (
          <Link to={link} onClick={onOpenAccount}>
            {title}
          </Link>
        )}
      </p>
      <p className={styles.second}>
        {settled && <b>{`${noticeState(notice)} `}</b>}
        <span>{sentences(noticeText(notice), isHidden ? m.notices_not_seen() : '')}</span>{' '}
        <time dateTime={at} title={formatDateTime(at)}>
          {m.notices_sent({ date: formatDay(at, now) })}
        </time>
      </p>
      {note && (
        <figure className={styles.note}>
          <figcaption className={text.quiet}>{m.notices_note({ name: note.name })}</figcaption>
          <blockquote>
            <bdi>{withoutBidi(note.note)}</bdi>
          </blockquote>
        </figure>
      )}
      <div className={styles.actions}>
        <NextStep notice={notice} account={account} onOpenAccount={onOpenAccount} />
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
        {kind === 'request' && request && (
          <NoticeDecline
            request={request}
            title={title}
            onButtonGone={() => (heading.current ? focusTitle() : onGone())}
          />
        )}
      </div>
    </li>
  );
}

/** A link to the reader's next step on the page of the account: a dialog, or the request that is already open. */
function NextStep({ notice, account, onOpenAccount }: Pick<Props, 'notice' | 'account' | 'onOpenAccount'>) {
  const { link } = notice;
  const next = link === null ? null : nextLink(notice, account);
  if (!next) return null;
  if ('search' in next) {
    return (
      <Link to={link + next.search} aria-label={next.label} onClick={onOpenAccount}>
        {next.text}
      </Link>
    );
  }
  return (
    <p className={text.quiet}>
      <span>{next.asked}</span>{' '}
      <Link to={`${link}#${OPEN_REQUESTS}`} aria-label={next.label} onClick={onOpenAccount}>
        {m.notices_own_request()}
      </Link>
    </p>
  );
}
