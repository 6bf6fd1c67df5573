import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { TableName } from '../domain/records.ts';
import { type Change, CommittedRecords, OpenTransaction } from './open-transaction.ts';
import { type SeedOf, StorageFull, type Store } from './store.ts';

/** A changed record, with the number of the commit that changed it. */
type Row = Change & { commit: number };

/** The scenario whose records the rows change, and the number of the last commit. */
interface Head {
  scenario: string;
  seedVersion: number;
  commit: number;
  /** The number of the commit that started the scenario; rows of earlier commits belong to an earlier start. */
  startedAt: number;
}

interface Tables extends DBSchema {
  head: { key: string; value: Head };
  rows: { key: [TableName, string]; value: Row; indexes: { commit: number } };
}

interface Options {
  name: string;
  seedOf: SeedOf;
  firstScenario: string;
  /** Raised whenever a scenario's records change in type or content; the store deletes changes made to another version. */
  seedVersion: number;
}

type IdbTransaction<M extends 'readonly' | 'readwrite'> = IDBPTransaction<Tables, ['head', 'rows'], M>;

/**
 * A store that outlives a reload and that all tabs share. IndexedDB holds only what differs from the scenario. Each tab keeps all
 * records in memory and brings them up to date inside every transaction, so the database alone decides the state and the
 * order of commits.
 * @throws Error or DOMException when the browser refuses IndexedDB
 */
export async function createIndexedDbStore(options: Options): Promise<Store> {
  const { name, seedOf, firstScenario, seedVersion } = options;
  const recordsAtStart = (scenario: string) => new CommittedRecords(seedOf(scenario));
  const initialHead: Head = { scenario: firstScenario, seedVersion, commit: 0, startedAt: 0 };
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(`${name}.commits`);
  const notify = () => {
    for (const listener of listeners) listener();
  };
  channel.onmessage = notify;
  let database: Promise<IDBPDatabase<Tables>> | null = null;
  /** The records in this tab, and the head that they correspond to. */
  let local: { head: Head; records: CommittedRecords } | null = null;

  const forget = () => {
    database = null;
    local = null;
  };
  const connect = () => {
    database ??= open(name, forget);
    return database;
  };

  /** Brings this tab's records up to date with the database: applies the commit that started the scenario, and each commit since. */
  async function bringUpToDate(idbTransaction: IdbTransaction<'readonly'> | IdbTransaction<'readwrite'>) {
    const stored = await idbTransaction.objectStore('head').get('head');
    const head = stored?.seedVersion === seedVersion ? stored : initialHead;
    const isSameStart = local !== null && local.head.startedAt === head.startedAt && local.head.commit <= head.commit;
    if (local === null || !isSameStart)
      local = { head: { ...head, commit: head.startedAt }, records: recordsAtStart(head.scenario) };
    if (head === stored) {
      const since = IDBKeyRange.lowerBound(local.head.commit, /* excluding it */ local.head.commit !== head.startedAt);
      local.records.apply(await idbTransaction.objectStore('rows').index('commit').getAll(since));
    }
    local.head = head;
    return local;
  }

  /** Runs `work` again on a new connection when the browser has lost the old one. */
  async function run<R>(work: (database: IDBPDatabase<Tables>) => Promise<R>): Promise<R> {
    try {
      return await work(await connect());
    } catch (error) {
      if (isStorageFull(error)) throw new StorageFull('Nothing more can be stored');
      if (!isConnectionLost(error)) throw error;
      forget();
      return work(await connect());
    }
  }

  await connect();
  return {
    read: (work) =>
      run(async (db) => {
        const idbTransaction = db.transaction(['head', 'rows'], 'readonly');
        const { records } = await bringUpToDate(idbTransaction);
        return work(new OpenTransaction(records));
      }),
    write: (work, { isSilent = false } = {}) =>
      run(async (db) => {
        const idbTransaction = db.transaction(['head', 'rows'], 'readwrite', {
          durability: isSilent ? 'relaxed' : 'strict',
        });
        const done = idbTransaction.done.catch((error: unknown) => error);
        try {
          const { head, records } = await bringUpToDate(idbTransaction);
          const tx = new OpenTransaction(records, recordsAtStart);
          const result = work(tx);
          if (tx.changes.length === 0 && tx.startedScenario === null) return result;
          const after = await save(idbTransaction, head, tx, seedVersion);
          const failure = await done;
          if (failure) throw failure;
          local = { head: after, records: tx.commit() };
          if (!isSilent) {
            notify();
            channel.postMessage(after.commit);
          }
          return result;
        } catch (error) {
          abort(idbTransaction);
          await done;
          throw error;
        }
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      listeners.clear();
      channel.close();
      (await database)?.close();
      forget();
    },
  };
}

function open(name: string, onLost: () => void): Promise<IDBPDatabase<Tables>> {
  return new Promise((resolve, reject) => {
    openDB<Tables>(name, 1, {
      upgrade(database) {
        database.createObjectStore('head');
        database.createObjectStore('rows', { keyPath: ['table', 'id'] }).createIndex('commit', 'commit');
      },
      blocked: () => reject(new Error('Another tab keeps an older version of the data open')),
      blocking: (_current, _next, event) => {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    }).then(resolve, reject);
  });
}

async function save(
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
      : { scenario: tx.startedScenario, seedVersion, commit, startedAt: commit };
  const isFirstOfScenario = head.commit === 0 || tx.startedScenario !== null;
  await Promise.all([
    ...(isFirstOfScenario ? [rows.clear()] : []),
    ...tx.changes.map((change) => rows.put({ ...change, commit })),
    idbTransaction.objectStore('head').put(after, 'head'),
  ]);
  return after;
}

function abort(idbTransaction: IdbTransaction<'readwrite'>): void {
  try {
    idbTransaction.abort();
  } catch {
    // It has ended already.
  }
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

const isStorageFull = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

/** Whether the browser has lost the connection: WebKit loses connections on its own, and a closed one fails with InvalidStateError. */
const isConnectionLost = (error: unknown): boolean => ['InvalidStateError', 'UnknownError'].includes(nameOf(error));
