import { useSearchParams } from 'react-router';
import { SELECT } from '../../navigation/list-path.ts';
import { currentStep, useQueue } from './queue.ts';

/** The accounts that the address selects for a reconnect, and functions that change the selection. */
export function useSelection() {
  const [params, setParams] = useSearchParams();
  const ids = idsIn(params);
  // Reads the address and not `params`: several changes may come before the next render.
  const select = (next: (before: string[]) => string[]) => {
    const changed = new URLSearchParams(location.search);
    const before = idsIn(changed);
    changed.delete(SELECT);
    for (const id of next(before)) changed.append(SELECT, id);
    setParams(changed, { replace: true });
  };
  return {
    ids,
    select: (chosen: readonly string[]) => select(() => [...chosen]),
    toggle: (id: string) =>
      select((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id])),
    drop: (dropped: readonly string[]) => select((before) => before.filter((id) => !dropped.includes(id))),
  };
}

const idsIn = (params: URLSearchParams): string[] => [...new Set(params.getAll(SELECT))].filter((id) => id !== '');

/** Whether the list shows the bar for reconnecting several accounts in place of its toolbar. */
export function useIsBarShown(): boolean {
  const hasQueue = useQueue(({ queue }) => queue !== null);
  return useSelection().ids.length > 0 || hasQueue;
}

/** Whether accounts can be selected: not while a queue is under way. */
export const useIsSelectable = (): boolean =>
  useQueue(({ queue }) => queue === null || currentStep(queue) === undefined);
