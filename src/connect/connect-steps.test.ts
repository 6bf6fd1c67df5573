import { expect, test } from 'vitest';
import type { Candidate, ConnectResult } from '../api/contract/connect.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { connectStep } from './connect-steps.ts';

const CONNECT = { request: { purpose: 'connect', network: 'facebook' }, viewer: { id: 'ada', name: 'Ada' } } as const;
const RECONNECT = { ...CONNECT, request: { purpose: 'reconnect', accountId: 'acc-1' } } as const;
const NOT_SENT = { status: 'idle', data: undefined } as const;
const PENDING = { status: 'pending', data: undefined } as const;
const FAILED = { status: 'error', data: undefined } as const;
const RESULTS: ConnectResult[] = [{ externalId: 'x-1', outcome: 'connected' }];
const SUCCEEDED = { status: 'success', data: { results: RESULTS } } as const;

const candidate = (state: Candidate['state']) =>
  ({ externalId: state, state, selectable: state === 'available' }) as Candidate;
const CHOICE = [candidate('available'), candidate('connected')];
const NO_CHOICE = [candidate('connected'), candidate('long-disconnected')];
const done = (candidates: Candidate[]): SignIn => ({
  ...CONNECT,
  step: 'done',
  authorizationId: 'auth-1',
  completion: { purpose: 'connect', candidates },
});

test('the first step is the choice of a network, without a sign-in or while a sign-in reconnects an account', () => {
  expect(connectStep({ step: 'idle' }, NOT_SENT)).toEqual({ step: 'network' });
  expect(connectStep({ step: 'checking', ...RECONNECT }, NOT_SENT)).toEqual({ step: 'network' });
});

test.each<SignIn>([
  { step: 'starting', ...CONNECT },
  { step: 'waiting', ...CONNECT, url: '/', isBlocked: false, looksClosed: false },
  { step: 'checking', ...CONNECT },
  { step: 'failed', ...CONNECT, error: null, isHandedIn: false },
])('the sign-in is shown until it is done: $step', (signIn) => {
  expect(connectStep(signIn, NOT_SENT)).toEqual({ step: 'sign-in', signIn });
});

test('after the sign-in the steps are the choice of candidates, the request and the outcomes', () => {
  const signIn = done(CHOICE);
  expect(connectStep(signIn, NOT_SENT)).toEqual({ step: 'choosing', candidates: CHOICE });
  expect(connectStep(signIn, PENDING)).toEqual({ step: 'connecting', candidates: CHOICE });
  expect(connectStep(signIn, FAILED)).toEqual({ step: 'failed', candidates: CHOICE });
  expect(connectStep(signIn, SUCCEEDED)).toEqual({ step: 'over', candidates: CHOICE, results: RESULTS });
});

test('without a candidate to choose, connecting starts at once, but not again after a failure (F73)', () => {
  const signIn = done(NO_CHOICE);
  expect(connectStep(signIn, NOT_SENT).step).toBe('connecting');
  expect(connectStep(signIn, PENDING).step).toBe('connecting');
  expect(connectStep(signIn, FAILED).step).toBe('failed');
});
