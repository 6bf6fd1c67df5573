import type { AccountTable, Records, Seed, TableName } from '../domain/records.ts';
import type { Transaction } from './store.ts';

/** Every table, in the order in which a seed lists them. */
export const TABLES = [
  'accounts',
  'posts',
  'activity',
  'notices',
  'requests',
  'authorizations',
  'replies',
  'simulation',
] as const satisfies TableName[];
const ACCOUNT_TABLES = ['posts', 'activity', 'notices', 'requests'] as const satisfies AccountTable[];

type Table<T extends TableName> = Map<string, Records[T]>;
/** For each account id, the ids of its records. */
type ByAccount = Map<string, Set<string>>;

/** One changed record; `record` is null where it was deleted. */
export interface Change<T extends TableName = TableName> {
  table: T;
  id: string;
  record: Records[T] | null;
}

/** All committed records, in memory. The commits of this tab and of others change them. */
export class CommittedRecords {
  /** The records before any change. */
  readonly seed: Seed;
  readonly #tables: { [T in TableName]: Table<T> };
  readonly #byAccount: { [T in AccountTable]: ByAccount };

  constructor(seed: Seed) {
    this.seed = seed;
    const table = <T extends TableName>(name: T): Table<T> => new Map(seed[name].map((each) => [each.id, each]));
    this.#tables = Object.fromEntries(TABLES.map((name) => [name, table(name)])) as { [T in TableName]: Table<T> };
    this.#byAccount = Object.fromEntries(
      ACCOUNT_TABLES.map((name) => {
        const index: ByAccount = new Map();
        for (const { id, accountId } of seed[name]) idSet(index, accountId).add(id);
        return [name, index];
      }),
    ) as { [T in AccountTable]: ByAccount };
  }

  get<T extends TableName>(table: T, id: string): Records[T] | undefined {
    return (this.#tables[table] as Table<T>).get(id);
  }

  all<T extends TableName>(table: T): Table<T> {
    return this.#tables[table] as Table<T>;
  }

  idsOf(table: AccountTable, accountId: string): ReadonlySet<string> {
    return this.#byAccount[table].get(accountId) ?? NO_IDS;
  }

  apply(changes: Iterable<Change>): void {
    for (const { table, id, record } of changes) {
      const records = this.#tables[table] as Map<string, unknown>;
      const before = records.get(id);
      if (record) records.set(id, record);
      else records.delete(id);
      if (!isAccountTable(table)) continue;
      const index = this.#byAccount[table];
      const accountId = ((record ?? before) as { accountId: string } | undefined)?.accountId;
      if (accountId === undefined) continue;
      if (record) idSet(index, accountId).add(id);
      else index.get(accountId)?.delete(id);
    }
  }

  /** Leaves a record out; if it is an account, also everything that belongs to the account. */
  leaveOut(table: TableName, id: string): void {
    this.apply([{ table, id, record: null }]);
    if (table !== 'accounts') return;
    for (const each of ACCOUNT_TABLES)
      this.apply([...this.idsOf(each, id)].map((recordId) => ({ table: each, id: recordId, record: null })));
  }
}

/** A transaction under way: the committed records, and what the transaction has changed so far. */
export class OpenTransaction implements Transaction {
  /** The scenario that `start` has started; null before that. */
  startedScenario: string | null = null;
  #base: CommittedRecords;
  #changes = new Map<string, Change>();
  /** By table and account id (`keyOf`), the ids of the records that this transaction has added. */
  #added = new Map<string, Set<string>>();
  readonly #recordsAtStart: (scenario: string) => CommittedRecords;

  /** @param recordsAtStart builds the records of the scenario given to `start`; without this function, the transaction cannot start one */
  constructor(base: CommittedRecords, recordsAtStart: (scenario: string) => CommittedRecords = cannotStart) {
    this.#base = base;
    this.#recordsAtStart = recordsAtStart;
  }

  /** The changes, in the order in which their records were first changed. */
  get changes(): Change[] {
    return [...this.#changes.values()];
  }

  /** Writes the changes into the committed records and returns these. */
  commit(): CommittedRecords {
    this.#base.apply(this.#changes.values());
    return this.#base;
  }

  get<T extends TableName>(table: T, id: string): Records[T] | undefined {
    const change = this.#changes.get(keyOf(table, id));
    return change ? ((change.record ?? undefined) as Records[T] | undefined) : this.#base.get(table, id);
  }

  *all<T extends TableName>(table: T): Iterable<Records[T]> {
    const base = this.#base.all(table);
    for (const id of base.keys()) {
      const record = this.get(table, id);
      if (record) yield record;
    }
    for (const change of this.#changes.values()) {
      if (change.table === table && change.record && !base.has(change.id)) yield change.record as Records[T];
    }
  }

  of<T extends AccountTable>(table: T, accountId: string): readonly Records[T][] {
    const ids = [...this.#base.idsOf(table, accountId), ...(this.#added.get(keyOf(table, accountId)) ?? NO_IDS)];
    return ids.flatMap((id) => this.get(table, id) ?? []);
  }

  simulation(): Records['simulation'] {
    const simulation = this.get('simulation', 'simulation');
    if (!simulation) throw new Error('There is no simulation record');
    return simulation;
  }

  seed(): Seed {
    return this.#base.seed;
  }

  put<T extends TableName>(table: T, record: Records[T]): void {
    this.#changes.set(keyOf(table, record.id), { table, id: record.id, record });
    if (!isAccountTable(table)) return;
    const { accountId } = record as Records[AccountTable];
    if (!this.#base.idsOf(table, accountId).has(record.id)) idSet(this.#added, keyOf(table, accountId)).add(record.id);
  }

  delete(table: TableName, id: string): void {
    this.#changes.set(keyOf(table, id), { table, id, record: null });
  }

  start(scenario: string): void {
    this.#base = this.#recordsAtStart(scenario);
    this.#changes.clear();
    this.#added.clear();
    this.startedScenario = scenario;
  }
}

function cannotStart(scenario: string): never {
  throw new Error(`This transaction cannot start the scenario ${scenario}`);
}

const NO_IDS: ReadonlySet<string> = new Set();

const keyOf = (table: TableName, id: string): string => `${table} ${id}`;

const isAccountTable = (table: TableName): table is AccountTable =>
  (ACCOUNT_TABLES as readonly string[]).includes(table);

function idSet(index: ByAccount, accountId: string): Set<string> {
  const ids = index.get(accountId) ?? new Set();
  index.set(accountId, ids);
  return ids;
}
