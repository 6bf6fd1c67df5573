import type { Account, Cause, Disconnection } from '../../api/contract/account.ts';
import type { Person } from '../../api/contract/person.ts';
import { earlierOf } from '../../api/date-arithmetic.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { shortAdvice, soonAdvice } from '../../domain-text/soon-advice.ts';
import { daysLeft, formatDay, formatDayTime, formatFromNow, formatNearDay, formatNumber } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { removalText, statusWord } from '../account-text.ts';
import { askedFor, nextStep } from '../advice.ts';

/** A sentence of a row, of at most 12 words. */
export interface RowSentence {
  text: string;
  /** The part of the text that is emphasized: a deadline. */
  strong?: string;
  isQuiet?: boolean;
  /** Whether the sentence says what the viewer has asked for already. */
  isAsked?: boolean;
}

/** The state of an account, as the word of its status and the rest of the sentence. @param now the server's time; ISO */
export function rowState(account: Account, now: string): { word: string; rest: string } {
  const { status, expiresAt, disconnection } = account;
  if (disconnection) return { word: statusWord(status), rest: causeText({ ...account, disconnection }, now) };
  if (!soonAdvice(account) || expiresAt === null) return { word: statusWord(status), rest: '' };
  const left = formatFromNow(expiresAt, now);
  const days = daysLeft(expiresAt, now);
  const rest = days > 0 ? left : m.row_last_day({ day: formatNearDay(expiresAt, now), left });
  return { word: m.row_expires(), rest };
}

function causeText(account: Account & { disconnection: Disconnection }, now: string): string {
  const { at, cause, by } = account.disconnection;
  return CAUSE[cause]({ date: formatDay(at, now), network: NETWORK_NAME[account.network], by });
}

const CAUSE = {
  'reauthorization-overdue': m.row_cause_overdue,
  inactivity: m.row_cause_inactivity,
  security: m.row_cause_security,
  'deleted-on-network': m.row_cause_deleted,
  manual: ({ date, by }) => (by ? m.row_cause_manual({ date, person: by.name }) : date),
} satisfies Record<Cause, (inputs: { network: string; date: string; by: Person | null }) => string>;

/**
 * What to do about an account, the most important sentence first: what the viewer has asked for, the advice about an expiry
 * (SOON), or the next step of a disconnected account and who is recommended for it.
 * @param now the server's time; ISO
 */
export function rowSentences(account: Account, now: string, viewerId: string): RowSentence[] {
  const asked = askedText(account, now);
  if (account.disconnection) {
    const step = asked === '' ? stepSentence(account, now) : { text: asked, isAsked: true };
    return [step, ...quietSentences(account, account.disconnection, viewerId)];
  }
  if (asked !== '') return [{ text: asked, isAsked: true }];
  const advice = soonAdvice(account);
  return advice ? [{ text: shortAdvice(advice, account.attention.postsAtRisk) }] : [];
}

/** Who the viewer has asked for the action of the row, and when; empty if nobody. */
function askedText(account: Account, now: string): string {
  const [first, ...more] = askedFor(account, account.disconnection ? 'reconnect' : 'disconnect');
  if (!first) return '';
  const { name } = first.to;
  return more.length > 0
    ? m.row_asked_more({ name, number: formatNumber(more.length) })
    : m.row_asked({ name, date: formatDay(first.at, now) });
}

function stepSentence(account: Account, now: string): RowSentence {
  const step = nextStep(account);
  if (step?.kind === 'remove') return { text: removalText(account) };
  const name = step?.people?.[0]?.name;
  if (name !== undefined) return { text: m.row_ask_reconnect({ name }) };
  if (step?.kind !== 'keep') return { text: m.row_gone() };
  const { postsAtRisk, nextAt } = account.attention;
  // The history may be gone before the first post is due.
  const strong = nextAt ? formatDayTime(earlierOf(nextAt, step.deadline), now) : deadline(step.deadline, now);
  if (nextAt) return { text: m.row_send({ date: strong, count: postsAtRisk }), strong };
  if (step.posts > 0) return { text: m.accounts_next_keep({ date: strong, count: step.posts }), strong };
  return { text: m.accounts_next_keep_none({ date: strong }), strong };
}

const deadline = (iso: string, now: string): string => (daysLeft(iso, now) > 0 ? formatDay : formatDayTime)(iso, now);

/**
 * That a reconnect takes the account from its original connector (HANDOVER), or else who is recommended for the reconnect
 * (MAY-RECONNECT).
 */
function quietSentences({ can }: Account, disconnection: Disconnection, viewerId: string): RowSentence[] {
  const { handover, reconnectable, recommendedReconnector: best, history } = disconnection;
  if (!reconnectable || !can.reconnect.allowed) return [];
  if (handover) {
    const { name } = handover.person;
    const text = handover.loses === 'sight' ? m.row_handover_sight({ name }) : m.row_handover_ownership();
    return [{ text, isQuiet: true }];
  }
  if (history === 'gone' || !best || best.id === viewerId) return [];
  return [{ text: m.row_best({ name: best.name }), isQuiet: true }];
}
