import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { invalidateEverything } from './accounts.ts';
import { watchChanges } from './changes.ts';
import { createQueryClient } from './query-client.ts';
import { setTransport } from './transport.ts';

let queries: QueryClient;
let loads: number;
/** Reports that something has changed in the API. */
let reportChange: () => void;
let stopAll: () => void;
/** Stands for the window. */
let page: EventTarget;

beforeEach(async () => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  loads = 0;
  setTransport({
    send: async () => new Response(),
    subscribe: (listener) => {
      reportChange = listener;
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
  stopAll = () => {
    for (const stop of stops) stop();
  };
  await vi.advanceTimersByTimeAsync(100);
  expect(loads).toBe(1);
});
afterEach(() => {
  stopAll();
  queries.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('two reports of a change in quick succession cause one reload', async () => {
  reportChange();
  reportChange();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(2);
});

test('a change reported just before everything is reloaded causes no second reload', async () => {
  reportChange();
  await invalidateEverything(queries);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(2);
});

test('a change reported while everything is being reloaded causes another reload, because the replies may be older than the change', async () => {
  const reloaded = invalidateEverything(queries);
  reportChange();
  await reloaded;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(3);
});

test('everything is loaded again when the browser restores the page from its back/forward cache, but not when it loads the page (F31)', async () => {
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(1);
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toBe(2);
});
