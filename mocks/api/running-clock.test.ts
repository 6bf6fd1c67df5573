import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { START } from '../scenarios/account-script.ts';
import { emptySeed } from '../scenarios/empty-seed.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { seedOfAccounts } from '../testing/seeds.ts';
import { account, disconnected, type Simulation, startSimulation, withScheduledPosts } from '../testing.ts';
import { createResponder } from './handlers.ts';

const DAY = 86_400_000;
const PATH = '/api/social/accounts/acc-acme-facebook';

/** The real time, which the tests set. */
let realNow = 0;

beforeEach(() => {
  realNow = 1_000_000;
  vi.spyOn(performance, 'now').mockImplementation(() => realNow);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function startRunning(...traits: Parameters<typeof account>[1][]): Promise<Simulation> {
  const simulation = startSimulation({ accounts: [account('facebook', ...traits)], as: 'marek' });
  await simulation.control({ running: true });
  return simulation;
}

const timeIn = async (simulation: Simulation) => (await simulation.get('/api/session')).body.serverTime;

test('simulated time passes like real time; reads less than a second apart name the same moment', async () => {
  const simulation = await startRunning();
  realNow += 1_500;
  expect(await timeIn(simulation)).toBe('2026-11-23T09:00:01.500Z');
  realNow += 999;
  expect(await timeIn(simulation)).toBe('2026-11-23T09:00:01.500Z');
  realNow += 1;
  expect(await timeIn(simulation)).toBe('2026-11-23T09:00:02.500Z');
});

describe('When the computer’s clock is changed while the simulated clock runs', () => {
  /** Two pages on one store. Each has a real time of its own: the tests set `realNow` before each request of a page. */
  async function twoPages(seed = emptySeed('empty')) {
    const store = createMemoryStore(() => seed, 'empty');
    const page = () => {
      // A copy, because the API keeps one real time for each store object.
      const respond = createResponder({ store: { ...store }, basePath: '/', person: 'ada' });
      return async (method: string, path: string, body?: object) => {
        const request = new Request(`http://localhost${path}`, { method, body: body && JSON.stringify(body) });
        return (await respond(request))?.json();
      };
    };
    const [first, second] = [page(), page()];
    await first('PUT', '/__mock', { running: true });
    return { first, second };
  }

  test('a page that opens later adds no simulated time and takes none away (F50)', async () => {
    for (const change of [3 * DAY, 10 * 60_000, -5 * 60_000, -3 * DAY]) {
      const { first, second } = await twoPages();
      const start = realNow;
      realNow = start + 4_000;
      expect((await first('GET', '/__mock')).now).toBe('2026-11-23T09:00:04.000Z');
      realNow = start + 5_000 + change;
      expect((await second('GET', '/__mock')).now).toBe('2026-11-23T09:00:04.000Z');
      realNow = start + 7_000 + change;
      expect((await second('GET', '/__mock')).now).toBe('2026-11-23T09:00:06.000Z');
      // The first page still counts the old real time. It adopts the real time of the second page.
      realNow = start + 8_000;
      const { now } = await first('GET', '/__mock');
      expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse('2026-11-23T09:00:06.000Z'));
      realNow = start + 10_000;
      expect(Date.parse((await first('GET', '/__mock')).now)).toBe(Date.parse(now) + 2_000);
    }
  });

  test('deleted history stays deleted, and the time of its deletion stays past (F51)', async () => {
    const { first, second } = await twoPages(
      seedOfAccounts('empty', [account('facebook', disconnected({ days: 0 }))], START),
    );
    const start = realNow;
    realNow = start + 366 * DAY;
    const before = await first('GET', PATH);
    expect(before.disconnection.history).toBe('gone');
    for (const real of [start, start - 366 * DAY, start + 367 * DAY, start]) {
      realNow = real;
      expect((await second('GET', PATH)).disconnection).toMatchObject({ history: 'gone', keptTotal: 0 });
      expect(Date.parse((await second('GET', '/__mock')).now)).toBeGreaterThan(
        Date.parse(before.disconnection.keptUntil),
      );
    }
  });

  test('the clock cannot be moved to a moment before one that was shown (F50)', async () => {
    const { first, second } = await twoPages();
    realNow += 20_000;
    await first('GET', '/__mock');
    realNow -= 3 * DAY;
    expect(await second('PUT', '/__mock', { now: '2026-11-23T09:00:19.999Z' })).toMatchObject({ code: 'invalid' });
  });
});

describe('An event that falls due while the clock runs', () => {
  test('is visible to the next read from its exact moment on, and not a millisecond before', async () => {
    const simulation = await startRunning(withScheduledPosts([1]));
    const publishedCount = async () => (await simulation.get('/api/social/posts?tab=published')).body.total;
    realNow += DAY - 1;
    expect(await publishedCount()).toBe(0);
    realNow += 1;
    expect(await publishedCount()).toBe(1);
    expect((await simulation.posts())[0]).toMatchObject({ state: 'published' });
  });

  test('comes before the next write: a due post is published before a disconnect', async () => {
    const simulation = await startRunning(withScheduledPosts([1, 3]));
    realNow += 2 * DAY;
    // The publication has made the second version of the account.
    const headers = { 'If-Match': '"acc-acme-facebook.2"' };
    expect((await simulation.post(`${PATH}/disconnect`, { headers })).status).toBe(200);
    expect((await simulation.posts()).map(({ state }) => state)).toEqual(['published', 'cancelled']);
  });

  test('comes before the next write: a loss ends the connection before a disconnect', async () => {
    const simulation = await startRunning();
    realNow += 90 * DAY;
    // The request names the version that was stored before the loss.
    const { body } = await simulation.disconnect('acc-acme-facebook');
    expect(body.code).toBe('version-stale');
    expect(body.account.disconnection).toMatchObject({ cause: 'reauthorization-overdue', by: null });
  });
});

describe('A running clock', () => {
  test('runs on after another setting changes and after a move to the next event; it stops on request and at a reset', async () => {
    const simulation = await startRunning(withScheduledPosts([2]));
    realNow += DAY;
    const { body: moved } = await simulation.control({ latencyMs: 1 });
    expect([moved.now, moved.running]).toEqual(['2026-11-24T09:00:00.000Z', true]);
    realNow += 500;
    const { body: next } = await simulation.post('/__mock/next-event');
    expect([next.now, next.running]).toEqual(['2026-11-25T09:00:00.000Z', true]);
    realNow += 1_500;
    expect(await simulation.now()).toBe('2026-11-25T09:00:01.500Z');
    const { body: stopped } = await simulation.control({ running: false });
    expect([stopped.now, stopped.running]).toEqual(['2026-11-25T09:00:01.500Z', false]);
    const { body: fresh } = await simulation.post('/__mock/reset');
    expect([fresh.now, fresh.running]).toEqual(['2026-11-23T09:00:00.000Z', false]);
  });

  test('refuses to be moved to a moment before the one that it shows', async () => {
    const simulation = await startRunning();
    realNow += 1_000;
    expect((await simulation.control({ now: '2026-11-23T09:00:00.999Z' })).status).toBe(422);
    expect((await simulation.control({ now: '2026-11-23T09:00:01.000Z' })).status).toBe(200);
  });
});

describe('a read writes nothing', () => {
  /** Reads from a store that rejects every write. @returns the status of the reply */
  async function statusOfRead(simulation: Simulation, path: string, headers: Record<string, string> = {}) {
    const tables = await simulation.state();
    const store: Store = {
      read: async (work) =>
        work({
          get: (table, id) => (table === 'accounts' ? (tables.accounts.get(id) as never) : undefined),
          all: (table) => (table === 'accounts' ? [...tables.accounts.values()] : []) as never,
          of: () => [],
          simulation: () => tables.simulation.get('simulation') ?? expect.unreachable(),
          seed: () => expect.unreachable(),
        }),
      write: () => Promise.reject(new Error('A read must not write')),
      subscribe: () => () => undefined,
      close: async () => undefined,
    };
    const respond = createResponder({ store, basePath: '/', person: 'ada' });
    return (await respond(new Request(`http://localhost${path}`, { headers })))?.status;
  }

  test('while the clock stands still, and while it runs but was last moved less than a second ago', async () => {
    expect(await statusOfRead(startSimulation({ accounts: [account('facebook')] }), PATH)).toBe(200);
    expect(await statusOfRead(await startRunning(), PATH)).toBe(200);
    const empty = startSimulation({ scenario: 'empty' });
    await empty.control({ running: true });
    realNow += 999;
    expect(await statusOfRead(empty, '/api/social/accounts')).toBe(200);
  });

  test('even with an Idempotency-Key, and a different read may have the same key', async () => {
    const key = { 'Idempotency-Key': 'k' };
    const simulation = startSimulation({ accounts: [account('facebook')] });
    expect(await statusOfRead(simulation, PATH, key)).toBe(200);
    expect((await simulation.get(PATH, { headers: key })).status).toBe(200);
    expect((await simulation.get('/api/social/attention', { headers: key })).status).toBe(200);
  });
});
