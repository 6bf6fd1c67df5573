import type { Records, Seed, TableName } from './records.ts';
import type { SeedOf, Store, World } from './store.ts';

export function createMemoryStore(seedOf: SeedOf, firstScenario: string): Store {
  type Tables = { [T in TableName]: Map<string, Records[T]> };
  const load = (seed: Seed): Tables =>
    Object.fromEntries(
      Object.entries(seed).map(([name, rows]) => [name, new Map((rows as { id: string }[]).map((r) => [r.id, r]))]),
    ) as never;
  let tables = load(seedOf(firstScenario));
  const worldOf = (own: () => Tables, set: (t: Tables) => void): World => ({
    get: (t, id) => own()[t].get(id) as never,
    all: (t) => own()[t].values() as never,
    of: (t, id) => [...own()[t].values()].filter((r) => (r as { accountId: string }).accountId === id) as never,
    simulation: () => own().simulation.get('simulation') as never,
    put: (t, r) => void own()[t].set(r.id, r as never),
    delete: (t, id) => void own()[t].delete(id),
    start: (seed) => set(load(seed)),
  });
  return {
    read: async (work) =>
      work(
        worldOf(
          () => tables,
          () => {},
        ),
      ),
    write: async (work) => {
      let draft = Object.fromEntries(
        Object.entries(tables).map(([k, v]) => [k, new Map(v as Map<string, unknown>)]),
      ) as never as Tables;
      const result = work(
        worldOf(
          () => draft,
          (t) => {
            draft = t;
          },
        ),
      );
      tables = draft;
      return result;
    },
    subscribe: () => () => {},
    close: async () => {},
  };
}
