import type { Account } from '../../api/contract/account.ts';
import { shownName } from '../../domain-text/account-name.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { formatNumber } from '../../i18n/dates.ts';
import { localeTag } from '../../i18n/locale.ts';
import { m } from '../../i18n/messages.ts';
import type { Outcome } from '../outcomes.ts';
import type { Queue } from './queue.ts';

/** How many accounts there are on each network: "Facebook 1, X 2"; the names of the accounts if all are on one network. */
export function accountsByNetworkText(accounts: readonly Account[]): string {
  const networks = [...new Set(accounts.map(({ network }) => network))];
  const [only, ...others] = networks;
  if (only && others.length === 0) {
    return m.many_all_at({ network: NETWORK_NAME[only], accounts: listOf(firstOf(accounts.map(shownName))) });
  }
  return listOf(
    networks.map((network) => {
      const count = accounts.filter((account) => account.network === network).length;
      return `${NETWORK_NAME[network]}\u00A0${formatNumber(count)}`;
    }),
  );
}

/** Which accounts a selection leaves out, because their networks have deleted them; empty if there are none. */
export function leftOutSentence(deleted: readonly Account[]): string {
  if (deleted.length === 0) return '';
  const texts = deleted.map((account) =>
    m.many_left_out_one({ account: shownName(account), network: NETWORK_NAME[account.network] }),
  );
  return m.many_left_out_names({ accounts: firstOf(texts, MAX_LEFT_OUT).join('; ') });
}

const MAX_LEFT_OUT = 2;

const MAX_NAMES = 4;

/** The first of these texts, and how many more there are. */
const firstOf = (texts: string[], max = MAX_NAMES): string[] =>
  texts.length > max ? [...texts.slice(0, max), `+${formatNumber(texts.length - max)}`] : texts;

const listOf = (texts: string[], type: 'unit' | 'conjunction' = 'unit'): string =>
  new Intl.ListFormat(localeTag(), { type }).format(texts);

/** How many posts the reconnects of a queue have scheduled again, or how many missed posts the reconnected accounts have. */
export const sumOf = ({ outcomes }: Queue, field: 'resumed' | 'missed'): number =>
  Object.values(outcomes).reduce((sum, each) => sum + (each.kind === 'reconnected' ? each[field] : 0), 0);

/** The outcome of a queue: how many accounts are reconnected, what became of their posts, how many are not, and which no longer exist. */
export function summaryOf(queue: Queue): string[] {
  const { outcomes, steps, names } = queue;
  const all = Object.values(outcomes);
  const done = all.filter(({ kind }) => kind !== 'refused');
  const isRemoved = (outcome: Outcome) => outcome.kind === 'refused' && outcome.problem?.code === 'not-found';
  const removed = Object.entries(outcomes).flatMap(([id, outcome]) => (isRemoved(outcome) ? (names[id] ?? id) : []));
  const left = steps.filter(({ state }) => state === 'left').flatMap(({ accountIds }) => accountIds).length;
  const refused = all.length - done.length - removed.length;
  const sentences: [number, (inputs: { count: number }) => string][] = [
    [sumOf(queue, 'resumed'), m.many_resumed],
    [sumOf(queue, 'missed'), m.many_missed],
    [refused, m.many_refused],
    [removed.length, ({ count }) => m.many_removed({ count, accounts: listOf(firstOf(removed), 'conjunction') })],
    [left, m.many_left],
  ];
  return [
    m.many_done({ done: formatNumber(done.length), all: formatNumber(all.length + left) }),
    ...sentences.flatMap(([count, sentence]) => (count > 0 ? [sentence({ count })] : [])),
  ];
}
