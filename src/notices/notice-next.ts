import type { RequestAction } from '../api/contract/request.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import type { NoticeReply } from '../api/lenient-schemas.ts';
import { networkName } from '../domain-text/network-name.ts';
import { anyOf } from '../domain-text/people-list.ts';
import { refusal } from '../domain-text/reasons.ts';
import { hasRight, peopleNamedBy, renewalAdvice, shortAdvice } from '../domain-text/soon-advice.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { dialogQuery } from '../ui/dialog/use-dialog-param.ts';

/** The sentences in one text, without the empty ones. */
export const sentences = (...all: string[]): string => all.filter((sentence) => sentence !== '').join(' ');

/** What is left to do about a notice: the reader's own steps, or who to ask for them; empty if nothing is left. */
export function nextSentence(notice: NoticeReply): string {
  const { kind, action, link, can } = notice;
  const { disconnect, reconnect, remove } = can;
  // Decisions about disconnect and reconnect together mean a renewal. A decision about a removal that nobody asked for means that the
  // network has deleted the account.
  if (disconnect && reconnect) return shortAdvice(renewalAdvice({ disconnect, reconnect }), 0);
  if (remove && (kind !== 'request' || action !== 'remove')) return deletedSentence(notice, remove);
  if (reconnect && (kind !== 'request' || notice.disconnected)) return reconnectSentence(reconnect);
  const decision = disconnect ?? reconnect ?? remove;
  if (decision) return decision.allowed ? m.notices_can_do() : cannotSentence(decision);
  // An older API does not say who can do what.
  return notice.settled || link === null ? '' : m.notices_page_says();
}

/** Says that the reader can take the action that was asked for, or who else to ask for it; empty if neither. */
export function othersSentence({ action, request, can }: NoticeReply): string {
  const decision = action && can[action];
  if (!decision) return '';
  if (hasRight(decision)) return decision.allowed ? m.notices_can_do() : '';
  const others = peopleNamedBy(decision).filter(({ id }) => id !== request?.to.id);
  return others.length > 0 ? m.accounts_ask({ people: anyOf(others) }) : '';
}

function reconnectSentence(decision: DecisionReply): string {
  if (hasRight(decision)) return m.notices_reconnect_do();
  const [first] = peopleNamedBy(decision);
  return first ? m.row_ask_reconnect({ name: first.name }) : '';
}

function deletedSentence({ account }: NoticeReply, decision: DecisionReply): string {
  const network = networkName(account.network);
  if (decision.allowed) return m.accounts_next_deleted({ network });
  const people = anyOf(peopleNamedBy(decision));
  return people === '' ? m.accounts_next_deleted_nobody({ network }) : m.accounts_next_deleted_ask({ network, people });
}

const cannotSentence = (decision: DecisionReply): string =>
  sentences(hasRight(decision) ? '' : m.notices_cannot_do(), refusal(decision));

/**
 * A link to the reader's next step on the page of the account. `search`: the query that opens a dialog there. `asked`: the
 * reader has already asked somebody; the sentence says who and when, and the link leads to the open request.
 */
export type NextLink = { search: string; text: string; label: string } | { asked: string; label: string };

/** The link, or null if no link can open the reader's next step. @param account the name that tells the notice's account apart from the others on the list */
export function nextLink({ kind, accountId, can }: NoticeReply, account: string): NextLink | null {
  const action = BY_PRIORITY.find((each) => can[each]);
  const decision = action && can[action];
  if (!decision || kind === 'request-declined') return null;
  if (decision.allowed) return OWN_STEP[action](accountId, account);
  if (hasRight(decision)) return null;
  if (decision.asked) {
    const { to, at } = decision.asked;
    const label = m.notices_own_request_label({ account });
    return { asked: `${m.ask_asked({ name: to.name, date: formatDateTime(at) })}.`, label };
  }
  const { disconnect, reconnect } = can;
  const advice = disconnect && reconnect ? renewalAdvice({ disconnect, reconnect }) : null;
  const [first] = advice?.kind === 'ask' ? advice.people : decision.ask;
  if (!first) return null;
  return {
    search: dialogQuery('ask', `${action}.${accountId}`),
    text: m.ask_person({ name: first.name }),
    label: ASK_LABEL[action]({ name: first.name, account }),
  };
}

/** The action to offer is the first of these about which the notice has a decision: a renewal begins with the disconnect. */
const BY_PRIORITY = ['disconnect', 'reconnect', 'remove'] as const satisfies RequestAction[];

const ASK_LABEL = {
  reconnect: m.ask_label_reconnect,
  disconnect: m.ask_label_disconnect,
  remove: m.ask_label_remove,
} satisfies Record<RequestAction, (inputs: { name: string; account: string }) => string>;

/** A reconnect has no dialog: its button is on the page of the account. */
const OWN_STEP = {
  disconnect: (id, account) => ({
    search: dialogQuery('disconnect', id),
    text: m.accounts_disconnect(),
    label: m.accounts_disconnect_label({ account }),
  }),
  reconnect: () => null,
  remove: (_, account) => ({
    search: dialogQuery('remove', 'account'),
    text: m.notices_remove(),
    label: m.notices_remove_label({ account }),
  }),
} satisfies Record<RequestAction, (accountId: string, account: string) => NextLink | null>;
