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
  'cross-origin': NONE,
  'method-not-allowed': NONE,
  'too-large': NONE,
  'unsupported-type': NONE,
  'not-disconnected': NONE,
  'already-disconnected': NONE,
  'account-disconnected': NONE,
  'not-missed': NONE,
  'already-requested': NONE,
  'too-soon': NONE,
  'request-over': NONE,
} satisfies Record<Code, WayOut[]>;

/** RETRY: what a person can do about a refusal with this code, the best first; empty if nothing helps. */
export const waysOut = (code: Code): WayOut[] => WAYS_OUT[code];

/**
 * RETRY: a person who connected the account and so had the needed role: the last connector, or else the original connector.
 * Only an active person, and never the viewer.
 */
export const whoHadRole = (
  { lastConnector, originalConnector }: Pick<StoredAccount, 'lastConnector' | 'originalConnector'>,
  viewer: Pick<User, 'id'>,
  people: readonly User[],
): User | undefined =>
  [lastConnector, originalConnector]
    .flatMap((id) => people.find((user) => user.id === id && user.active) ?? [])
    .find(({ id }) => id !== viewer.id);
