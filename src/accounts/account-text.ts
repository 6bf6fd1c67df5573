import type { Account, Status } from '../api/contract/account.ts';
import type { Sort } from '../api/contract/account-list.ts';
import type { Person } from '../api/contract/person.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import { NETWORK_NAME } from '../domain-text/network-name.ts';
import { anyOf } from '../domain-text/people-list.ts';
import { formatDate, formatDateTime, formatDeadline } from '../i18n/dates.ts';
import { m } from '../i18n/messages.ts';
import { nextStep, soonAdvice } from './advice.ts';

/** The status in a word or two. */
export const statusWord = (status: Status): string => STATUS[status]();

/** How an order of the list is called. */
export const sortWord = (sort: Sort): string => SORT[sort]();

/** What may soon happen to an expiring account, then what to do about it (SOON). */
export function soonSentences(account: Account): string[] {
  if (account.expiresAt === null) return [];
  const warning = m.accounts_soon({ network: NETWORK_NAME[account.network], date: formatDateTime(account.expiresAt) });
  const advice = soonAdvice(account);
  switch (advice.kind) {
    case 'publish':
      return [warning, m.accounts_soon_publish()];
    case 'renew':
      return [warning, m.accounts_soon_both()];
    case 'disconnect-then-ask':
      return [warning, m.accounts_soon_then_ask({ people: anyOf(advice.people) })];
    case 'ask-then-reconnect':
      return [warning, m.accounts_soon_ask_then({ people: anyOf(advice.people) })];
    case 'ask':
      return [warning, advice.people.length === 0 ? m.accounts_soon_nobody() : askToRenew(advice.people)];
  }
}

/** The one next step of a disconnected account, in a sentence; empty for any other. @param now the server's time; ISO */
export function nextStepSentence(account: Account, now: string): string {
  const step = nextStep(account);
  if (!step || !account.disconnection) return '';
  switch (step.kind) {
    case 'gone-at-network': {
      const network = NETWORK_NAME[account.network];
      if (step.removers === null) return m.accounts_next_deleted({ network });
      return step.removers.length === 0
        ? m.accounts_next_deleted_nobody({ network })
        : m.accounts_next_deleted_ask({ network, people: anyOf(step.removers) });
    }
    case 'start-over': {
      const gone = m.accounts_next_gone({ date: formatDate(account.disconnection.keptUntil) });
      return step.people?.length ? `${gone} ${m.accounts_next_ask({ people: anyOf(step.people) })}` : gone;
    }
    case 'keep':
      return keepSentence(step.posts, formatDeadline(step.by, now), step.people);
  }
}

/** MAY-RECONNECT recommends the original connector; empty where the viewer is that person, or they may not. */
export function bestBySentence({ disconnection, can }: Account, viewer: string): string {
  const worthIt = disconnection?.history === 'kept' && disconnection.returns;
  if (!worthIt || !can.reconnect.allowed || !disconnection.bestBy || disconnection.bestBy.id === viewer) return '';
  return m.accounts_next_best_by({ name: disconnection.bestBy.name });
}

/** HIDE: how many accounts are not on the list, and who brings them back: the viewer, or who may. */
export function hiddenSentence(count: number, mayConnect: DecisionReply): string {
  if (mayConnect.allowed) return m.accounts_hidden({ count });
  const plain = m.accounts_hidden_plain({ count });
  return mayConnect.ask.length === 0 ? plain : `${plain} ${m.accounts_hidden_ask({ people: anyOf(mayConnect.ask) })}`;
}

/** How a person is called on the list: yourself, or somebody who has left, with a word about it. */
export function personName({ id, name, active }: Person, viewer: string): string {
  if (id === viewer) return m.accounts_person_you({ name });
  return active ? name : m.accounts_person_inactive({ name });
}

const STATUS = {
  connected: m.accounts_status_connected,
  expiring: m.accounts_status_expiring,
  disconnected: m.accounts_status_disconnected,
} satisfies Record<Status, () => string>;

const SORT = {
  attention: m.accounts_sort_attention,
  name: m.accounts_sort_name,
  network: m.accounts_sort_network,
  expires: m.accounts_sort_expires,
} satisfies Record<Sort, () => string>;

const askToRenew = (people: Person[]): string => m.accounts_soon_ask({ people: anyOf(people) });

function keepSentence(count: number, date: string, people: Person[] | null): string {
  if (people?.length) {
    const names = anyOf(people);
    return count > 0
      ? m.accounts_next_ask_keep({ people: names, date, count })
      : m.accounts_next_ask({ people: names });
  }
  return count > 0 ? m.accounts_next_keep({ date, count }) : m.accounts_next_keep_none({ date });
}
