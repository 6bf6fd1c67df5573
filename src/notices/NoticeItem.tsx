import { useRef } from 'react';
import { Link } from 'react-router';
import type { NoticeReply } from '../api/lenient-schemas.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/button/Button.tsx';
import { classes } from '../ui/styles/classes.ts';
import text from '../ui/styles/text.module.css';
import styles from './NoticeItem.module.css';
import { noticeText, noticeTitle, resolvedWord } from './notice-text.ts';

interface Props {
  notice: NoticeReply;
  /** How its account is called on this list. */
  account: string;
  /** Why nothing can be marked; empty where it can. */
  offline: string;
  /** @param onDone the control that was pressed is gone */
  onRead: (onDone: () => void) => void;
  onFollow: () => void;
  isCompact: boolean;
}

/** One notice: what it is about, what to do and where; settled ones are quieter, unread ones say so. */
export function NoticeItem({ notice, account, offline, onRead, onFollow, isCompact }: Props) {
  const { at, link, readAt, settled } = notice;
  const heading = useRef<HTMLParagraphElement>(null);
  const title = noticeTitle(notice, account);
  const isUnread = readAt === null;
  return (
    <li className={classes(styles.notice, isCompact && styles.compact)} data-settled={settled} data-unread={isUnread}>
      <p className={styles.marks}>
        {isUnread && <span className={styles.unread}>{m.notices_unread()}</span>}
        <Badge tone={settled ? 'neutral' : 'warning'}>{settled ? resolvedWord(notice) : m.notices_open()}</Badge>
        <time className={text.quiet} dateTime={at}>
          {formatDateTime(at)}
        </time>
      </p>
      <p ref={heading} className={styles.title} tabIndex={-1}>
        {title}
      </p>
      <p>{noticeText(notice)}</p>
      <div className={styles.actions}>
        {link === null ? (
          <p className={text.quiet}>{m.notices_no_link()}</p>
        ) : (
          <Link to={link} onClick={onFollow}>
            {m.notices_open_account({ account })}
          </Link>
        )}
        {isUnread && (
          <Button
            variant="quiet"
            size="inline"
            aria-label={m.notices_read_label({ notice: title })}
            disabledReason={offline}
            onClick={() => onRead(() => heading.current?.focus())}
          >
            {m.notices_read()}
          </Button>
        )}
      </div>
    </li>
  );
}
