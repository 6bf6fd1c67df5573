import type { Code } from '../../src/api/contract/code.ts';
import type { Problem } from '../../src/api/contract/problem.ts';
import type { Decision } from '../rules/decision.ts';
import { waysOut } from '../rules/retry.ts';

/** Which HTTP status says which code. */
const STATUS = {
  'signed-out': 401,
  'viewer-changed': 409,
  'idempotency-mismatch': 422,
  'plan-required': 403,
  'no-social-permission': 403,
  'not-found': 404,
  malformed: 400,
  invalid: 422,
  'draft-only': 403,
  'needs-all-accounts': 403,
  'not-original-connector': 403,
  'version-required': 428,
  'version-stale': 412,
  'already-disconnected': 409,
  'not-disconnected': 409,
  'account-disconnected': 409,
  'not-missed': 409,
  'already-requested': 409,
  'authorization-used': 409,
  'authorization-expired': 400,
  'state-mismatch': 400,
  'issuer-mismatch': 400,
  'code-invalid': 400,
  'code-used': 400,
  'authorization-denied': 400,
  'network-role-missing': 403,
  'wrong-account': 409,
  'account-gone': 409,
  'too-many-requests': 429,
  'server-error': 500,
  unavailable: 503,
  'storage-full': 507,
} satisfies Record<Code, number>;

const TITLE = {
  'signed-out': 'Nobody is signed in',
  'viewer-changed': 'Somebody else is signed in than the person who acted',
  'idempotency-mismatch': 'This Idempotency-Key was used for another request',
  'plan-required': 'The plan of this portal does not include social accounts',
  'no-social-permission': 'This person has no social permission',
  'not-found': 'There is nothing here',
  malformed: 'The body is not JSON',
  invalid: 'The request is not valid',
  'draft-only': 'This person may only write drafts',
  'needs-all-accounts': 'This needs the social permission All accounts',
  'not-original-connector': 'Only a Super Admin or the original connector may do this',
  'version-required': 'If-Match with the ETag of the account is required',
  'version-stale': 'The account has changed since that version',
  'already-disconnected': 'The account is already disconnected',
  'not-disconnected': 'The account is not disconnected',
  'account-disconnected': 'The account is disconnected',
  'not-missed': 'Only missed posts are settled',
  'already-requested': 'This has been asked for already',
  'authorization-used': 'This authorization has been used',
  'authorization-expired': 'This authorization has expired',
  'state-mismatch': 'The state is not the one this sign-in began with',
  'issuer-mismatch': 'The answer comes from another network',
  'code-invalid': 'The code is not one of this authorization',
  'code-used': 'The code has been used',
  'authorization-denied': 'Access was not allowed at the network',
  'network-role-missing': 'The login lacks the role it needs on this account',
  'wrong-account': 'The login manages another account',
  'account-gone': 'The account no longer exists at the network',
  'too-many-requests': 'Too many requests',
  'server-error': 'Something went wrong',
  unavailable: 'The service is not available now',
  'storage-full': 'Nothing more can be stored here',
} satisfies Record<Code, string>;

/** What a problem says besides its code. */
export type Extra = Pick<Problem, 'fields' | 'account' | 'expected' | 'actual' | 'missingRole' | 'hadRole'> & {
  detail?: string;
};

/** A refused request: thrown inside a transaction it leaves no trace of it. */
export class ProblemError extends Error {
  readonly code: Code;
  readonly extra: Extra;

  constructor(code: Code, extra: Extra = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

/** Guards a write with the same ruling that shapes `can`. @throws Refused with the ruling's code */
export function requireAllowed(ruling: Decision<Code>): void {
  if (!ruling.allowed) throw new ProblemError(ruling.reason);
}

/** The status that goes with a code. */
export const httpStatusOf = (code: Code): number => STATUS[code];

/** The RFC 9457 body of a refusal; `instance` is the path that was asked. */
export function problemBody(code: Code, instance: string, { detail, ...extra }: Extra = {}): Problem {
  return {
    type: `urn:social-settings:problem:${code}`,
    title: TITLE[code],
    status: STATUS[code],
    detail: detail ?? TITLE[code],
    code,
    instance,
    waysOut: waysOut(code),
    ...extra,
  };
}
