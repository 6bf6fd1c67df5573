import { ApiError, type TransportErrorKind } from '../api/api-error.ts';
import type { Code } from '../api/contract/code.ts';
import { m } from '../i18n/messages.ts';
import { type About, problemSentence } from './problems.ts';

/** What happened, whether anything changed and what to do, for any failed write. */
export function failureSentence(error: unknown, about: About = {}): string {
  if (!(error instanceof ApiError)) return m.accounts_problem_unexpected();
  const open = error.isOutcomeOpen && error.problem && OUTCOME_OPEN[error.problem.code];
  if (open) return open();
  if (error.problem) return problemSentence(error.problem, about);
  return error.transportError ? TROUBLE[error.transportError]() : m.accounts_problem_unexpected();
}

/** Refusals that do not tell what became of an earlier attempt. */
const OUTCOME_OPEN: Partial<Record<Code, () => string>> = {
  'signed-out': () => m.accounts_problem_signed_out_open(),
  'viewer-changed': () => m.accounts_problem_viewer_open(),
};

const TROUBLE = {
  unreachable: () => (navigator.onLine ? m.accounts_problem_timeout() : m.accounts_problem_offline()),
  timeout: () => m.accounts_problem_timeout(),
  // Only reads fail with it.
  'other-viewer': () => m.accounts_problem_unexpected(),
  'unexpected-reply': () => m.accounts_problem_unexpected(),
} satisfies Record<TransportErrorKind, () => string>;
