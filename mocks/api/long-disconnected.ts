import type { StoredAccount } from '../domain/records.ts';
import { keptUntil } from '../rules/keep.ts';

/** The order of the Connect account dialog: what is lost first stands first, what is gone last, ties by id. */
export function compareLongDisconnected(a: StoredAccount, b: StoredAccount): number {
  return Number(a.historyDeleted) - Number(b.historyDeleted) || lostAt(a) - lostAt(b) || (a.id < b.id ? -1 : 1);
}

const lostAt = ({ network, disconnection }: StoredAccount): number =>
  disconnection ? keptUntil(network, disconnection.at) : Number.POSITIVE_INFINITY;
