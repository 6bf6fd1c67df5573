import { CommittedRecords, OpenTransaction } from './open-transaction.ts';
import type { SeedOf, Store } from './store.ts';

/**
 * A store whose state ends with its process or page: for Node, the HTTP server, and a browser that cannot store it.
 * @param initial the records to go on with; those of the scenario unless given
 */
export function createMemoryStore(seedOf: SeedOf, firstScenario: string, initial?: CommittedRecords): Store {
  const recordsAtStart = (scenario: string) => new CommittedRecords(seedOf(scenario));
  const listeners = new Set<() => void>();
  let records = initial ?? recordsAtStart(firstScenario);
  return {
    read: async (work) => work(new OpenTransaction(records)),
    write: async (work, { isSilent = false } = {}) => {
      const tx = new OpenTransaction(records, recordsAtStart);
      const result = work(tx);
      const mustNotify = !isSilent && (tx.changes.length > 0 || tx.startedScenario !== null);
      records = tx.commit();
      if (mustNotify) for (const listener of listeners) listener();
      return result;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}
