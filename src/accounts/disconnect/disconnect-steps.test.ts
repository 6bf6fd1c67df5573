import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { disconnectStep, type Shown } from './disconnect-steps.ts';

const CONNECTED = { revision: 4, disconnection: null } as Account;
const DISCONNECTED = { ...CONNECTED, revision: 5, disconnection: { cause: 'manual' } } as Account;
const SHOWN: Shown = { account: CONNECTED, impact: {} as Impact, changes: null, key: 'k' };
const SHOWN_AGAIN: Shown = { ...SHOWN, account: { ...CONNECTED, revision: 5 }, changes: ['scheduled posts 5 → 4'] };
const IDLE = { status: 'idle', error: null } as const;
const PENDING = { status: 'pending', error: null } as const;
const SUCCESS = { status: 'success', error: null } as const;
const FACTS = { account: CONNECTED, shown: SHOWN, loadError: null, write: IDLE };

const failed = (error: unknown) => ({ status: 'error', error }) as const;
const refused = (problem: Partial<Problem>) => failed(new ApiError(problem as Problem));
const stale = refused({ code: 'version-stale', status: 412, account: { ...CONNECTED, revision: 5 } });
const stepOf = (facts: Partial<Parameters<typeof disconnectStep>[0]>) => disconnectStep({ ...FACTS, ...facts });

test('nothing can be confirmed before the impact has loaded, and the step contains the error of a failed load', () => {
  expect(stepOf({ shown: null })).toEqual({ step: 'loading', error: null });
  const loadError = new ApiError('timeout');
  expect(stepOf({ shown: null, loadError })).toEqual({ step: 'loading', error: loadError });
});

test('the impact that is shown can be confirmed; then the step is working until the dialog closes', () => {
  expect(stepOf({})).toEqual({ step: 'ready', shown: SHOWN });
  expect(stepOf({ write: PENDING })).toEqual({ step: 'working', shown: SHOWN });
  expect(stepOf({ write: SUCCESS })).toEqual({ step: 'working', shown: SHOWN });
});

test('an account that somebody else has disconnected leaves nothing to confirm, whatever was shown (F10)', () => {
  for (const shown of [null, SHOWN]) {
    expect(stepOf({ account: DISCONNECTED, shown })).toEqual({ step: 'already', account: DISCONNECTED });
  }
  const already = refused({ code: 'already-disconnected', status: 409 });
  expect(stepOf({ account: DISCONNECTED, write: already }).step).toBe('already');
});

test('an account that this dialog has disconnected is not taken for one that somebody else has disconnected', () => {
  expect(stepOf({ account: DISCONNECTED, write: PENDING }).step).toBe('working');
  expect(stepOf({ account: DISCONNECTED, write: SUCCESS }).step).toBe('working');
});

test('the confirmation of an older version fails until the new one is shown, which then needs its own confirmation (F11)', () => {
  expect(stepOf({ write: stale })).toEqual({ step: 'failed', shown: SHOWN, error: stale.error });
  expect(stepOf({ shown: SHOWN_AGAIN, write: stale })).toEqual({ step: 'changed', shown: SHOWN_AGAIN });
  expect(stepOf({ shown: SHOWN_AGAIN, write: PENDING }).step).toBe('working');
});

test('a refusal without a way out leaves nothing to confirm (F08, F09)', () => {
  expect(stepOf({ write: refused({ code: 'not-found', status: 404, waysOut: [] }) }).step).toBe('over');
});

test.each([
  ['a server error', refused({ code: 'server-error', status: 500, waysOut: ['again'] })],
  ['a sign-out', refused({ code: 'signed-out', status: 401, waysOut: [] })],
  ['no reply', failed(new ApiError('timeout'))],
  ['any other error', failed(new Error('?'))],
])('after %s the disconnect can be confirmed again (F03, F14)', (_, write) => {
  expect(stepOf({ write })).toEqual({ step: 'failed', shown: SHOWN, error: write.error });
});
