import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { TableName } from '../domain/records.ts';
import type { Change, OpenTransaction } from './open-transaction.ts';

/** A changed record, with the number of the commit that changed it. */
export type Row = Change & { commit: number };

/** The scenario whose records the rows change, and the number of the last commit. */
export interface Head {
  scenario: string;
  seedVersion: number;
  commit: number;
  /** The number of the commit that started the scenario; it shows a tab whether its records are from an earlier start. */
  startCommit: number;
}

interface Tables extends DBSchema {
  head: { key: string; value: Head };
  rows: { key: [TableName, string]; value: Row; indexes: { commit: number } };
}

export type Database = IDBPDatabase<Tables>;
export type Mode = 'readonly' | 'readwrite';
export type IdbTransaction<M extends Mode> = IDBPTransaction<Tables, ['head', 'rows'], M>;

/**
 * Opens the database. While a deletion or an upgrade of it waits for another tab, this waits as well.
 * @param onLost called when the browser ends the connection, and when this tab closes it for a deletion or an upgrade by another
 * tab (F41)
 */
export const openDatabase = (name: string, onLost: () => void): Promise<Database> =>
  openDB<Tables>(name, 1, {
    upgrade(database) {
      database.createObjectStore('head');
      database.createObjectStore('rows', { keyPath: ['table', 'id'] }).createIndex('commit', 'commit');
    },
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });

/** Writes the changes of a transaction as one commit. @returns the head after it */
export async function save(
  idbTransaction: IdbTransaction<'readwrite'>,
  head: Head,
  tx: OpenTransaction,
  seedVersion: number,
): Promise<Head> {
  const commit = head.commit + 1;
  const rows = idbTransaction.objectStore('rows');
  const after: Head =
    tx.startedScenario === null
      ? { ...head, seedVersion, commit }
      : { scenario: tx.startedScenario, seedVersion, commit, startCommit: commit };
  const isFirstOfScenario = head.commit === 0 || tx.startedScenario !== null;
  await Promise.all([
    // The rows of an earlier start, or of another version of the seed, do not fit.
    ...(isFirstOfScenario ? [rows.clear()] : []),
    ...tx.changes.map((change) => rows.put({ ...change, commit })),
    idbTransaction.objectStore('head').put(after, 'head'),
  ]);
  return after;
}

/** Undoes a transaction. @returns false if it has ended already */
export function abort(idbTransaction: IdbTransaction<Mode>): boolean {
  try {
    idbTransaction.abort();
    return true;
  } catch {
    return false;
  }
}
