import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import type { Impact } from '../../api/contract/impact.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { disconnectPhase, type ShownImpact } from './disconnect-phases.ts';

const CONNECTED = { revision: 4, disconnection: null } as Account;
const DISCONNECTED = { ...CONNECTED, revision: 5, disconnection: { cause: 'manual' } } as Account;
const SHOWN: ShownImpact = { account: CONNECTED, impact: {} as Impact, changes: null, key: 'k' };
const NEW_VERSION_SHOWN: ShownImpact = {
  ...SHOWN,
  account: { ...CONNECTED, revision: 5 },
  changes: ['scheduled posts 5 → 4'],
};
const IDLE = { status: 'idle', error: null } as const;
const PENDING = { status: 'pending', error: null } as const;
const SUCCESS = { status: 'success', error: null } as const;
const FACTS = { account: CONNECTED, shown: SHOWN, loadError: null, write: IDLE };

const failed = (error: unknown) => ({ status: 'error', error }) as const;
const refused = (problem: Partial<Problem>) => failed(new ApiError(problem as Problem));
const refusedAsStale = refused({ code: 'version-stale', status: 412, account: { ...CONNECTED, revision: 5 } });
const phaseOf = (facts: Partial<Parameters<typeof disconnectPhase>[0]>) => disconnectPhase({ ...FACTS, ...facts });

test('nothing can be confirmed before the impact has loaded, and the phase contains the error of a failed load', () => {
  expect(phaseOf({ shown: null })).toEqual({ phase: 'loading', error: null });
  const loadError = new ApiError('timeout');
  expect(phaseOf({ shown: null, loadError })).toEqual({ phase: 'loading', error: loadError });
});

test('the impact that is shown can be confirmed; after the confirmation the phase is working until the dialog closes', () => {
  expect(phaseOf({})).toEqual({ phase: 'ready', shown: SHOWN });
  expect(phaseOf({ write: PENDING })).toEqual({ phase: 'working', shown: SHOWN });
  expect(phaseOf({ write: SUCCESS })).toEqual({ phase: 'working', shown: SHOWN });
});

test('an account that somebody else has disconnected leaves nothing to confirm, whatever was shown (F10)', () => {
  for (const shown of [null, SHOWN]) {
    expect(phaseOf({ account: DISCONNECTED, shown })).toEqual({
      phase: 'disconnected-meanwhile',
      account: DISCONNECTED,
    });
  }
  const refusedAsDisconnected = refused({ code: 'already-disconnected', status: 409 });
  expect(phaseOf({ account: DISCONNECTED, write: refusedAsDisconnected }).phase).toBe('disconnected-meanwhile');
});

test('an account that this dialog has disconnected is not taken for one that somebody else has disconnected', () => {
  expect(phaseOf({ account: DISCONNECTED, write: PENDING }).phase).toBe('working');
  expect(phaseOf({ account: DISCONNECTED, write: SUCCESS }).phase).toBe('working');
});

test('after the confirmation of an older version has failed, the new version is shown and needs its own confirmation (F11)', () => {
  expect(phaseOf({ write: refusedAsStale })).toEqual({ phase: 'failed', shown: SHOWN, error: refusedAsStale.error });
  expect(phaseOf({ shown: NEW_VERSION_SHOWN, write: refusedAsStale })).toEqual({
    phase: 'changed',
    shown: NEW_VERSION_SHOWN,
  });
  expect(phaseOf({ shown: NEW_VERSION_SHOWN, write: PENDING }).phase).toBe('working');
});

test('a refusal that another try cannot change, such as not-found, leaves nothing to confirm (F08, F09)', () => {
  expect(phaseOf({ write: refused({ code: 'not-found', status: 404, waysOut: [] }) }).phase).toBe('refused-for-good');
});

test.each([
  ['a server error', refused({ code: 'server-error', status: 500, waysOut: ['again'] })],
  ['a sign-out', refused({ code: 'signed-out', status: 401, waysOut: [] })],
  ['no reply', failed(new ApiError('timeout'))],
  ['any other error', failed(new Error('?'))],
])('after %s the disconnect can be confirmed again (F03, F14)', (_, write) => {
  expect(phaseOf({ write })).toEqual({ phase: 'failed', shown: SHOWN, error: write.error });
});
