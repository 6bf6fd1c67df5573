import type { StoredAccount, User } from '../domain/records.ts';
import { sees } from '../rules/scope.ts';
import type { ReadTransaction } from '../store/store.ts';

type Named = Pick<StoredAccount, 'network' | 'name'>;

/** How often each name is borne, by the viewer's id; counted once for each look at a world. */
const counted = new WeakMap<ReadTransaction, Map<string, Map<string, number>>>();

/** Whether another account that the viewer sees bears the same name on the same network. */
export function sharesName(tx: ReadTransaction, account: Named, viewer: User): boolean {
  const byViewer = counted.get(tx) ?? new Map<string, Map<string, number>>();
  counted.set(tx, byViewer);
  const names = byViewer.get(viewer.id) ?? namesIn(tx, viewer);
  byViewer.set(viewer.id, names);
  return (names.get(keyOf(account)) ?? 0) > 1;
}

function namesIn(tx: ReadTransaction, viewer: User): Map<string, number> {
  const names = new Map<string, number>();
  for (const account of tx.all('accounts')) {
    if (!sees(viewer, account) || account.name.trim() === '') continue;
    const key = keyOf(account);
    names.set(key, (names.get(key) ?? 0) + 1);
  }
  return names;
}

const keyOf = ({ network, name }: Named): string => `${network} ${name.trim().toLowerCase()}`;
