import type { Account } from '../api/contract/account.ts';
import type { Person } from '../api/contract/person.ts';
import type { DecisionReply } from '../api/contract/rights.ts';
import { m } from '../i18n/messages.ts';
import { anyOf } from './people-list.ts';

/** How an account can be renewed by a disconnect and a reconnect. */
export type RenewalAdvice =
  /** The viewer may both disconnect and reconnect the account. */
  | { kind: 'renew' }
  /** The viewer may only disconnect the account; `people` may reconnect it. */
  | { kind: 'disconnect-then-ask'; people: Person[] }
  /** The viewer may only reconnect the account; `people` may disconnect it. */
  | { kind: 'ask-then-reconnect'; people: Person[] }
  /** The viewer may do neither; each of `people` may both disconnect and reconnect the account. */
  | { kind: 'ask'; people: Person[] };

export type SoonAdvice = { kind: 'publish' } | RenewalAdvice;

/** How to renew an expiring account (SOON): publish something, or disconnect and reconnect it; null for other accounts. */
export function soonAdvice({ status, expiry, can }: Pick<Account, 'status' | 'expiry' | 'can'>): SoonAdvice | null {
  if (status !== 'expiring') return null;
  return expiry.renewedBy === 'activity' ? { kind: 'publish' } : renewalAdvice(can);
}

/** Which half of a renewal the viewer can take, and who can take the rest (SOON). */
export function renewalAdvice({
  disconnect,
  reconnect,
}: Pick<Account['can'], 'disconnect' | 'reconnect'>): RenewalAdvice {
  const [mayDisconnect, mayReconnect] = [hasRight(disconnect), hasRight(reconnect)];
  if (mayDisconnect && mayReconnect) return { kind: 'renew' };
  if (mayDisconnect) return { kind: 'disconnect-then-ask', people: peopleNamedBy(reconnect) };
  if (mayReconnect) return { kind: 'ask-then-reconnect', people: peopleNamedBy(disconnect) };
  return { kind: 'ask', people: inBoth(peopleNamedBy(disconnect), peopleNamedBy(reconnect)) };
}

/** The advice as a sentence; the sentence before it has to name the date of the expiry. */
export function adviceSentence(advice: SoonAdvice): string {
  const people = 'people' in advice ? anyOf(advice.people) : null;
  return people === '' ? m.accounts_soon_nobody() : ADVICE[advice.kind]({ people: people ?? '' });
}

/** The advice in at most 12 words, as a row says it. @param count how many posts stop without a renewal; 0 leaves them out */
export function shortAdvice(advice: SoonAdvice, count: number): string {
  if (advice.kind === 'publish') return count > 0 ? m.row_publish({ count }) : m.row_publish_none();
  if (advice.kind === 'renew') return count > 0 ? m.row_renew({ count }) : m.row_renew_none();
  const name = advice.people[0]?.name;
  if (name === undefined) return count > 0 ? m.row_renew_nobody({ count }) : m.row_renew_nobody_none();
  if (advice.kind === 'ask') return count > 0 ? m.row_ask_renew({ name, count }) : m.row_ask_renew_none({ name });
  return (advice.kind === 'disconnect-then-ask' ? m.row_disconnect_then_ask : m.row_ask_then_reconnect)({ name });
}

/** Whether the viewer has the right, even if the account's state forbids the action for now. */
export const hasRight = (decision: DecisionReply): boolean => decision.allowed || decision.because === 'state';

export const peopleNamedBy = (decision: DecisionReply): Person[] => (decision.allowed ? [] : decision.ask);

/** The people who are on both lists, in the order of the first list. */
const inBoth = (first: Person[], second: Person[]): Person[] =>
  first.filter(({ id }) => second.some((other) => other.id === id));

const ADVICE = {
  publish: m.accounts_soon_publish,
  renew: m.accounts_soon_renew,
  'disconnect-then-ask': m.accounts_soon_disconnect_then_ask,
  'ask-then-reconnect': m.accounts_soon_ask_then_reconnect,
  ask: m.accounts_soon_ask,
} satisfies Record<SoonAdvice['kind'], (inputs: { people: string }) => string>;
