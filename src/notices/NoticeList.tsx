import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { markReadMutation, notificationsQuery } from '../api/notices.ts';
import { accountName } from '../domain-text/account-name.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { m } from '../i18n/messages.ts';
import { HeldButton } from '../ui/button/HeldButton.tsx';
import { useHeldReason } from '../ui/button/use-held.ts';
import { FailureAlert } from '../ui/failure/FailureAlert.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { useOfflineReason } from '../ui/online.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useViewer } from '../ui/viewer/viewing.ts';
import { NoticeItem } from './NoticeItem.tsx';
import styles from './NoticeList.module.css';

interface Props {
  onOpenAccount?: () => void;
  isCompact?: boolean;
}

/** The viewer's notices, newest first, or why they cannot be shown: loading, failed, or none. */
export function NoticeList({ onOpenAccount, isCompact = false }: Props) {
  const queries = useQueryClient();
  const offline = useOfflineReason();
  const viewer = useViewer();
  const list = useRef<HTMLUListElement>(null);
  const query = useQuery(notificationsQuery);
  const { data, error } = query;
  const mark = useMutation(markReadMutation(queries));
  const held = useHeldReason(mark.error);
  if (!data) {
    return error ? (
      <LoadError title={m.notices_failed()} reason={failedReadSentence(query.error)} query={query} />
    ) : (
      <Skeleton rows={2} />
    );
  }
  if (data.items.length === 0 && !data.broken) return <p>{m.notices_none()}</p>;
  const accounts = data.items.map(({ account }) => account);
  const unreadIds = data.items.flatMap(({ id, readAt }) => (readAt === null ? [id] : []));
  const markRead = (ids: string[], moveFocus: () => void) => {
    if (mark.isPending) return;
    const pressedButton = document.activeElement;
    const onSuccess = () => {
      // The pressed button is removed, so the focus moves near it, unless the person has already moved the focus (F75).
      if ([pressedButton, document.body].includes(document.activeElement)) moveFocus();
    };
    mark.mutate({ viewer: viewer.id, ids }, { onSuccess });
  };
  return (
    <>
      {unreadIds.length > 0 && (
        <p className={styles.unreadCount}>
          <span>{m.notices_unread_count({ count: unreadIds.length })}</span>
          <HeldButton
            error={mark.error}
            variant="quiet"
            size="inline"
            isPending={mark.isPending}
            disabledReason={offline}
            onClick={() => markRead(unreadIds, () => list.current?.focus())}
          >
            {m.notices_read_all()}
          </HeldButton>
        </p>
      )}
      {mark.error && <FailureAlert text={failedWriteSentence(mark.error)} error={mark.error} />}
      <ul ref={list} className={styles.list} aria-label={m.notices_panel()} tabIndex={-1}>
        {data.items.map((notice) => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            account={accountName(notice.account, accounts)}
            disabledReason={offline || held}
            isCompact={isCompact}
            onGone={() => list.current?.focus()}
            onMarkRead={(moveFocus) => markRead([notice.id], moveFocus)}
            onOpenAccount={() => {
              if (notice.readAt === null) mark.mutate({ viewer: viewer.id, ids: [notice.id] });
              onOpenAccount?.();
            }}
          />
        ))}
        {data.broken && <li>{m.notices_broken({ count: data.broken })}</li>}
      </ul>
    </>
  );
}
