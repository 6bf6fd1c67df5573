import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { seedOf } from '../scenarios/scenarios.ts';
import { createIndexedDbStore, type SavedStore } from './indexed-db.ts';
import { StorageFull, type Store } from './store.ts';
import { postIdsOf, postOf, smallSeedOf } from './test-store-suite.ts';

const OPEN_MS = 300;
const SAVED = { unsaved: null, restarted: null, damagedRecords: 0 };

let serial = 0;
const opened: Pick<SavedStore, 'close'>[] = [];

async function open(name: string, options: Partial<Parameters<typeof createIndexedDbStore>[0]> = {}) {
  const start = { seedOf: smallSeedOf, firstScenario: 'one-post', seedVersion: 2, openMs: OPEN_MS };
  const store = await createIndexedDbStore({ name, ...start, ...options });
  opened.push(store);
  return store;
}

/** Stores a post in a new database and closes it. @returns the name of the database */
async function storedDatabase(seedVersion = 2): Promise<string> {
  serial += 1;
  const name = `storage-faults-${serial}`;
  await deleteDB(name);
  const store = await open(name, { seedVersion });
  await store.write((tx) => tx.put('posts', postOf('stored')));
  await store.close();
  return name;
}

/** Opens a database without the store. */
async function openDirectly(name: string, version?: number): Promise<IDBPDatabase> {
  const database = await openDB(name, version);
  opened.push({ close: async () => database.close() });
  return database;
}

const add = (store: Store, id: string) => store.write((tx) => tx.put('posts', postOf(id)));

/** Tests what the store does when the browser's storage fails. @param where says in the titles where the database is */
export function describeStorageFaults(where: string): void {
  describe(`the IndexedDB store ${where}`, () => {
    afterEach(async () => {
      vi.restoreAllMocks();
      for (const each of opened.splice(0)) await each.close();
    });

    test('goes on in memory where the browser refuses to open a database, and says so (F47)', async () => {
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('All site data is blocked', 'SecurityError');
      });
      const store = await open('refused');
      expect(store.state).toEqual({ ...SAVED, unsaved: 'refused' });
      await add(store, 'new');
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded']);
    });

    test('leaves data of a newer database version as it is and goes on in memory (F42)', async () => {
      const name = await storedDatabase();
      (await openDirectly(name, 2)).close();
      const store = await open(name);
      expect(store.state).toEqual({ ...SAVED, unsaved: 'newer' });
      await add(store, 'new');
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded']);
      expect(await (await openDirectly(name)).getAllKeys('rows')).toEqual([['posts', 'stored']]);
    });

    test('goes on in memory with the records that it has when a newer version upgrades the database (F41, F42)', async () => {
      const name = await storedDatabase();
      const store = await open(name);
      const newer = await openDirectly(name, 2);
      expect(await store.read(postIdsOf)).toEqual(['seeded', 'stored']);
      expect(store.state).toEqual({ ...SAVED, unsaved: 'newer' });
      await add(store, 'new');
      expect(await newer.getAllKeys('rows')).toEqual([['posts', 'stored']]);
    });

    test('does not touch the changes that a newer version of the app has stored (F42)', async () => {
      const name = await storedDatabase(3);
      const older = await open(name);
      expect(older.state).toEqual({ ...SAVED, unsaved: 'newer' });
      await add(older, 'in-memory');
      const newer = await open(name, { seedVersion: 3 });
      expect(newer.state).toEqual(SAVED);
      expect(await newer.read(postIdsOf)).toEqual(['seeded', 'stored']);
    });

    test('says that the scenario began again because the stored changes fit an older version (F43)', async () => {
      const name = await storedDatabase(1);
      const store = await open(name);
      expect(store.state).toEqual({ ...SAVED, restarted: 'older-data' });
      expect(await store.read(postIdsOf)).toEqual(['seeded']);
      await store.write((tx) => tx.start('nothing'));
      expect(store.state).toEqual(SAVED);
    });

    test('says that the scenario began again because the data of an earlier visit is gone (F47)', async () => {
      const name = await storedDatabase();
      await deleteDB(name);
      expect((await open(name, { hadData: true })).state).toEqual({ ...SAVED, restarted: 'data-gone' });
    });

    test('says that the scenario began again because the data was deleted while in use, and notifies the page (F48)', async () => {
      const name = await storedDatabase();
      const store = await open(name);
      await deleteDB(name);
      const notified = new Promise<void>((resolve) => store.subscribe(resolve));
      expect(await store.read(postIdsOf)).toEqual(['seeded']);
      expect(store.state).toEqual({ ...SAVED, restarted: 'data-gone' });
      await notified;
      await add(store, 'new');
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded']);
    });

    test('goes on in memory while another tab holds the database, and uses it once that tab lets go (F41)', async () => {
      const name = await storedDatabase();
      const holder = await openDirectly(name);
      // The deletion waits until `holder` closes the database, and the store waits for the deletion.
      const deletion = deleteDB(name);
      const store = await open(name);
      expect(store.state).toEqual({ ...SAVED, unsaved: 'blocked' });
      expect(await store.read(postIdsOf)).toEqual(['seeded']);
      const notified = new Promise<void>((resolve) => store.subscribe(resolve));
      holder.close();
      await deletion;
      await notified;
      expect(store.state.unsaved).toBeNull();
      await add(store, 'new');
      expect(await (await openDirectly(name)).getAllKeys('rows')).toEqual([['posts', 'new']]);
    });

    test('stays in memory if something was changed there before the other tab lets go of the database (F41)', async () => {
      const name = await storedDatabase();
      const holder = await openDirectly(name);
      const deletion = deleteDB(name);
      const store = await open(name);
      await add(store, 'new');
      holder.close();
      await deletion;
      // Databases are opened in the order of the requests, so by then the store has opened it too.
      await openDirectly(name, 1);
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded']);
      expect(store.state.unsaved).toBe('blocked');
    });

    const lose = () => {
      throw new DOMException('The connection is closing', 'InvalidStateError');
    };

    test('opens a lost connection again, once (F46)', async () => {
      const store = await open(await storedDatabase());
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(lose);
      await add(store, 'new');
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded', 'stored']);
      expect(store.state).toEqual(SAVED);
    });

    test('opens a connection again if it is lost while another transaction reads (F46)', async () => {
      const store = await open(await storedDatabase());
      const { getAll } = IDBIndex.prototype;
      let other: Promise<string[]> | undefined;
      vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(function (this: IDBIndex, ...args) {
        vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(lose);
        other = store.read(postIdsOf);
        return getAll.apply(this, args);
      });
      expect(await store.read(postIdsOf)).toEqual(['seeded', 'stored']);
      expect(await other).toEqual(['seeded', 'stored']);
      expect(store.state).toEqual(SAVED);
    });

    test('goes on in memory with the same records if the connection stays lost (F46)', async () => {
      const store = await open(await storedDatabase());
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(lose);
      await add(store, 'new');
      expect(store.state).toEqual({ ...SAVED, unsaved: 'lost' });
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded', 'stored']);
    });

    test('commits nothing if the quota is used up (F45)', async () => {
      const store = await open(await storedDatabase());
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('Full', 'QuotaExceededError');
      });
      await expect(add(store, 'new')).rejects.toThrow(StorageFull);
      vi.restoreAllMocks();
      expect(await store.read(postIdsOf)).toEqual(['seeded', 'stored']);
      expect(store.state).toEqual(SAVED);
    });

    test('passes on the error of a transaction’s work, and does not repeat the work', async () => {
      const store = await open(await storedDatabase());
      const work = vi.fn(() => {
        throw new DOMException('Refused', 'InvalidStateError');
      });
      await expect(store.write(work)).rejects.toThrow('Refused');
      expect(work).toHaveBeenCalledTimes(1);
    });

    test('leaves a damaged account out with its posts, counts it, and keeps everything else (F44)', async () => {
      const options = { seedOf, firstScenario: 'typical' };
      const name = `storage-faults-damaged-${where}`;
      await deleteDB(name);
      const store = await open(name, options);
      const [account, ...others] = seedOf('typical').accounts;
      if (!account) throw new Error('There is no account');
      const damaged = [{ ...account, name: undefined }, { ...account, network: 'network-of-tomorrow' }, 'a text'];
      for (const record of damaged) {
        await store.write((tx) => tx.start('typical'));
        await store.write((tx) => tx.put('accounts', account));
        const database = await openDirectly(name);
        const row = await database.get('rows', ['accounts', account.id]);
        await database.put('rows', { ...row, record });
        const later = await open(name, options);
        expect(later.state).toEqual({ ...SAVED, damagedRecords: 1 });
        expect(await later.read((tx) => [...tx.all('accounts')].map(({ id }) => id))).toEqual(
          others.map(({ id }) => id),
        );
        expect(await later.read((tx) => tx.of('posts', account.id))).toEqual([]);
      }
    });

    test.each([[{}], [null]])(
      'goes on in memory if the record of the simulation is stored as %j, and leaves the data as it is (F44)',
      async (record) => {
        const name = await storedDatabase();
        const before = await open(name);
        await before.write((tx) => tx.put('simulation', { ...tx.simulation(), sequence: 7 }));
        const database = await openDirectly(name);
        const row = await database.get('rows', ['simulation', 'simulation']);
        await database.put('rows', { ...row, record });
        const store = await open(name);
        expect(store.state).toEqual({ ...SAVED, unsaved: 'damaged' });
        await add(store, 'new');
        expect(await database.count('rows')).toBe(2);
      },
    );

    test('is erased with everything in it', async () => {
      const name = await storedDatabase();
      const store = await open(name);
      await store.erase();
      const after = await open(name);
      expect(after.state).toEqual(SAVED);
      expect(await after.read(postIdsOf)).toEqual(['seeded']);
    });
  });
}
