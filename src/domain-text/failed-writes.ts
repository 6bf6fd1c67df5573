import { ApiError, type TransportErrorKind } from '../api/api-error.ts';
import type { Code, CodeBeforeKeyLookup } from '../api/contract/code.ts';
import type { Network } from '../api/contract/network.ts';
import type { AccountRef, Problem } from '../api/contract/problem.ts';
import { isInvisible } from '../api/contract/visible-text.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { NETWORK_NAME } from './network-name.ts';

/** What happened, whether anything changed and what to do, for any failed write. @param network of the account concerned */
export function failedWriteSentence(error: unknown, network?: Network): string {
  if (!(error instanceof ApiError)) return m.accounts_problem_unexpected();
  const openOutcome = error.isOutcomeOpen && error.problem && OPEN_OUTCOME[error.problem.code];
  if (openOutcome) return openOutcome();
  if (error.problem) return problemSentence(error.problem, network);
  return error.transportError ? TRANSPORT_ERROR[error.transportError]() : m.accounts_problem_unexpected();
}

/** What happened, what it means and what to do, for a refusal of the API. The API's own texts are for logs only. */
export const problemSentence = (problem: Problem, network?: Network): string =>
  SENTENCE[problem.code](problem, network ? NETWORK_NAME[network] : m.accounts_the_network());

/** The sentences for a refusal that leaves open whether an earlier attempt under the same key was carried out. */
const OPEN_OUTCOME: Partial<Record<Code, () => string>> = {
  'signed-out': () => m.accounts_problem_signed_out_outcome_open(),
  'viewer-changed': () => m.accounts_problem_viewer_outcome_open(),
} satisfies Record<CodeBeforeKeyLookup, () => string>;

const TRANSPORT_ERROR = {
  unreachable: () => (navigator.onLine ? m.accounts_problem_timeout() : m.accounts_problem_offline()),
  timeout: () => m.accounts_problem_timeout(),
  // No write fails with this error; it is here because the list must be complete.
  'other-viewer': () => m.accounts_problem_unexpected(),
  'unexpected-reply': () => m.accounts_problem_unexpected(),
} satisfies Record<TransportErrorKind, () => string>;

type ProblemSentence = (problem: Problem, network: string) => string;

const serverError: ProblemSentence = ({ instance }) =>
  instance === '' ? m.accounts_problem_server_plain() : m.accounts_problem_server({ reference: instance });

/** A refusal of a request that the app has built wrongly (F12): nothing was changed. */
const refusedRequest: ProblemSentence = ({ instance }) =>
  instance === '' ? m.accounts_problem_invalid() : m.accounts_problem_refused({ reference: instance });

const SENTENCE = {
  'signed-out': () => m.accounts_problem_signed_out(),
  'viewer-changed': () => m.accounts_problem_viewer(),
  'idempotency-mismatch': refusedRequest,
  'plan-required': () => m.accounts_problem_plan(),
  'no-social-permission': () => m.accounts_problem_forbidden(),
  'not-found': () => m.accounts_problem_not_found(),
  malformed: refusedRequest,
  'cross-origin': serverError,
  'method-not-allowed': serverError,
  'too-large': serverError,
  'unsupported-type': serverError,
  invalid: () => m.accounts_problem_invalid(),
  'draft-only': () => m.accounts_problem_forbidden(),
  'needs-all-accounts': () => m.accounts_problem_forbidden(),
  'not-original-connector': () => m.accounts_problem_forbidden(),
  'version-required': refusedRequest,
  'version-stale': () => m.accounts_problem_stale(),
  'already-disconnected': () => m.accounts_reason_already_disconnected(),
  'not-disconnected': () => m.accounts_problem_not_disconnected(),
  'account-disconnected': () => m.accounts_problem_account_disconnected(),
  'not-missed': () => m.social_problem_not_missed(),
  'already-requested': () => m.ask_problem_already(),
  'too-soon': () => m.ask_problem_too_soon(),
  'request-over': () => m.ask_problem_over(),
  'authorization-used': () => m.accounts_problem_sign_in_used(),
  'authorization-expired': () => m.accounts_problem_sign_in_over(),
  'state-mismatch': () => m.accounts_problem_unverified(),
  'issuer-mismatch': () => m.accounts_problem_unverified(),
  'code-invalid': () => m.accounts_problem_unverified(),
  'code-used': () => m.accounts_problem_sign_in_used(),
  'authorization-denied': (_, network) => m.accounts_problem_denied({ network }),
  'network-role-missing': ({ missingRole = '' }, network) =>
    missingRole === ''
      ? m.accounts_problem_role_unknown({ network })
      : m.accounts_problem_role({ role: missingRole, network }),
  'wrong-account': ({ expected, actual }) =>
    expected && actual
      ? m.accounts_problem_wrong({ expected: nameOf(expected), actual: nameOf(actual) })
      : m.accounts_problem_wrong_login(),
  'account-gone': (_, network) => m.accounts_problem_deleted({ network }),
  'too-many-requests': () => m.accounts_problem_busy(),
  'server-error': serverError,
  unavailable: serverError,
  'storage-full': () => m.accounts_problem_storage(),
} satisfies Record<Code, ProblemSentence>;

/** What a network calls an account: its name with the handle, or the handle alone. */
const nameOf = ({ name, handle }: AccountRef): string =>
  withoutBidi(isInvisible(name) ? handle : `${name.trim()} (${handle})`);
