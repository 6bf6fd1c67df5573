import { expect, test } from 'vitest';
import type { Candidate, ConnectResult } from '../api/contract/connect.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { connectPhase } from './connect-phases.ts';

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
  phase: 'done',
  authorizationId: 'auth-1',
  completion: { purpose: 'connect', candidates },
});

test('the dialog asks for a network until a sign-in to connect accounts begins; a sign-in for a reconnect does not count', () => {
  expect(connectPhase({ phase: 'idle' }, NOT_SENT)).toEqual({ phase: 'network' });
  expect(connectPhase({ phase: 'checking', ...RECONNECT }, NOT_SENT)).toEqual({ phase: 'network' });
});

test.each<SignIn>([
  { phase: 'starting', ...CONNECT },
  { phase: 'waiting', ...CONNECT, url: '/', isBlocked: false, looksClosed: false },
  { phase: 'checking', ...CONNECT },
  { phase: 'failed', ...CONNECT, error: null, isResultSent: false },
])('the sign-in is shown until it is done: $phase', (signIn) => {
  expect(connectPhase(signIn, NOT_SENT)).toEqual({ phase: 'sign-in', signIn });
});

test('after the sign-in the phases are the choice of candidates, the request and the outcomes', () => {
  const signIn = done(CHOICE);
  expect(connectPhase(signIn, NOT_SENT)).toEqual({ phase: 'choosing', candidates: CHOICE });
  expect(connectPhase(signIn, PENDING)).toEqual({ phase: 'connecting', candidates: CHOICE });
  expect(connectPhase(signIn, FAILED)).toEqual({ phase: 'failed', candidates: CHOICE });
  expect(connectPhase(signIn, SUCCEEDED)).toEqual({ phase: 'over', candidates: CHOICE, results: RESULTS });
});

test('without a candidate to choose, connecting starts at once, but not again after a failure (F73)', () => {
  const signIn = done(NO_CHOICE);
  expect(connectPhase(signIn, NOT_SENT).phase).toBe('connecting');
  expect(connectPhase(signIn, PENDING).phase).toBe('connecting');
  expect(connectPhase(signIn, FAILED).phase).toBe('failed');
});
