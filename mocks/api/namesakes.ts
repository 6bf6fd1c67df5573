import { isInvisible, visibleText } from '../../src/api/contract/visible-text.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { sees } from '../rules/scope.ts';
import type { ReadTransaction } from '../store/store.ts';

/** For each transaction and viewer id, the accounts by network and name. A list calls `sharesName` for each of its accounts. */
const cache = new WeakMap<ReadTransaction, Map<string, Map<string, StoredAccount[]>>>();

/** Whether the viewer sees another account with a name that looks the same on the same network. */
export function sharesName(tx: ReadTransaction, account: StoredAccount, viewer: User): boolean {
  const byViewer = cache.get(tx) ?? new Map<string, Map<string, StoredAccount[]>>();
  cache.set(tx, byViewer);
  const byName = byViewer.get(viewer.id) ?? visibleByName(tx, viewer);
  byViewer.set(viewer.id, byName);
  return (byName.get(keyOf(account)) ?? []).length > 1;
}

function visibleByName(tx: ReadTransaction, viewer: User): Map<string, StoredAccount[]> {
  const named = [...tx.all('accounts')].filter((account) => !isInvisible(account.name) && sees(viewer, account));
  return Map.groupBy(named, keyOf);
}

const keyOf = ({ network, name }: StoredAccount): string => `${network} ${visibleText(name).toLowerCase()}`;
