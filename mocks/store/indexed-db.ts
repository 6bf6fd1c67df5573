import { deleteDB } from 'idb';
import { abort, type Database, type Head, type IdbTransaction, type Mode, openDatabase, save } from './database.ts';
import { createMemoryStore } from './memory.ts';
import { CommittedRecords, OpenTransaction } from './open-transaction.ts';
import { pageTransactions } from './page-transactions.ts';
import type { StorageState, Unsaved } from './storage-state.ts';
import { type SeedOf, StorageFull, type Store, type WriteOptions } from './store.ts';
import { isValid } from './valid-record.ts';

interface Options {
  name: string;
  seedOf: SeedOf;
  firstScenario: string;
  /** Raised whenever a scenario's records change in type or content; changes made to an older version are dropped. */
  seedVersion: number;
  /** Whether this browser has stored data at an earlier visit, as far as is known. */
  hadData?: boolean;
  /** Is called after each commit. */
  onStored?: () => void;
  /** How long the database may take to open, in ms. */
  openMs?: number;
  /** The window; absent outside a browser. */
  page?: EventTarget;
}

/** A store that keeps its state in the browser if it can, and says why if it cannot. */
export interface SavedStore extends Store {
  readonly state: StorageState;
  /** Deletes everything that is stored. If another tab holds the database, it is deleted only once that tab lets go. Resolves after `openMs` at the latest. */
  erase: () => Promise<void>;
}

interface Local {
  head: Head;
  records: CommittedRecords;
}

/**
 * A store that outlives a reload and that all tabs share. IndexedDB holds only what differs from the scenario. Each tab keeps all
 * records in memory and brings them up to date inside every transaction, so the database alone decides the state and the
 * order of commits. A lost connection is opened again once. If that fails, or the database cannot be used at all, this tab goes
 * on in memory, from the records that it has, and leaves the stored data as it is (F41, F42, F46, F47).
 */
export async function createIndexedDbStore(options: Options): Promise<SavedStore> {
  const { name, seedOf, firstScenario, seedVersion, hadData = false, onStored, openMs = 4_000, page } = options;
  const recordsAtStart = (scenario: string) => new CommittedRecords(seedOf(scenario));
  const initialHead: Head = { scenario: firstScenario, seedVersion, commit: 0, startCommit: 0 };
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(`${name}.commits`);
  const notify = () => {
    for (const listener of listeners) listener();
  };
  channel.onmessage = notify;
  let state: StorageState = { unsaved: null, restarted: null, damagedRecords: 0 };
  const setState = (change: Partial<StorageState>) => {
    const before = JSON.stringify(state);
    state = { ...state, ...change };
    if (JSON.stringify(state) !== before) queueMicrotask(notify);
  };
  const transactions = pageTransactions(page);
  let database: Promise<Database> | null = null;
  let hasConnected = false;
  /** The records in this tab, and the head that they correspond to. */
  let local: Local | null = null;
  /** The records before the connection was lost. */
  let lastKnown: Local | null = null;
  let memory: Store | null = null;
  let isMemoryChanged = false;

  const forgetConnection = () => {
    database = null;
    lastKnown = local ?? lastKnown;
    local = null;
  };
  const connect = () => {
    database ??= openDatabase(name, forgetConnection);
    return database;
  };

  /** Goes on in memory. If the database opens after all and nothing was changed by then, the stored state is used again. */
  function goOnInMemory(unsaved: Unsaved): Store {
    if (memory) return memory;
    memory = createMemoryStore(seedOf, firstScenario, (local ?? lastKnown)?.records);
    memory.subscribe(() => {
      isMemoryChanged = true;
      notify();
    });
    setState({ unsaved });
    if (unsaved === 'blocked')
      database?.then(
        (late) => {
          if (isMemoryChanged) return late.close();
          memory = null;
          setState({ unsaved: null });
        },
        () => {},
      );
    return memory;
  }

  /** Brings this tab's records up to date with the database: applies the commits that they lack. */
  async function bringUpToDate(idbTransaction: IdbTransaction<Mode>) {
    const stored = await idbTransaction.objectStore('head').get('head');
    if (stored && stored.seedVersion > seedVersion) throw new DOMException('The data is newer', 'VersionError');
    const usable = stored?.seedVersion === seedVersion ? stored : undefined;
    const head = usable ?? initialHead;
    const known = local ?? lastKnown;
    const hasBeenStored = known ? known.head.commit > 0 : hadData;
    if (stored && !usable) setState({ restarted: 'older-data' });
    else if (!stored && hasBeenStored) setState({ restarted: 'data-gone' });
    const isSameStart = local?.head.startCommit === head.startCommit && local.head.commit <= head.commit;
    // Kept apart from `local`, which becomes null if another transaction loses the connection while this one waits.
    const current: Local =
      isSameStart && local
        ? local
        : { head: { ...head, commit: head.startCommit }, records: recordsAtStart(head.scenario) };
    local = current;
    if (usable) {
      // The commit that started the scenario may also have changed records, so its rows are read as well.
      const isAtStart = current.head.commit === head.startCommit;
      const since = IDBKeyRange.lowerBound(current.head.commit, !isAtStart);
      const rows = await idbTransaction.objectStore('rows').index('commit').getAll(since);
      const damaged = rows.filter((row) => !isValid(row));
      if (damaged.some(({ table }) => table === 'simulation'))
        throw new TypeError('The simulation’s record is damaged');
      current.records.apply(rows.filter(isValid));
      for (const { table, id } of damaged) current.records.leaveOut(table, id);
      if (damaged.length > 0) setState({ damagedRecords: state.damagedRecords + damaged.length });
    }
    current.head = head;
    return current;
  }

  /** Runs `work` on the database. If the connection is lost, runs it again on a new one, and if that fails, in memory. */
  async function run<R>(work: (database: Database) => Promise<R>, inMemory: (store: Store) => Promise<R>): Promise<R> {
    for (let attempt = 1; !memory; attempt += 1) {
      try {
        const connection = await withTimeout(connect(), openMs);
        hasConnected = true;
        return await work(connection);
      } catch (error) {
        if (error instanceof WorkError) throw error.cause;
        if (nameOf(error) === 'QuotaExceededError') throw new StorageFull('Nothing more can be stored');
        const unsaved = hasConnected || nameOf(error) === 'VersionError' ? unsavedBy(error) : 'refused';
        const isBlocked = nameOf(error) === 'TimeoutError';
        if (!isBlocked) forgetConnection();
        if (isBlocked || attempt > 1 || unsaved !== 'lost') goOnInMemory(isBlocked ? 'blocked' : unsaved);
      }
    }
    return inMemory(memory);
  }

  /** Runs `work` in a transaction that is committed whole or undone. */
  async function commit<R>(
    idbTransaction: IdbTransaction<'readwrite'>,
    work: (tx: OpenTransaction) => R,
    { isSilent = false }: WriteOptions,
  ): Promise<R> {
    const done = idbTransaction.done.catch((error: unknown) => error);
    try {
      const { head, records } = await bringUpToDate(idbTransaction);
      const tx = new OpenTransaction(records, recordsAtStart);
      const result = resultOf(work, tx);
      if (tx.changes.length === 0 && tx.startedScenario === null) return result;
      const after = await save(idbTransaction, head, tx, seedVersion);
      const failure = await done;
      if (failure) throw failure;
      local = { head: after, records: tx.commit() };
      onStored?.();
      if (tx.startedScenario !== null) setState({ restarted: null, damagedRecords: 0 });
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
  }

  const read: Store['read'] = (work) =>
    run(
      async (db) => {
        const { records } = await transactions.run(db, 'readonly', bringUpToDate);
        return resultOf(work, new OpenTransaction(records));
      },
      (store) => store.read(work),
    );

  await read(() => {});
  return {
    get state() {
      return state;
    },
    read,
    write: (work, writeOptions = {}) =>
      run(
        async (db) => {
          const durability = writeOptions.isSilent ? 'relaxed' : 'strict';
          return transactions.run(db, 'readwrite', (idbTransaction) => commit(idbTransaction, work, writeOptions), {
            durability,
          });
        },
        (store) => store.write(work, writeOptions),
      ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    erase: async () => {
      if (hasConnected && !memory) (await database)?.close();
      await withTimeout(deleteDB(name), openMs).catch(() => {});
    },
    close: async () => {
      listeners.clear();
      transactions.stop();
      channel.close();
      if (!memory) (await database)?.close();
      forgetConnection();
    },
  };
}

/** An error of the work in a transaction, as opposed to one of the database. */
class WorkError extends Error {}

function resultOf<T, R>(work: (tx: T) => R, tx: T): R {
  try {
    return work(tx);
  } catch (cause) {
    throw new WorkError('', { cause });
  }
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

function unsavedBy(error: unknown): Unsaved {
  if (nameOf(error) === 'VersionError') return 'newer';
  return error instanceof DOMException ? 'lost' : 'damaged';
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('It takes too long', 'TimeoutError')), ms);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
