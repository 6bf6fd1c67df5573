import type { AccountTable, Records, StoredSimulation, TableName } from '../store/records.ts';
import type { World } from '../store/store.ts';

type Tables = { [T in TableName]: Map<string, Records[T]> };

/** A world in which one account lives by itself, so that its past can be lived by the rules of time. */
export class OneAccountWorld implements World {
  private readonly tables: Tables = {
    accounts: new Map(),
    posts: new Map(),
    activity: new Map(),
    notices: new Map(),
    authorizations: new Map(),
    replies: new Map(),
    simulation: new Map(),
  };

  constructor(simulation: StoredSimulation) {
    this.put('simulation', simulation);
  }

  get<T extends TableName>(table: T, id: string): Records[T] | undefined {
    return this.tables[table].get(id);
  }

  all<T extends TableName>(table: T): Records[T][] {
    return [...this.tables[table].values()];
  }

  of<T extends AccountTable>(table: T, accountId: string): Records[T][] {
    return this.all(table).filter((record) => record.accountId === accountId);
  }

  simulation(): StoredSimulation {
    const simulation = this.get('simulation', 'simulation');
    if (!simulation) throw new Error('The world has no simulation record');
    return simulation;
  }

  seed(): never {
    throw new Error('A life begins with nothing');
  }

  put<T extends TableName>(table: T, record: Records[T]): void {
    this.tables[table].set(record.id, record);
  }

  delete(table: TableName, id: string): void {
    this.tables[table].delete(id);
  }

  start(): never {
    throw new Error('A life has no other beginning');
  }
}
