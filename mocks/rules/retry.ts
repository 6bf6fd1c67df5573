import type { Code } from '../../src/api/contract/code.ts';
import type { WayOut } from '../../src/api/contract/problem.ts';

const AGAIN: WayOut[] = ['again'];
const NONE: WayOut[] = [];

const WAYS_OUT = {
  'wrong-account': ['other-login'],
  'network-role-missing': ['other-login', 'again'],
  'account-gone': ['remove'],

  'authorization-denied': AGAIN,
  'authorization-expired': AGAIN,
  'authorization-used': AGAIN,
  'state-mismatch': AGAIN,
  'issuer-mismatch': AGAIN,
  'code-invalid': AGAIN,
  'code-used': AGAIN,
  'idempotency-mismatch': AGAIN,
  malformed: AGAIN,
  invalid: AGAIN,
  'version-required': AGAIN,
  'version-stale': AGAIN,
  'too-many-requests': AGAIN,
  'server-error': AGAIN,
  unavailable: AGAIN,
  'storage-full': AGAIN,

  'signed-out': NONE,
  'viewer-changed': NONE,
  'plan-required': NONE,
  'no-social-permission': NONE,
  'draft-only': NONE,
  'needs-all-accounts': NONE,
  'not-original-connector': NONE,
  'not-found': NONE,
  'not-disconnected': NONE,
  'already-disconnected': NONE,
  'account-disconnected': NONE,
  'not-missed': NONE,
  'already-requested': NONE,
} satisfies Record<Code, WayOut[]>;

/** RETRY: what can be done about a sign-in that is refused with this code, the best first; nothing where trying again could not end differently. */
export const waysOut = (code: Code): WayOut[] => WAYS_OUT[code];
