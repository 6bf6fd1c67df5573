import type { Network } from '../../src/api/contract/network.ts';
import { type Instant, soonestFirst } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import type { Call } from '../pipeline/call.ts';
import { existsAtNetwork, isHidden, keptUntil } from '../rules/keep.ts';
import { sees } from '../rules/scope.ts';
import type { ReadTransaction } from '../store/store.ts';

/** The account with this id. @throws ProblemError `not-found` when unknown, or out of scope for the user of the call (SCOPE) */
export function accountOf({ tx, user, refusal }: Call<'not-found'>, id: string): StoredAccount {
  const account = tx.get('accounts', id);
  if (!account || !sees(user, account)) throw refusal('not-found');
  return account;
}

/** The accounts that SCOPE shows to the user of the call: those on the list, and those hidden after 90 days (HIDE). */
export function accountsInScope({ tx, user, now }: Call): { listed: StoredAccount[]; hidden: StoredAccount[] } {
  const listed: StoredAccount[] = [];
  const hidden: StoredAccount[] = [];
  for (const account of tx.all('accounts')) {
    if (sees(user, account)) (isHidden(account, now) ? hidden : listed).push(account);
  }
  return { listed, hidden };
}

/** HIDE: the hidden accounts of these networks, in the order of `compareLongDisconnected`. @param networks empty for all */
export function longDisconnected(call: Call, networks: readonly Network[]): StoredAccount[] {
  return accountsInScope(call)
    .hidden.filter(({ network }) => networks.length === 0 || networks.includes(network))
    .sort(compareLongDisconnected);
}

/** The order of `longDisconnected`: by the end of the history; accounts whose history is gone come last. Ties are in order of id. */
export function compareLongDisconnected(a: StoredAccount, b: StoredAccount): number {
  const order = Number(a.historyDeleted) - Number(b.historyDeleted) || soonestFirst(keptUntilOf(a), keptUntilOf(b));
  return order || (a.id < b.id ? -1 : 1);
}

const keptUntilOf = ({ network, disconnection }: StoredAccount): Instant | null =>
  disconnection && keptUntil(network, disconnection.at);

/**
 * The accounts with which the scenario began, also those removed from the portal since: a removal changes nothing at the network.
 * Those that their network had deleted are left out.
 */
export const accountsAtStart = (tx: ReadTransaction): StoredAccount[] => tx.seed().accounts.filter(existsAtNetwork);
