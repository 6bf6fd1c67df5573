import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { createIndexedDbStore, type SavedStore } from './indexed-db.ts';
import type { Store } from './store.ts';
import { describeStore, postIdsOf, postOf, smallSeedOf } from './test-store-suite.ts';

let serial = 0;
const opened: Store[] = [];

async function open(name: string, seedVersion = 1, page = new EventTarget()): Promise<SavedStore> {
  const store = await createIndexedDbStore({ name, seedOf: smallSeedOf, firstScenario: 'one-post', seedVersion, page });
  opened.push(store);
  return store;
}

/** Tests the store that outlives a reload and that several tabs share. @param where says in the titles where the database is */
export function describeIndexedDbStore(where: string): void {
  const newName = async () => {
    serial += 1;
    const name = `store-test-${serial}`;
    await deleteDB(name);
    return name;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  describeStore(`the IndexedDB store ${where}`, async () => open(await newName()));

  describe(`reloads and tabs of the IndexedDB store ${where}`, () => {
    test('a database that is closed and opened again has the same records', async () => {
      const name = await newName();
      const before = await open(name);
      await before.write((tx) => tx.put('posts', postOf('kept')));
      await before.write((tx) => tx.delete('posts', 'seeded'));
      await before.close();
      const after = await open(name);
      expect(await after.read(postIdsOf)).toEqual(['kept']);
    });

    test('each tab sees the writes of the other at its next transaction', async () => {
      const name = await newName();
      const [a, b] = [await open(name), await open(name)];
      await b.read(postIdsOf);
      await a.write((tx) => tx.put('posts', postOf('by-a')));
      await b.write((tx) => tx.put('posts', postOf('by-b')));
      expect(await a.read(postIdsOf)).toEqual(['by-a', 'by-b', 'seeded']);
      expect(await b.read(postIdsOf)).toEqual(['by-a', 'by-b', 'seeded']);
    });

    test('a scenario started in one tab is started in the other too', async () => {
      const name = await newName();
      const [a, b] = [await open(name), await open(name)];
      await b.write((tx) => tx.put('posts', postOf('old')));
      await a.write((tx) => tx.start('nothing'));
      expect(await b.read(postIdsOf)).toEqual([]);
      await a.write((tx) => tx.start('one-post'));
      expect(await b.read(postIdsOf)).toEqual(['seeded']);
    });

    test('a tab that opens after a scenario was started sees that scenario and later writes, and nothing older', async () => {
      const name = await newName();
      const a = await open(name);
      await a.write((tx) => tx.put('posts', postOf('before')));
      await a.write((tx) => {
        tx.start('nothing');
        tx.put('posts', postOf('with-the-start'));
      });
      await a.write((tx) => tx.put('posts', postOf('since')));
      const b = await open(name);
      expect(await b.read(postIdsOf)).toEqual(['since', 'with-the-start']);
      expect(await b.read((tx) => [tx.simulation().scenario, tx.seed().posts])).toEqual(['nothing', []]);
      await b.write((tx) => tx.put('posts', postOf('by-b')));
      await a.write((tx) => tx.delete('posts', 'since'));
      expect(await a.read(postIdsOf)).toEqual(['by-b', 'with-the-start']);
      expect(await b.read(postIdsOf)).toEqual(['by-b', 'with-the-start']);
    });

    test('a tab that opens after the same scenario was started again sees the scenario at its start', async () => {
      const name = await newName();
      const a = await open(name);
      await a.write((tx) => tx.delete('posts', 'seeded'));
      await a.write((tx) => tx.start('one-post'));
      const b = await open(name);
      expect(await b.read(postIdsOf)).toEqual(['seeded']);
      expect(await a.read(postIdsOf)).toEqual(['seeded']);
    });

    test('starting a scenario deletes all earlier changes from the database', async () => {
      const name = await newName();
      const store = await open(name);
      for (const id of ['one', 'two', 'three']) await store.write((tx) => tx.put('posts', postOf(id)));
      await store.write((tx) => {
        tx.start('nothing');
        tx.put('posts', postOf('new'));
      });
      const database = await openDB(name);
      expect(await database.getAllKeys('rows')).toEqual([['posts', 'new']]);
      database.close();
    });

    test('writes that two tabs make at once have the same result as writes one after another', async () => {
      const name = await newName();
      const tabs = [await open(name), await open(name)];
      const writes = Array.from({ length: 20 }, (_, index) =>
        tabs[index % 2]?.write((tx) => {
          const before = tx.simulation();
          tx.put('simulation', { ...before, sequence: before.sequence + 1 });
        }),
      );
      await Promise.all(writes);
      expect(await tabs[0]?.read((tx) => tx.simulation().sequence)).toBe(20);
    });

    test('the other tab is notified of a commit', async () => {
      const name = await newName();
      const [a, b] = [await open(name), await open(name)];
      const notified = new Promise<void>((resolve) => b.subscribe(resolve));
      await a.write((tx) => tx.put('posts', postOf('new')));
      await notified;
    });

    test('changes made to another version of the seeds are deleted, and the scenario starts again', async () => {
      const name = await newName();
      const before = await open(name, 1);
      await before.write((tx) => tx.put('posts', postOf('old')));
      await before.close();
      const after = await open(name, 2);
      expect(await after.read(postIdsOf)).toEqual(['seeded']);
      await after.write((tx) => tx.put('posts', postOf('new')));
      expect(await after.read(postIdsOf)).toEqual(['new', 'seeded']);
    });

    test('after the site data is cleared while a tab is open, the next read sees the scenario at its start', async () => {
      const name = await newName();
      const store = await open(name);
      await store.write((tx) => tx.put('posts', postOf('old')));
      await deleteDB(name);
      expect(await store.read(postIdsOf)).toEqual(['seeded']);
    });

    test.each([
      ['under way when the page goes into the back/forward cache is undone and runs again', true, 2],
      ['under way when the page is left for good is not undone', false, 1],
    ])('a write %s (F31)', async (_, persisted, expectedRuns) => {
      const page = new EventTarget();
      const store = await open(await newName(), 1, page);
      let runs = 0;
      await store.write((tx) => {
        runs += 1;
        if (runs === 1) page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
        const before = tx.simulation();
        tx.put('simulation', { ...before, sequence: before.sequence + 1 });
      });
      expect(runs).toBe(expectedRuns);
      expect(await store.read((tx) => tx.simulation().sequence)).toBe(1);
      expect(store.state.unsaved).toBeNull();
    });
  });
}
