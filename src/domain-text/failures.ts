import { ApiError, type TransportErrorKind } from '../api/api-error.ts';
import { m } from '../i18n/messages.ts';
import { type About, problemSentence } from './problems.ts';

/** What happened, whether anything changed and what to do, for any failed write. */
export function failureSentence(error: unknown, about: About = {}): string {
  if (!(error instanceof ApiError)) return m.accounts_problem_unexpected();
  if (error.problem) return problemSentence(error.problem, { ...about, isOpen: error.isOpen });
  return error.transportError ? TROUBLE[error.transportError]() : m.accounts_problem_unexpected();
}

const TROUBLE = {
  unreachable: () => (navigator.onLine ? m.accounts_problem_timeout() : m.accounts_problem_offline()),
  timeout: () => m.accounts_problem_timeout(),
  // Only reads have it.
  'other-viewer': () => m.accounts_problem_unexpected(),
  'unexpected-reply': () => m.accounts_problem_unexpected(),
} satisfies Record<TransportErrorKind, () => string>;
