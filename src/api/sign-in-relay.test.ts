import { expect, test } from 'vitest';
import { listenForResult, relayResult, resultOf, type SignInResult } from './sign-in-relay.ts';

const RESULT: SignInResult = { state: 'unguessable', iss: 'https://x.mock-network.example', code: 'once' };

test('F70: what comes over the channel in another shape or with another state is ignored', async () => {
  const heard: SignInResult[] = [];
  const stop = listenForResult(RESULT.state, (result) => heard.push(result));
  const stranger = new BroadcastChannel(`sign-in.${RESULT.state}`);
  for (const message of ['hello', null, 7, [], { code: 'x' }, { ...RESULT, state: 'forged' }, { ...RESULT, iss: 1 }]) {
    stranger.postMessage(message);
  }
  expect(await relayResult(RESULT)).toBe(true);
  expect(heard).toEqual([RESULT]);
  stranger.close();
  stop();
});

test('F71: a result that nobody waits for is not taken', async () => {
  expect(await relayResult({ ...RESULT, state: 'nobody waits' })).toBe(false);
}, 10_000);

test.each(['', '?state=a', '?code=a&iss=b', '?state=a&code=b'])('an address with %s brings no result', (search) => {
  expect(resultOf(search)).toBeNull();
});

test('an address brings a code, or an error where access was denied', () => {
  expect(resultOf('?state=a&iss=b&code=c')).toEqual({ state: 'a', iss: 'b', code: 'c' });
  expect(resultOf('?state=a&iss=b&error=access_denied')).toEqual({ state: 'a', iss: 'b', error: 'access_denied' });
});
