import { ApiError, type TransportErrorKind } from '../api/api-error.ts';
import type { Code } from '../api/contract/code.ts';
import type { Problem } from '../api/contract/problem.ts';
import { m } from '../i18n/messages.ts';

/** Why something could not be loaded and what to do. A read changes nothing, so the sentence says nothing about changes. */
export function failedReadSentence(error: unknown): string {
  if (!(error instanceof ApiError)) return m.app_load_unexpected();
  if (error.problem) return REFUSED[error.problem.code]?.(error.problem) ?? m.app_load_unexpected();
  return error.transportError ? TRANSPORT_ERROR[error.transportError]() : m.app_load_unexpected();
}

const TRANSPORT_ERROR = {
  unreachable: () => (navigator.onLine ? m.app_load_timeout() : m.app_load_offline()),
  timeout: () => m.app_load_timeout(),
  'other-viewer': () => m.app_load_viewer(),
  'unexpected-reply': () => m.app_load_unexpected(),
} satisfies Record<TransportErrorKind, () => string>;

type FailedReadSentence = (problem: Problem) => string;

const serverError: FailedReadSentence = ({ instance }) =>
  instance === '' ? m.app_load_server_plain() : m.app_load_server({ reference: instance });
const forbidden: FailedReadSentence = () => m.app_load_forbidden();

/** The sentences of refused reads. Any other code counts as an unexpected reply. */
const REFUSED: Partial<Record<Code, FailedReadSentence>> = {
  'signed-out': () => m.app_load_signed_out(),
  'plan-required': () => `${m.accounts_reason_plan()} ${m.app_plan_step()}`,
  'no-social-permission': forbidden,
  'draft-only': forbidden,
  'needs-all-accounts': forbidden,
  'not-original-connector': forbidden,
  'not-found': () => m.accounts_problem_not_found(),
  // The impact of a disconnect cannot be read once the account is disconnected.
  'already-disconnected': () => m.accounts_reason_already_disconnected(),
  'too-many-requests': () => m.app_load_busy(),
  'server-error': serverError,
  unavailable: serverError,
  'storage-full': serverError,
};
