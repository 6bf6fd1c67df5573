import { sees } from '../rules/scope.ts';
import type { StoredAccount, User } from '../store/records.ts';
import type { WorldView } from '../store/store.ts';

type Named = Pick<StoredAccount, 'network' | 'name'>;

/** How often each name is borne, by the viewer's id; counted once for each look at a world. */
const counted = new WeakMap<WorldView, Map<string, Map<string, number>>>();

/** Whether another account that the viewer sees bears the same name on the same network. */
export function hasNamesake(world: WorldView, account: Named, viewer: User): boolean {
  const byViewer = counted.get(world) ?? new Map<string, Map<string, number>>();
  counted.set(world, byViewer);
  const names = byViewer.get(viewer.id) ?? namesIn(world, viewer);
  byViewer.set(viewer.id, names);
  return (names.get(keyOf(account)) ?? 0) > 1;
}

function namesIn(world: WorldView, viewer: User): Map<string, number> {
  const names = new Map<string, number>();
  for (const account of world.all('accounts')) {
    if (!sees(viewer, account) || account.name.trim() === '') continue;
    const key = keyOf(account);
    names.set(key, (names.get(key) ?? 0) + 1);
  }
  return names;
}

const keyOf = ({ network, name }: Named): string => `${network} ${name.trim().toLowerCase()}`;
