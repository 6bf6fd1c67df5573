import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { invalidateEverything } from './accounts.ts';
import { watchChanges } from './changes.ts';
import { createQueryClient } from './query-client.ts';
import { setTransport } from './transport.ts';

let queries: QueryClient;
let loads: number;
/** Somebody has changed something. */
let change: () => void;
let leave: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  loads = 0;
  setTransport({
    send: async () => new Response(),
    subscribe: (listener) => {
      change = listener;
      return () => {};
    },
  });
  queries = createQueryClient();
  const queryFn = async () => {
    loads += 1;
    return loads;
  };
  const onScreen = new QueryObserver(queries, { queryKey: ['list'], queryFn, refetchInterval: false });
  const stops = [onScreen.subscribe(() => {}), watchChanges(queries)];
  leave = () => {
    for (const stop of stops) stop();
  };
  await vi.advanceTimersByTimeAsync(100);
  expect(loads).toBe(1);
});
afterEach(() => {
  leave();
  queries.clear();
  vi.useRealTimers();
});

test('a change by somebody else is loaded once, however often it is announced', async () => {
  change();
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(2);
});

test('a change before the last reload of everything is not loaded a second time', async () => {
  change();
  await invalidateEverything(queries);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(2);
});

test('a change during a reload of everything is loaded too, because the replies may be older', async () => {
  const refreshed = invalidateEverything(queries);
  change();
  await refreshed;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(3);
});
