import * as v from 'valibot';

/** Every code that a refusal can have. */
export const CODES = [
  'signed-out',
  'viewer-changed',
  'idempotency-mismatch',
  'plan-required',
  'no-social-permission',
  'not-found',
  // `malformed`: the body of the request is not JSON. `invalid`: a value in its body or query is not accepted.
  'malformed',
  'invalid',
  // A page of another origin sends a write. The method is not one of the path. The body is over 1 MiB. Its type is not JSON.
  'cross-origin',
  'method-not-allowed',
  'too-large',
  'unsupported-type',
  // The social permission of the person is too low: Draft only, or less than All accounts.
  'draft-only',
  'needs-all-accounts',
  'not-original-connector',
  'version-required',
  'version-stale',
  'already-disconnected',
  'not-disconnected',
  'account-disconnected',
  'not-missed',
  'already-requested',
  // A request can be reminded of once in 24 hours. `request-over`: it is done, declined or withdrawn.
  'too-soon',
  'request-over',
  'authorization-used',
  'authorization-expired',
  'state-mismatch',
  'issuer-mismatch',
  'code-invalid',
  'code-used',
  'authorization-denied',
  'network-role-missing',
  'wrong-account',
  'account-gone',
  'too-many-requests',
  'server-error',
  'unavailable',
  'storage-full',
] as const;
export const Code = v.picklist(CODES);
export type Code = v.InferOutput<typeof Code>;

/** The codes of refusals before the lookup of the idempotency key: they do not say how an earlier attempt ended. */
export const CODES_BEFORE_KEY_LOOKUP = ['signed-out', 'viewer-changed'] as const;
export type CodeBeforeKeyLookup = (typeof CODES_BEFORE_KEY_LOOKUP)[number];
