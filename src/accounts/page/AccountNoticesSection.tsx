import type { UseQueryResult } from '@tanstack/react-query';
import type { Account } from '../../api/contract/account.ts';
import type { AccountNotices, Notice, Recipient } from '../../api/contract/notice.ts';
import type { RequestAction } from '../../api/contract/request.ts';
import type { Readable } from '../../api/parse-reply.ts';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { noticeState } from '../../domain-text/notice-state.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { Badge } from '../../ui/Badge.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import text from '../../ui/styles/text.module.css';
import { useViewer } from '../../ui/viewer/viewing.ts';
import { personName } from '../account-text.ts';
import styles from './AccountNoticesSection.module.css';

interface Props {
  account: Account;
  notices: UseQueryResult<Readable<AccountNotices>>;
}

/** The next notice about an account, or why none is due, and all that were sent (NOTICE); who gets each, and why (RECIPIENTS). */
export function AccountNoticesSection({ account, notices }: Props) {
  const viewerId = useViewer().id;
  const { data, error } = notices;
  return (
    <section aria-labelledby="account-notices">
      <h2 id="account-notices">{m.page_notices()}</h2>
      {!data && error && (
        <LoadError title={m.notices_failed()} reason={failedReadSentence(notices.error)} query={notices} />
      )}
      {!data && !error && <Skeleton rows={2} />}
      {data && (
        <>
          {data.due ? (
            <div className={styles.notice}>
              <p>
                <strong>{m.page_notices_due({ date: formatDateTime(data.due.at) })}</strong>
              </p>
              <Recipients recipients={data.due.recipients} />
              <p className={text.quiet}>{m.page_notices_due_note()}</p>
            </div>
          ) : (
            data.noneDue && <p>{NONE_DUE[data.noneDue]({ network: NETWORK_NAME[account.network] })}</p>
          )}
          {data.sent.length === 0 && !data.broken && <p className={text.quiet}>{m.page_notices_none_sent()}</p>}
          {data.sent.map((notice) => (
            <div key={notice.id} className={styles.notice}>
              <p>
                <Badge tone={notice.settled ? 'neutral' : 'warning'}>{noticeState(notice)}</Badge>
                <span>{` ${sentNoticeSentence(notice, viewerId)}`}</span>
              </p>
              <Recipients recipients={notice.recipients} />
            </div>
          ))}
          {data.broken && <p className={text.quiet}>{m.notices_broken({ count: data.broken })}</p>}
        </>
      )}
    </section>
  );
}

function Recipients({ recipients }: { recipients: Recipient[] }) {
  const viewerId = useViewer().id;
  return (
    <ul>
      {recipients.map(({ person, why }) => (
        <li key={person.id}>
          <bdi>{m.page_recipient({ name: personName(person, viewerId), why: RECIPIENT_REASON[why]() })}</bdi>
        </li>
      ))}
    </ul>
  );
}

function sentNoticeSentence({ kind, action, at, expiresAt, from }: Notice, viewerId: string): string {
  const date = formatDateTime(at);
  const name = from ? personName(from, viewerId) : m.page_somebody();
  switch (kind) {
    case 'reauthorize':
      return m.page_notices_reauthorize({ date, expiry: expiresAt ? formatDateTime(expiresAt) : '' });
    case 'request':
      return action ? REQUEST[action]({ date, from: name }) : '';
    case 'request-done':
      return m.page_notices_request_done({ date });
    case 'request-declined':
      return m.page_notices_request_declined({ date });
    case 'handover':
      return m.page_notices_handover({ date, from: name });
  }
}

const NONE_DUE = {
  'already-sent': m.page_notices_none_due_sent,
  disconnected: m.page_notices_none_due_disconnected,
  'inactivity-has-no-notice': m.page_notices_none_due_inactivity,
  'never-expires': m.page_notices_none_due_never,
} satisfies Record<NonNullable<AccountNotices['noneDue']>, (inputs: { network: string }) => string>;

const REQUEST = {
  reconnect: m.page_notices_request_reconnect,
  disconnect: m.page_notices_request_disconnect,
  remove: m.page_notices_request_remove,
} satisfies Record<RequestAction, (inputs: { date: string; from: string }) => string>;

const RECIPIENT_REASON = {
  'last-connector': m.page_recipient_last_connector,
  'post-author': m.page_recipient_post_author,
  'super-admin': m.page_recipient_super_admin,
  asked: m.page_recipient_asked,
  asker: m.page_recipient_asker,
  'former-connector': m.page_recipient_former_connector,
} satisfies Record<Recipient['why'], () => string>;
