import { Draft, Snapshot } from './draft.ts';
import type { SeedOf, Store } from './store.ts';

/** A store whose state ends with its process or page: for Node, the HTTP server, and browsers without IndexedDB. */
export function createMemoryStore(seedOf: SeedOf, firstScenario: string): Store {
  const snapshotOf = (scenario: string) => new Snapshot(seedOf(scenario));
  const listeners = new Set<() => void>();
  let snapshot = snapshotOf(firstScenario);
  return {
    read: async (work) => work(new Draft(snapshot)),
    write: async (work) => {
      const draft = new Draft(snapshot, snapshotOf);
      const result = work(draft);
      const isChanged = draft.changes.length > 0 || draft.scenario !== null;
      snapshot = draft.commit();
      if (isChanged) for (const listener of listeners) listener();
      return result;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}
