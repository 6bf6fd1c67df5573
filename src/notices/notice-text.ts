import type { NoticeReply } from '../api/lenient-schemas.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';

/** The title of a notice: what may happen and when, or who asks for what. @param account how the title names the account */
export function noticeTitle(notice: NoticeReply, account: string): string {
  if (notice.kind === 'request') {
    const name = notice.from?.name ?? m.notices_somebody();
    if (!notice.action) return m.notices_request({ name, account });
    return REQUEST_TEXT[notice.action][notice.settled ? 'settledTitle' : 'openTitle']({ name, account });
  }
  const date = notice.expiresAt === null ? '' : formatDateTime(notice.expiresAt);
  if (isDisconnectedEarly(notice)) return m.notices_disconnected({ account });
  return notice.settled || notice.expired
    ? m.notices_was_due_to_disconnect({ account, date })
    : m.notices_reauthorize({ account, date });
}

/** What to do about a notice, or what has been done. */
export function noticeText(notice: NoticeReply): string {
  const { kind, settled, settledBy, expired, action } = notice;
  if (kind === 'reauthorize') {
    if (settled) return m.notices_reauthorize_settled();
    if (isDisconnectedEarly(notice)) return m.notices_disconnected_do();
    return expired ? m.notices_expired_do() : m.notices_reauthorize_do();
  }
  if (!settled) return m.notices_request_do();
  // The removal of the account settles a request about it, whether or not that request was carried out.
  return action && settledBy === 'done' ? REQUEST_TEXT[action].doneText() : m.notices_done_otherwise();
}

/** Whether the account is disconnected although its `expiresAt` is still to come; false once the notice is settled. */
const isDisconnectedEarly = ({ disconnected, settled, expired }: NoticeReply): boolean =>
  disconnected && !settled && !expired;

const REQUEST_TEXT = {
  reconnect: {
    openTitle: m.notices_request_reconnect,
    settledTitle: m.notices_requested_reconnect,
    doneText: m.notices_done_reconnect,
  },
  disconnect: {
    openTitle: m.notices_request_disconnect,
    settledTitle: m.notices_requested_disconnect,
    doneText: m.notices_done_disconnect,
  },
  remove: {
    openTitle: m.notices_request_remove,
    settledTitle: m.notices_requested_remove,
    doneText: m.notices_done_remove,
  },
};
