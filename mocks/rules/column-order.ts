import type { Order, Sort } from '../../src/api/contract/account-list.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { compareNames } from './attention.ts';
import { expiresAt } from './interval.ts';
import { keptUntil } from './keep.ts';
import { NETWORK_RULES } from './network-rules.ts';

/** What decides the place of an account in the order of a column. */
export interface ColumnFacts {
  account: StoredAccount;
  postsAtRisk: number;
}

/** SORT: the date that the list shows: when a connected account expires, or null if it never does; when the keep window of a disconnected one ends. */
export const expiryOrKeptUntil = (account: StoredAccount): Instant | null =>
  account.disconnection ? keptUntil(account.network, account.disconnection.at) : expiresAt(account);

/** SORT: compares accounts for the order of a column. `desc` reverses the order; accounts without a value stay last, ties are by id. */
export function compareByColumn(column: Exclude<Sort, 'attention'>, order: Order) {
  const direction = order === 'desc' ? -1 : 1;
  return (a: ColumnFacts, b: ColumnFacts): number =>
    Number(hasNoValue(column, a)) - Number(hasNoValue(column, b)) ||
    direction * COMPARE[column](a, b) ||
    (a.account.id < b.account.id ? -1 : 1);
}

/** Whether an account has no date, or no post at risk, in the column that decides the order. */
const hasNoValue = (column: Exclude<Sort, 'attention'>, { account, postsAtRisk }: ColumnFacts): boolean =>
  (column === 'expires' && expiryOrKeptUntil(account) === null) || (column === 'at-risk' && postsAtRisk === 0);

const NETWORKS = Object.keys(NETWORK_RULES);

const COMPARE = {
  name: (a, b) => compareNames(a.account.name, b.account.name),
  network: (a, b) => NETWORKS.indexOf(a.account.network) - NETWORKS.indexOf(b.account.network),
  expires: (a, b) => (expiryOrKeptUntil(a.account) ?? 0) - (expiryOrKeptUntil(b.account) ?? 0),
  'at-risk': (a, b) => a.postsAtRisk - b.postsAtRisk,
} satisfies Record<Exclude<Sort, 'attention'>, (a: ColumnFacts, b: ColumnFacts) => number>;
