import type { Code } from '../../src/api/contract/code.ts';
import type { Problem } from '../../src/api/contract/problem.ts';
import { waysOut } from '../rules/retry.ts';

/** The HTTP status and the title of each code. */
const PROBLEMS = {
  'signed-out': { status: 401, title: 'Nobody is signed in' },
  'viewer-changed': { status: 409, title: 'Somebody else is signed in than the person who acted' },
  'idempotency-mismatch': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'plan-required': { status: 403, title: 'The plan of this portal does not include social accounts' },
  'no-social-permission': { status: 403, title: 'This person has no social permission' },
  'not-found': { status: 404, title: 'There is nothing here' },
  malformed: { status: 400, title: 'The body is not JSON' },
  invalid: { status: 422, title: 'The request is not valid' },
  'cross-origin': { status: 403, title: 'A page of another origin may not change anything' },
  'method-not-allowed': { status: 405, title: 'This path does not have this method' },
  'too-large': { status: 413, title: 'The body is longer than 1 MiB' },
  'unsupported-type': { status: 415, title: 'The type of the body is not JSON' },
  'draft-only': { status: 403, title: 'This person may only write drafts' },
  'needs-all-accounts': { status: 403, title: 'This needs the social permission All accounts' },
  'not-original-connector': { status: 403, title: 'Only a Super Admin or the original connector may do this' },
  'version-required': { status: 428, title: 'If-Match with the ETag of the account is required' },
  'version-stale': { status: 412, title: 'The account has changed since that version' },
  'already-disconnected': { status: 409, title: 'The account is already disconnected' },
  'not-disconnected': { status: 409, title: 'The account is not disconnected' },
  'account-disconnected': { status: 409, title: 'The account is disconnected' },
  'not-missed': { status: 409, title: 'Only missed posts are settled' },
  'already-requested': { status: 409, title: 'This has been asked for already' },
  'too-soon': { status: 409, title: 'The request or its last reminder is less than 24 hours old' },
  'request-over': { status: 409, title: 'The request is not open any more' },
  'authorization-used': { status: 409, title: 'This authorization has been used' },
  'authorization-expired': { status: 400, title: 'This authorization has expired' },
  'state-mismatch': { status: 400, title: 'The state is not the one this sign-in began with' },
  'issuer-mismatch': { status: 400, title: 'The answer comes from another network' },
  'code-invalid': { status: 400, title: 'This authorization has received no valid code' },
  'code-used': { status: 400, title: 'The code has been used' },
  'authorization-denied': { status: 400, title: 'Access was not allowed at the network' },
  'network-role-missing': { status: 403, title: 'The login lacks the role it needs on this account' },
  'wrong-account': { status: 409, title: 'The login manages another account' },
  'account-gone': { status: 409, title: 'The account no longer exists at the network' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'server-error': { status: 500, title: 'Something went wrong' },
  unavailable: { status: 503, title: 'The service is not available now' },
  'storage-full': { status: 507, title: 'Nothing more can be stored here' },
} satisfies Record<Code, { status: number; title: string }>;

/** The fields of a problem that its code does not determine. */
export type ExtraFields = Partial<
  Pick<Problem, 'detail' | 'fields' | 'account' | 'expected' | 'actual' | 'missingRole' | 'hadRole'>
>;

/** A refused request. Thrown inside a transaction, it undoes what the transaction has written. */
export class ProblemError extends Error {
  readonly code: Code;
  readonly extra: ExtraFields;

  constructor(code: Code, extra: ExtraFields = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** The HTTP status of a code. */
export const httpStatusOf = (code: Code): number => PROBLEMS[code].status;

/** The RFC 9457 body of a refusal; `instance` is the path of the request. */
export function problemBody(code: Code, instance: string, extra: ExtraFields = {}): Problem {
  const { status, title } = PROBLEMS[code];
  return {
    type: `urn:social-settings:problem:${code}`,
    title,
    status,
    detail: title,
    code,
    instance,
    waysOut: waysOut(code),
    ...extra,
  };
}
