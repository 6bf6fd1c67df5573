import type { Code } from '../../src/api/contract/code.ts';
import type { WayOut } from '../../src/api/contract/problem.ts';
import type { StoredAccount, User } from '../domain/records.ts';

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

/**
 * RETRY: a person who has signed in for an account, and so had the needed role then: its last connector, or else its
 * original one. Not the person who asks, and nobody who is deactivated.
 */
export const whoHadRole = (
  { lastConnector, originalConnector }: Pick<StoredAccount, 'lastConnector' | 'originalConnector'>,
  asker: Pick<User, 'id'>,
  people: readonly User[],
): User | undefined =>
  [lastConnector, originalConnector]
    .flatMap((id) => people.find((user) => user.id === id && user.active) ?? [])
    .find(({ id }) => id !== asker.id);
