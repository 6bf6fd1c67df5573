import type { RequestAction } from '../api/contract/request.ts';
import type { NoticeReply } from '../api/lenient-schemas.ts';
import { accountName } from '../domain-text/account-name.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';

/**
 * The account as the notice names it: with its handle where another of its network has the same name.
 * @param among the notices on the same list
 */
export const noticeAccount = ({ account }: NoticeReply, among: readonly NoticeReply[]): string =>
  withoutBidi(
    accountName(
      account,
      among.map((notice) => notice.account),
    ),
  );

/**
 * What a notice is about, in a sentence: what may happen and when, or who asks for what.
 * @param account how its account is called
 */
export function noticeTitle(notice: NoticeReply, account: string): string {
  if (notice.kind === 'request') {
    const name = notice.from?.name ?? m.notices_somebody();
    if (!notice.action) return m.notices_request({ name, account });
    return (notice.settled ? REQUESTED : REQUESTS)[notice.action]({ name, account });
  }
  const date = notice.expiresAt === null ? '' : formatDateTime(notice.expiresAt);
  if (isOff(notice)) return m.notices_disconnected({ account });
  return notice.settled || notice.expired
    ? m.notices_overdue({ account, date })
    : m.notices_reauthorize({ account, date });
}

/** What to do about a notice, or what has become of it. */
export function noticeText(notice: NoticeReply): string {
  const { kind, settled, expired, action, link } = notice;
  if (kind === 'reauthorize') {
    if (settled) return m.notices_reauthorize_settled();
    if (isOff(notice)) return m.notices_disconnected_do();
    return expired ? m.notices_overdue_do() : m.notices_reauthorize_do();
  }
  if (!settled) return m.notices_request_do();
  // An account that is gone settles whatever was asked of it.
  return action && (link !== null || action === 'remove') ? DONE[action]() : m.notices_done_otherwise();
}

/** A settled notice in a word. */
export const resolvedWord = ({ kind }: NoticeReply): string =>
  kind === 'request' ? m.notices_done() : m.notices_settled();

/** Disconnected before its day came, by a person or by its network. */
const isOff = ({ disconnected, settled, expired }: NoticeReply): boolean => disconnected && !settled && !expired;

type Say = (inputs: { name: string; account: string }) => string;

const REQUESTS = {
  reconnect: m.notices_request_reconnect,
  disconnect: m.notices_request_disconnect,
  remove: m.notices_request_remove,
} satisfies Record<RequestAction, Say>;

const REQUESTED = {
  reconnect: m.notices_requested_reconnect,
  disconnect: m.notices_requested_disconnect,
  remove: m.notices_requested_remove,
} satisfies Record<RequestAction, Say>;

const DONE = {
  reconnect: m.notices_done_reconnect,
  disconnect: m.notices_done_disconnect,
  remove: m.notices_done_remove,
} satisfies Record<RequestAction, () => string>;
