import { beforeEach, describe, expect, test } from 'vitest';
import type { Seed, StoredPost } from '../domain/records.ts';
import { emptySeed } from '../scenarios/empty-seed.ts';
import type { ReadTransaction, Store, Transaction } from './store.ts';

/** The seeds of two small scenarios. Neither has an account; `one-post` has one post, and `nothing` has none. */
export function smallSeedOf(scenario: string): Seed {
  if (scenario !== 'one-post' && scenario !== 'nothing') throw new RangeError(`There is no scenario ${scenario}`);
  return { ...emptySeed(scenario), posts: scenario === 'one-post' ? [postOf('seeded')] : [] };
}

export const postOf = (id: string, accountId = 'acme', text = ''): StoredPost => ({
  id,
  accountId,
  text,
  state: 'draft',
  scheduledAt: null,
  publishedAt: null,
  cancellation: null,
  author: 'priya',
});

export const postIdsOf = (tx: ReadTransaction): string[] => [...tx.all('posts')].map(({ id }) => id).sort();

/** Tests what every store must do. @param open opens a new store that starts with the scenario `one-post` */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });

    test('starts with the given scenario', async () => {
      expect(await store.read(postIdsOf)).toEqual(['seeded']);
      expect(await store.read((tx) => tx.simulation().scenario)).toBe('one-post');
    });

    test('a write is seen by later reads', async () => {
      await store.write((tx) => tx.put('posts', postOf('new')));
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded']);
    });

    test('a write sees the changes that it has made so far', async () => {
      const seen = await store.write((tx) => {
        tx.put('posts', postOf('new'));
        tx.delete('posts', 'seeded');
        tx.put('posts', postOf('new', 'acme', 'changed'));
        return { ids: postIdsOf(tx), text: tx.get('posts', 'new')?.text, count: tx.of('posts', 'acme').length };
      });
      expect(seen).toEqual({ ids: ['new'], text: 'changed', count: 1 });
    });

    test('a write that throws changes nothing, and its error is passed on', async () => {
      const refused = new Error('refused');
      const attempt = store.write((tx) => {
        tx.put('posts', postOf('new'));
        tx.delete('posts', 'seeded');
        throw refused;
      });
      await expect(attempt).rejects.toBe(refused);
      expect(await store.read(postIdsOf)).toEqual(['seeded']);
    });

    test('a start of an unknown scenario changes nothing', async () => {
      await store.write((tx) => tx.put('posts', postOf('new')));
      await expect(store.write((tx) => tx.start('no such'))).rejects.toThrow('no such');
      expect(await store.read(postIdsOf)).toEqual(['new', 'seeded']);
    });

    test('the records of one account are in the order in which they were written; a changed one keeps its place', async () => {
      await store.write((tx) => {
        for (const id of ['b', 'a', 'c']) tx.put('posts', postOf(id, 'other'));
      });
      await store.write((tx) => {
        tx.put('posts', postOf('b', 'other', 'changed'));
        tx.delete('posts', 'c');
      });
      expect((await store.read((tx) => tx.of('posts', 'other'))).map(({ id }) => id)).toEqual(['b', 'a']);
      expect(await store.read((tx) => tx.of('posts', 'nobody'))).toEqual([]);
    });

    test('a start of a scenario deletes everything before it, and keeps what the same write adds after it', async () => {
      await store.write((tx) => tx.put('posts', postOf('old')));
      await store.write((tx) => {
        tx.start('nothing');
        tx.put('simulation', { ...tx.simulation(), epoch: 7 });
      });
      expect(await store.read(postIdsOf)).toEqual([]);
      expect(await store.read((tx) => tx.simulation())).toMatchObject({ scenario: 'nothing', epoch: 7 });
    });

    test('the records with which the scenario began can be read, whatever has changed since', async () => {
      await store.write((tx) => {
        tx.delete('posts', 'seeded');
        tx.put('posts', postOf('new'));
      });
      expect((await store.read((tx) => tx.seed())).posts).toEqual([postOf('seeded')]);
      const started = await store.write((tx) => {
        tx.start('nothing');
        return tx.seed().posts;
      });
      expect(started).toEqual([]);
      expect((await store.read((tx) => tx.seed())).posts).toEqual([]);
    });

    test('concurrent writes have the same result as writes one after another', async () => {
      const increment = (tx: Transaction) => {
        const before = tx.simulation();
        tx.put('simulation', { ...before, sequence: before.sequence + 1 });
      };
      await Promise.all(Array.from({ length: 20 }, () => store.write(increment)));
      expect(await store.read((tx) => tx.simulation().sequence)).toBe(20);
    });

    test('a read sees one consistent state, whatever is written meanwhile', async () => {
      const [before] = await Promise.all([store.read(postIdsOf), store.write((tx) => tx.put('posts', postOf('new')))]);
      expect(before).toEqual(['seeded']);
    });

    test('subscribers are called for each commit that changed something and was not silent, and for nothing else', async () => {
      let calls = 0;
      const stop = store.subscribe(() => {
        calls += 1;
      });
      await store.read(postIdsOf);
      await store.write(postIdsOf);
      await store
        .write(() => {
          throw new Error('refused');
        })
        .catch(() => {});
      expect(calls).toBe(0);
      await store.write((tx) => tx.put('posts', postOf('new')));
      expect(calls).toBe(1);
      await store.write((tx) => tx.put('posts', postOf('silent')), { isSilent: true });
      expect(calls).toBe(1);
      expect(await store.read(postIdsOf)).toContain('silent');
      stop();
      await store.write((tx) => tx.put('posts', postOf('more')));
      expect(calls).toBe(1);
    });
  });
}
