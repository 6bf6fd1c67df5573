import { problemFrom } from '../api/api-error.ts';
import type { Code } from '../api/contract/code.ts';

/**
 * What can be done about a sign-in that has failed; each acts on what the sign-in was for, and on nothing else.
 * `again`, `other-login`: the very same sign-in, with the same login or another one. `remove`: what is gone is removed.
 */
export type WayOut = 'again' | 'other-login' | 'remove';

/** RETRY: the ways out of a failed sign-in, the best first; none where trying again could not end otherwise. */
export function waysOut(error: unknown): readonly WayOut[] {
  const problem = problemFrom(error);
  return problem ? WAYS[problem.code] : AGAIN;
}

const AGAIN = ['again'] as const;
const NONE = [] as const;

const WAYS = {
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
} satisfies Record<Code, readonly WayOut[]>;
