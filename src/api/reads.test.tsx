import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountQuery, accountsQuery, impactQuery, invalidateEverything } from './accounts.ts';
import type { Code } from './contract/code.ts';
import { postsQuery } from './posts.ts';
import { createQueryClient } from './query-client.ts';
import { sessionQuery } from './session.ts';
import { setTransport } from './transport.ts';

const ACCOUNT_QUERY = accountQuery('a');
const QUERIES = [
  ['the session', sessionQuery],
  [
    'the list',
    accountsQuery({
      search: '',
      network: [],
      status: [],
      connectedBy: [],
      attention: false,
      sort: 'attention',
      order: 'asc',
      page: 1,
    }),
  ],
  ['an account', ACCOUNT_QUERY],
  ['the impact', impactQuery('a')],
  ['posts', postsQuery({ tab: 'missed', accountId: [], network: [], search: '', page: 1 })],
] as const;
type ReadQuery = (typeof QUERIES)[number][1];

let queries: QueryClient;
let requestCount: number;
let answer: () => Response;

beforeEach(() => {
  vi.useFakeTimers();
  queries = createQueryClient();
  requestCount = 0;
  setTransport({
    send: async () => {
      requestCount += 1;
      return answer();
    },
  });
});
afterEach(() => {
  queries.clear();
  vi.useRealTimers();
});

const problem = (status: number, code: Code, headers: Record<string, string> = {}) =>
  Response.json({ type: code, title: code, status, detail: code, code, instance: '/' }, { status, headers });

/** Starts a read. @returns a mock that is called with `answered` or `failed` when the read ends */
const startRead = (query: ReadQuery = ACCOUNT_QUERY) => {
  const ended = vi.fn();
  void queries.fetchQuery(query as typeof ACCOUNT_QUERY).then(
    () => ended('answered'),
    () => ended('failed'),
  );
  return ended;
};

const REFUSALS: [number, Code][] = [
  [401, 'signed-out'],
  [403, 'no-social-permission'],
  [403, 'plan-required'],
  [404, 'not-found'],
  [409, 'already-disconnected'],
  [422, 'invalid'],
];

test.each(REFUSALS.flatMap(([status, code]) => QUERIES.map(([what, query]) => ({ status, code, what, query }))))(
  '$what is not requested again after $status $code (F07, F08, F09)',
  async ({ status, code, query }) => {
    answer = () => problem(status, code);
    const ended = startRead(query);
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledExactlyOnceWith('failed');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requestCount).toBe(1);
  },
);

const TEMPORARY: [string, () => Response][] = [
  ['no answer', () => Response.error()],
  ['500', () => problem(500, 'server-error')],
  ['503', () => problem(503, 'unavailable')],
  ['429', () => problem(429, 'too-many-requests')],
  ['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
];

test.each(TEMPORARY)('a read that always ends with %s is repeated twice (F14)', async (_, failing) => {
  answer = failing;
  const ended = startRead();
  await vi.advanceTimersByTimeAsync(600_000);
  expect([ended.mock.calls, requestCount]).toEqual([[['failed']], 3]);
});

/** Refuses the first read and asks to wait; the second would be answered. */
const refuseFirst = (retryAfter: string) => {
  answer = () =>
    requestCount > 1 ? new Response('{}') : problem(429, 'too-many-requests', { 'Retry-After': retryAfter });
  vi.spyOn(Math, 'random').mockReturnValue(0);
};

test.each([
  ['5', 5_000],
  ['0', 1_000],
])('with Retry-After: %s a read is repeated after exactly %d ms (F13)', async (header, ms) => {
  refuseFirst(header);
  startRead();
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(requestCount).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(requestCount).toBe(2);
});

test.each(['100000000', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
  'with Retry-After: %s a read fails at once, and no request is sent for 300 s, even if the read is started again (F13)',
  async (header) => {
    refuseFirst(header);
    const ended = startRead();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toHaveBeenCalledExactlyOnceWith('failed');
    await vi.advanceTimersByTimeAsync(299_999);
    startRead();
    await vi.advanceTimersByTimeAsync(0);
    expect(requestCount).toBe(1);
    // The read that was started 1 ms too early is repeated after 200 ms.
    await vi.advanceTimersByTimeAsync(250);
    expect(requestCount).toBe(2);
  },
);

test('without Retry-After a read is repeated after growing pauses with a random part', async () => {
  const random = vi.spyOn(Math, 'random');
  const requestTimes = async (randomPart: number) => {
    random.mockReturnValue(randomPart);
    const [startedAt, times] = [Date.now(), [] as number[]];
    answer = () => {
      times.push(Date.now() - startedAt);
      return problem(500, 'server-error');
    };
    queries.clear();
    startRead();
    await vi.advanceTimersByTimeAsync(10_000);
    return times;
  };
  expect(await requestTimes(0)).toEqual([0, 200, 600]);
  expect(await requestTimes(0.5)).toEqual([0, 400, 1_200]);
});

describe('After everything was invalidated', () => {
  let stored = 'before';
  const query = { queryKey: ['stored'], queryFn: async () => stored };

  beforeEach(() => {
    stored = 'before';
  });

  test.each([
    ['with cached data', async () => queries.fetchQuery(query)],
    ['without cached data', async () => {}],
  ])(
    '%s, a page that began to render before the invalidation shows the new data, also at its next render',
    async (_, prepare) => {
      await prepare();
      const page = new QueryObserver(queries, query);
      stored = 'after';
      await invalidateEverything(queries);
      page.subscribe(() => {});
      await vi.advanceTimersByTimeAsync(0);
      expect(page.getCurrentResult().data).toBe('after');
      // As in a second render.
      page.setOptions(query);
      expect(page.getCurrentResult().data).toBe('after');
    },
  );

  test('data that is not on screen is dropped, so no page opens with old data', async () => {
    await queries.fetchQuery(query);
    stored = 'after';
    await invalidateEverything(queries);
    const page = new QueryObserver(queries, query);
    expect(page.getCurrentResult().data).toBeUndefined();
    page.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(page.getCurrentResult().data).toBe('after');
  });

  test('a reply that comes after its page was left is not cached', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const slow = { queryKey: ['slow'], queryFn: () => promise };
    const leave = new QueryObserver(queries, slow).subscribe(() => {});
    leave();
    await invalidateEverything(queries);
    resolve('before');
    await vi.advanceTimersByTimeAsync(0);
    expect(queries.getQueryData(slow.queryKey)).toBeUndefined();
  });
});
