import { afterEach, expect, test, vi } from 'vitest';
import { listenForResult, relayResult, resultOf, type SignInResult } from './sign-in-relay.ts';

const RESULT: SignInResult = { state: 'unguessable', iss: 'https://x.mock-network.example', code: 'once' };

afterEach(() => {
  vi.useRealTimers();
});

test('a message with another shape or another state is ignored (F70)', async () => {
  const received: SignInResult[] = [];
  const stop = listenForResult(RESULT.state, (result) => received.push(result));
  const otherSender = new BroadcastChannel(`sign-in.${RESULT.state}`);
  for (const message of ['hello', null, 7, [], { code: 'x' }, { ...RESULT, state: 'forged' }, { ...RESULT, iss: 1 }]) {
    otherSender.postMessage(message);
  }
  expect(await relayResult(RESULT)).toBe(true);
  expect(received).toEqual([RESULT]);
  otherSender.close();
  stop();
});

test('a result that no tab waits for is dropped after five seconds (F71)', async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  const relayed = relayResult({ ...RESULT, state: 'nobody waits' }).finally(ended);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await relayed).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test('a result is sent repeatedly until a tab that listens late receives it (F71)', async () => {
  vi.useFakeTimers();
  const relayed = relayResult({ ...RESULT, state: 'late' });
  await vi.advanceTimersByTimeAsync(4_500);
  const received: SignInResult[] = [];
  const stop = listenForResult('late', (result) => received.push(result));
  await vi.advanceTimersByTimeAsync(250);
  expect(await relayed).toBe(true);
  expect(received).toEqual([{ ...RESULT, state: 'late' }]);
  expect(vi.getTimerCount()).toBe(0);
  stop();
});

test.each(['', '?state=a', '?code=a&iss=b', '?state=a&code=b'])(
  'an address with the query %j has no result',
  (search) => {
    expect(resultOf(search)).toBeNull();
  },
);

test('a result has a code, or an error if access was denied', () => {
  expect(resultOf('?state=a&iss=b&code=c')).toEqual({ state: 'a', iss: 'b', code: 'c' });
  expect(resultOf('?state=a&iss=b&error=access_denied')).toEqual({ state: 'a', iss: 'b', error: 'access_denied' });
});
