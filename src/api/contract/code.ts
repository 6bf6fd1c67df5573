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
  // `cross-origin`: a page of another origin sent the write. `method-not-allowed`: the path has no such method.
  'cross-origin',
  'method-not-allowed',
  // `too-large`: the body of the request is over 1 MiB. `unsupported-type`: its type is not JSON.
  'too-large',
  'unsupported-type',
  // `draft-only`: the social permission of the person is Draft only. `needs-all-accounts`: it is not All accounts.
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
  // `too-soon`: the request or its last reminder was sent less than 24 hours ago. `request-over`: it is done, declined or withdrawn.
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

/** The codes of refusals that come before the lookup of the idempotency key, so an earlier attempt may have been carried out. */
export const CODES_BEFORE_KEY_LOOKUP = ['signed-out', 'viewer-changed'] as const;
export type CodeBeforeKeyLookup = (typeof CODES_BEFORE_KEY_LOOKUP)[number];
