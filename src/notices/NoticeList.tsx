import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NoticeReply } from '../api/lenient-schemas.ts';
import { markReadMutation, notificationsQuery } from '../api/notices.ts';
import type { Readable } from '../api/parse-reply.ts';
import { accountName } from '../domain-text/account-name.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { failedWriteSentence } from '../domain-text/failed-writes.ts';
import { m } from '../i18n/messages.ts';
import { HeldButton } from '../ui/button/HeldButton.tsx';
import { useHeldReason } from '../ui/button/use-held.ts';
import { Disclosure } from '../ui/disclosure/Disclosure.tsx';
import { FailureAlert } from '../ui/failure/FailureAlert.tsx';
import { LoadError } from '../ui/LoadError.tsx';
import { useOfflineReason } from '../ui/online.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useViewer } from '../ui/viewer/viewing.ts';
import { NoticeItem } from './NoticeItem.tsx';
import styles from './NoticeList.module.css';

interface Props {
  /** The server's time; ISO. */
  now: string;
  onOpenAccount?: () => void;
}

/** The viewer's notices, or why they cannot be shown: loading, failed, or none. */
export function NoticeList(props: Props) {
  const viewer = useViewer();
  const query = useQuery(notificationsQuery);
  const { data, error } = query;
  if (!data) {
    return error ? (
      <LoadError title={m.notices_failed()} reason={failedReadSentence(query.error)} query={query} />
    ) : (
      <Skeleton rows={2} />
    );
  }
  if (data.items.length === 0 && !data.broken) return <p>{m.notices_none()}</p>;
  return <Notices key={viewer.id} data={data} {...props} />;
}

/**
 * Notices in groups: requests to the viewer, warnings by the moment of the expiry, and news. Those that were settled and read when
 * the list was opened are folded; a notice that is settled later keeps its place until the list is opened again.
 */
function Notices({ data, now, onOpenAccount }: Props & { data: Readable<{ items: NoticeReply[] }> }) {
  const queries = useQueryClient();
  const offline = useOfflineReason();
  const viewer = useViewer();
  const list = useRef<HTMLUListElement>(null);
  const mark = useMutation(markReadMutation(queries));
  const held = useHeldReason(mark.error);
  const [foldedIds] = useState(() => data.items.filter(isOver).map(({ id }) => id));
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
  const sorted = data.items.toSorted(inGroups);
  const shown = sorted.filter(({ id }) => !foldedIds.includes(id));
  const folded = sorted.filter(({ id }) => foldedIds.includes(id));
  const itemOf = (notice: NoticeReply) => (
    <NoticeItem
      key={notice.id}
      notice={notice}
      account={accountName(notice.account, accounts)}
      now={now}
      disabledReason={offline || held}
      onGone={() => list.current?.focus()}
      onMarkRead={(moveFocus) => markRead([notice.id], moveFocus)}
      onOpenAccount={() => {
        if (notice.readAt === null) mark.mutate({ viewer: viewer.id, ids: [notice.id] });
        onOpenAccount?.();
      }}
    />
  );
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
        {shown.map(itemOf)}
        {data.broken && <li>{m.notices_broken({ count: data.broken })}</li>}
      </ul>
      {folded.length > 0 && (
        <Disclosure title={m.notices_settled_count({ count: folded.length })}>
          <ul className={styles.list} aria-label={m.notices_settled()}>
            {folded.map(itemOf)}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** Whether nothing is left to do or to read. */
const isOver = ({ settled, settledBy, readAt }: NoticeReply): boolean =>
  settled && settledBy !== 'news' && readAt !== null;

/**
 * Requests first, then warnings, the next moment first: that up to which the request can be met, or that of the expiry. The rest stays
 * as the API sorts it, newest first.
 */
const inGroups = (a: NoticeReply, b: NoticeReply): number =>
  GROUP[a.kind] - GROUP[b.kind] || comingMoment(a) - comingMoment(b);

/** The moment that a notice is about, in ms; the same late number if it has come, for a request without one, and for news. */
function comingMoment({ kind, expired, expiresAt, request }: NoticeReply): number {
  const at = kind === 'request' ? request?.until : kind === 'reauthorize' ? expiresAt : null;
  return at && !expired ? Date.parse(at) : Number.MAX_SAFE_INTEGER;
}

const GROUP = { request: 0, reauthorize: 1, 'request-done': 2, 'request-declined': 2, handover: 2 } satisfies Record<
  NoticeReply['kind'],
  number
>;
