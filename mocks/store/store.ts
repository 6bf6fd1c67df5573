import type { AccountTable, Records, Seed, TableName } from '../domain/records.ts';

/** Reads all records as they were at one moment. */
export interface ReadTransaction {
  get<T extends TableName>(table: T, id: string): Readonly<Records[T]> | undefined;
  all<T extends TableName>(table: T): Iterable<Readonly<Records[T]>>;
  /** The records of one account, in the order in which each was first written. */
  of<T extends AccountTable>(table: T, accountId: string): readonly Readonly<Records[T]>[];
  simulation(): Readonly<Records['simulation']>;
  /** The records with which the scenario began. */
  seed(): Seed;
}

/** Reads and changes records, which are replaced and never mutated. */
export interface Transaction extends ReadTransaction {
  put<T extends TableName>(table: T, record: Records[T]): void;
  delete(table: TableName, id: string): void;
  /** Deletes everything and starts the named scenario. @throws on an unknown name */
  start(scenario: string): void;
}

/**
 * The state of the simulation. `work` is synchronous and sees its own changes, so a check and the write after it are one
 * transaction. The transaction is committed whole when `work` returns, and not at all when `work` throws. The transactions
 * of all tabs run one after another. If the browser closes IndexedDB, or puts the page into its back/forward cache, the store
 * calls `work` again, so `work` reads and writes only through its transaction.
 */
export interface Store {
  read<R>(work: (tx: ReadTransaction) => R): Promise<R>;
  /** @throws what `work` throws, unchanged; StorageFull when the quota is used up. */
  write<R>(work: (tx: Transaction) => R, options?: WriteOptions): Promise<R>;
  /** Calls `listener` after each commit of this or another tab that changed something and was not silent. @returns a function that ends the calls */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface WriteOptions {
  /** True if nothing changed that a screen shows; then no listener is called. */
  isSilent?: boolean;
}

/** A commit failed because the browser's storage quota is used up; the state is as before. */
export class StorageFull extends Error {
  override name = 'StorageFull';
}

/** Builds the records of a scenario by name; a pure function. @throws on an unknown name */
export type SeedOf = (scenario: string) => Seed;
