import type { Notice } from '../api/contract/notice.ts';
import type { RequestAction } from '../api/contract/request.ts';
import type { NoticeReply } from '../api/lenient-schemas.ts';
import { formatDateTime, formatDay, formatFromNow } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { nextSentence, othersSentence, sentences } from './notice-next.ts';

/**
 * The title of a notice: what may happen and when, who asks for what, or what has happened.
 * @param account how the title names the account @param now the server's time; ISO
 */
export const noticeTitle = (notice: NoticeReply, account: string, now: string): string =>
  TITLE[notice.kind](notice, account, now);

/** The sentences below the title: what has been done or why it was sent, and what is left to do, by whom. */
export function noticeText(notice: NoticeReply): string {
  // `news`: there was never anything to do. News about a removal gets no second sentence about it.
  const isAboutRemoval = notice.action === 'remove' || isEndedByRemoval(notice);
  const addsRemoval = notice.removed && notice.settledBy === 'news' && !isAboutRemoval;
  return sentences(TEXT[notice.kind](notice), addsRemoval ? m.notices_done_remove() : '');
}

/** What a person has written to the viewer in the request, or in the answer to it; null if nothing. */
export function noticeNote({ kind, request }: NoticeReply): { name: string; note: string } | null {
  if (kind === 'request' && request?.note) return { name: request.from.name, note: request.note };
  if (kind === 'request-declined' && request?.answer) return { name: request.to.name, note: request.answer };
  return null;
}

type Kind = Notice['kind'];

const TITLE = {
  reauthorize: (notice, account, now) => {
    if (isDisconnectedEarly(notice)) return m.notices_disconnected({ account });
    const { expiresAt } = notice;
    if (notice.settled || notice.expired || expiresAt === null) {
      return m.notices_was_due_to_disconnect({ account, date: expiresAt === null ? '' : formatDay(expiresAt, now) });
    }
    return m.notices_reauthorize({ account, when: formatFromNow(expiresAt, now) });
  },
  request: (notice, account) => {
    const { action, request, settled } = notice;
    const name = actorOf(notice);
    if (!action) return m.notices_request({ name, account });
    if (request?.purpose === 'renew' && request.until !== null) {
      const date = formatDateTime(request.until);
      return settled
        ? m.notices_requested_renew({ name, account, date })
        : m.notices_request_renew({ name, account, date });
    }
    return REQUEST_TEXT[action][settled ? 'settledTitle' : 'openTitle']({ name, account });
  },
  'request-done': (notice, account) =>
    isNotRenewed(notice)
      ? m.notices_news_not_renewed({ account })
      : REQUEST_TEXT[notice.action ?? 'reconnect'].newsTitle({ account }),
  'request-declined': (notice, account) => {
    const inputs = { name: actorOf(notice), account };
    if (notice.request?.endedByLostRight) return m.notices_news_right_lost({ account, name: notice.request.to.name });
    return isEndedByRemoval(notice)
      ? m.notices_news_removed(inputs)
      : REQUEST_TEXT[notice.action ?? 'reconnect'].declinedTitle(inputs);
  },
  handover: (notice, account) => m.notices_handover({ name: actorOf(notice), account }),
} satisfies Record<Kind, (notice: NoticeReply, account: string, now: string) => string>;

const TEXT = {
  reauthorize: (notice) => {
    if (notice.settled) return notice.removed ? m.notices_done_remove() : m.notices_reauthorize_settled();
    const what = notice.expired
      ? m.notices_expired_outcome()
      : notice.disconnected
        ? m.notices_disconnected_outcome()
        : '';
    return sentences(what, nextSentence(notice));
  },
  request: (notice) => {
    const { action, settledBy, request, expired } = notice;
    switch (settledBy) {
      case null: {
        const date = request?.purpose === 'keep-history' && request.until ? formatDateTime(request.until) : null;
        const why =
          date === null ? '' : expired ? m.notices_request_keep_over({ date }) : m.notices_request_keep({ date });
        const reminded = request?.remindedAt ? m.notices_reminded({ date: formatDateTime(request.remindedAt) }) : '';
        return sentences(reminded, why, m.notices_request_reason(), nextSentence(notice));
      }
      case 'withdrawn':
        return m.notices_withdrawn({ name: actorOf(notice) });
      case 'declined':
        return m.notices_declined_by_you();
      case 'removed':
        return m.notices_removed_instead();
      case 'right-lost':
        return m.notices_right_lost();
      default:
        return action && settledBy === 'done' ? REQUEST_TEXT[action].doneText() : m.notices_done_otherwise();
    }
  },
  'request-done': (notice) => {
    const isUnrenewed = isNotRenewed(notice);
    const { from } = notice;
    const done = from ? m.notices_news_done_by({ name: from.name }) : m.notices_news_done_network();
    return sentences(isUnrenewed ? m.notices_news_not_renewed_reason() : done, nextSentence(notice));
  },
  'request-declined': (notice) => {
    const { request } = notice;
    if (request?.endedByLostRight) {
      return sentences(m.notices_news_right_lost_why({ name: request.to.name }), othersSentence(notice));
    }
    if (!isEndedByRemoval(notice)) return sentences(m.notices_news_declined_outcome(), othersSentence(notice));
    return notice.action === 'disconnect' ? m.notices_news_removed_disconnect() : m.notices_news_removed_reconnect();
  },
  handover: ({ link, removed }) => {
    if (removed) return m.notices_handover_empty();
    return sentences(
      m.notices_handover_empty(),
      link === null ? m.notices_handover_hidden() : m.notices_handover_sees(),
    );
  },
} satisfies Record<Kind, (notice: NoticeReply) => string>;

/** The name of the person whose act the notice is about. */
const actorOf = ({ from }: NoticeReply): string => from?.name ?? m.notices_somebody();

/** Whether the account is disconnected although its `expiresAt` is still to come; false once the notice is settled. */
const isDisconnectedEarly = ({ disconnected, settled, expired }: NoticeReply): boolean =>
  disconnected && !settled && !expired;

/** Whether the network has disconnected an account whose renewal the viewer had asked for. */
const isNotRenewed = ({ request, from }: NoticeReply): boolean => request?.purpose === 'renew' && from === null;

/** Whether the request was not declined by the person asked, but ended by the removal of the account. */
const isEndedByRemoval = ({ request }: NoticeReply): boolean => request?.endedByRemoval === true;

const REQUEST_TEXT = {
  reconnect: {
    openTitle: m.notices_request_reconnect,
    settledTitle: m.notices_requested_reconnect,
    doneText: m.notices_done_reconnect,
    newsTitle: m.notices_news_done_reconnect,
    declinedTitle: m.notices_news_declined_reconnect,
  },
  disconnect: {
    openTitle: m.notices_request_disconnect,
    settledTitle: m.notices_requested_disconnect,
    doneText: m.notices_done_disconnect,
    newsTitle: m.notices_news_done_disconnect,
    declinedTitle: m.notices_news_declined_disconnect,
  },
  remove: {
    openTitle: m.notices_request_remove,
    settledTitle: m.notices_requested_remove,
    doneText: m.notices_done_remove,
    newsTitle: m.notices_news_done_remove,
    declinedTitle: m.notices_news_declined_remove,
  },
} satisfies Record<RequestAction, Record<string, (inputs: never) => string>>;
