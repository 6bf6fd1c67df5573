import { expect, test } from 'vitest';
import type { Candidate, ConnectResult } from '../api/contract/connect.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { connectStep } from './connect-steps.ts';

const BEGUN = { request: { purpose: 'connect', network: 'facebook' }, viewer: { id: 'ada', name: 'Ada' } } as const;
const OF_ANOTHER = { ...BEGUN, request: { purpose: 'reconnect', accountId: 'acc-1' } } as const;
const NOT_SENT = { status: 'idle', data: undefined } as const;
const PENDING = { status: 'pending', data: undefined } as const;
const FAILED = { status: 'error', data: undefined } as const;
const RESULTS: ConnectResult[] = [{ externalId: 'x-1', outcome: 'connected' }];
const OVER = { status: 'success', data: { results: RESULTS } } as const;

const candidate = (state: Candidate['state']) =>
  ({ externalId: state, state, selectable: state === 'available' }) as Candidate;
const CHOICE = [candidate('available'), candidate('connected')];
const NO_CHOICE = [candidate('connected'), candidate('long-disconnected')];
const done = (candidates: Candidate[]): SignIn => ({
  ...BEGUN,
  step: 'done',
  authorizationId: 'auth-1',
  completion: { purpose: 'connect', candidates },
});

test('the first step is the choice of a network, without a sign-in or beside one that reconnects an account', () => {
  expect(connectStep({ step: 'idle' }, NOT_SENT)).toEqual({ step: 'network' });
  expect(connectStep({ step: 'checking', ...OF_ANOTHER }, NOT_SENT)).toEqual({ step: 'network' });
});

test.each<SignIn>([
  { step: 'starting', ...BEGUN },
  { step: 'waiting', ...BEGUN, url: '/', isBlocked: false, looksClosed: false },
  { step: 'checking', ...BEGUN },
  { step: 'failed', ...BEGUN, error: null, isHandedIn: false },
])('the sign-in is shown until it is done: $step', (signIn) => {
  expect(connectStep(signIn, NOT_SENT)).toEqual({ step: 'sign-in', signIn });
});

test('the next steps are the choice of candidates and their outcomes', () => {
  const signIn = done(CHOICE);
  expect(connectStep(signIn, NOT_SENT)).toEqual({ step: 'choosing', candidates: CHOICE });
  expect(connectStep(signIn, PENDING)).toEqual({ step: 'connecting', candidates: CHOICE });
  expect(connectStep(signIn, FAILED)).toEqual({ step: 'failed', candidates: CHOICE });
  expect(connectStep(signIn, OVER)).toEqual({ step: 'over', candidates: CHOICE, results: RESULTS });
});

test('without candidates to choose from the connect starts at once, but not again after a failure (F73)', () => {
  const signIn = done(NO_CHOICE);
  expect(connectStep(signIn, NOT_SENT).step).toBe('connecting');
  expect(connectStep(signIn, PENDING).step).toBe('connecting');
  expect(connectStep(signIn, FAILED).step).toBe('failed');
});
