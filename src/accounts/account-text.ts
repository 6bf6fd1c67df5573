import type { Account, Disconnection, Status } from '../api/contract/account.ts';
import type { AccountList } from '../api/contract/account-list.ts';
import type { Person } from '../api/contract/person.ts';
import type { RequestAction } from '../api/contract/request.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import { earlierOf } from '../api/date-arithmetic.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { anyOf } from '../domain-text/people-list.ts';
import { adviceSentence, hasRight, peopleNamedBy, soonAdvice } from '../domain-text/soon-advice.ts';
import { formatDate, formatDateTime, formatDeadline } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { askedFor, nextStep } from './advice.ts';

/** The status in a word or two. */
export const statusWord = (status: Status): string => STATUS[status]();

/** What may soon happen to an expiring account and how many posts that stops, then what to do about it (SOON); empty for any other account. */
export function soonSentences(account: Account): string[] {
  const advice = soonAdvice(account);
  if (!advice || account.expiresAt === null) return [];
  const warning = m.accounts_soon({ network: NETWORK_NAME[account.network], date: formatDateTime(account.expiresAt) });
  const { postsAtRisk: count, nextAt } = account.attention;
  return [
    warning,
    ...(nextAt ? [m.attention_row_expiring({ count, date: formatDateTime(nextAt) })] : []),
    adviceSentence(advice),
  ];
}

/**
 * How many stopped posts of a disconnected account go out only after a reconnect, or never if it cannot be reconnected, and how
 * many posts would be missed posts after a reconnect (RESUME).
 */
export function stoppedPostsSentences({ disconnection, attention }: Account): string[] {
  const { postsAtRisk, nextAt, missedAfterReconnect } = attention;
  return [
    ...(nextAt && disconnection ? [stoppedSentence(disconnection, postsAtRisk, nextAt)] : []),
    ...(missedAfterReconnect > 0 ? [m.attention_row_missed({ count: missedAfterReconnect })] : []),
  ];
}

/** @param count how many posts are stopped @param nextAt when the first of them is due; ISO */
function stoppedSentence({ reconnectable, keptUntil }: Disconnection, count: number, nextAt: string): string {
  if (!reconnectable) return m.attention_row_deleted({ count, date: formatDateTime(nextAt) });
  const until = earlierOf(nextAt, keptUntil);
  const sentence = until === nextAt ? m.attention_row_stopped : m.attention_row_stopped_kept;
  return sentence({ count, date: formatDateTime(until) });
}

/** What a row says of an account that its network has deleted: to restore it there or remove it here, or who can remove it (RETRY). */
export function removalText({ network: id, can: { remove } }: Account): string {
  const network = NETWORK_NAME[id];
  if (hasRight(remove)) return m.row_deleted();
  const [first] = peopleNamedBy(remove);
  return first ? m.row_deleted_ask({ name: first.name }) : m.accounts_next_deleted_nobody({ network });
}

/**
 * The next step of a disconnected account in a sentence; empty for a connected one.
 * @param now the server's time; ISO @param place where the sentence is shown: in a row of the list, or on the account's page
 */
export function nextStepSentence(account: Account, now: string, place: 'row' | 'page'): string {
  const step = nextStep(account);
  if (!step || !account.disconnection) return '';
  // Empty if the viewer can take the step (`step.people` is null) or if nobody can be asked.
  const people = anyOf(step.people ?? []);
  switch (step.kind) {
    case 'remove': {
      const network = NETWORK_NAME[account.network];
      const removeIt = place === 'page' ? m.accounts_next_deleted_here : m.accounts_next_deleted;
      if (step.people === null) return removeIt({ network });
      return people === ''
        ? m.accounts_next_deleted_nobody({ network })
        : m.accounts_next_deleted_ask({ network, people });
    }
    case 'start-over': {
      const startsEmpty = m.accounts_next_gone({ date: formatDate(account.disconnection.keptUntil) });
      return people === '' ? startsEmpty : `${startsEmpty} ${m.accounts_next_ask({ people })}`;
    }
    case 'keep': {
      const { posts: count } = step;
      const date = formatDeadline(step.deadline, now);
      if (people === '') return count > 0 ? m.accounts_next_keep({ date, count }) : m.accounts_next_keep_none({ date });
      return count > 0 ? m.accounts_next_ask_keep({ people, date, count }) : m.accounts_next_ask({ people });
    }
  }
}

/** For each open request of the viewer for an action, who was asked and when; without a full stop. */
export const openRequestSentences = (account: Account, action: RequestAction): string[] =>
  askedFor(account, action).map(({ to, at }) => m.ask_asked({ name: to.name, date: formatDateTime(at) }));

/**
 * A sentence that recommends another person for the reconnect (MAY-RECONNECT); empty if nobody else is recommended, the viewer may
 * not reconnect the account, or no history comes back.
 */
export function recommendationSentence({ disconnection, can }: Account, viewerId: string): string {
  const bringsHistoryBack = disconnection?.history === 'kept' && disconnection.reconnectable;
  const person = bringsHistoryBack && can.reconnect.allowed ? disconnection.recommendedReconnector : null;
  return person && person.id !== viewerId ? m.accounts_next_recommended({ name: person.name }) : '';
}

/** How many accounts are hidden (HIDE), how many of them cannot come back, and who can bring back the others if the viewer cannot. */
export function hiddenSentences(
  { hidden: count, hiddenDeleted }: HiddenCounts,
  connectDecision: DecisionReply,
): string[] {
  if (connectDecision.allowed && hiddenDeleted === 0) return [m.accounts_hidden({ count })];
  return [
    m.accounts_hidden_plain({ count }),
    ...comebackSentences({ hidden: count, hiddenDeleted }, connectDecision),
    ...(connectDecision.allowed && hiddenDeleted < count ? [m.accounts_hidden_others()] : []),
  ];
}

type HiddenCounts = Pick<AccountList, 'hidden' | 'hiddenDeleted'>;

/**
 * What `hiddenSentences` says after the number of hidden accounts. It does not say that the viewer can bring them back: a button
 * beside the sentences says that.
 */
export function comebackSentences({ hidden, hiddenDeleted }: HiddenCounts, connectDecision: DecisionReply): string[] {
  const people = connectDecision.allowed ? '' : anyOf(connectDecision.ask);
  const ask = hiddenDeleted > 0 ? m.accounts_hidden_ask_others : m.accounts_hidden_ask;
  return [
    ...(hiddenDeleted > 0 ? [m.accounts_hidden_deleted({ count: hiddenDeleted })] : []),
    ...(people !== '' && hiddenDeleted < hidden ? [ask({ people })] : []),
  ];
}

/** A person's name; "(you)" marks the viewer, "(deactivated)" a deactivated person. */
export function personName({ id, name, active }: Person, viewerId: string): string {
  if (id === viewerId) return m.accounts_person_you({ name });
  return active ? name : m.accounts_person_inactive({ name });
}

const STATUS = {
  connected: m.accounts_status_connected,
  expiring: m.accounts_status_expiring,
  disconnected: m.accounts_status_disconnected,
} satisfies Record<Status, () => string>;
