import * as v from 'valibot';
import { Problem, type WayOut } from './contract/problem.ts';
import { acceptingOlder } from './older-replies.ts';

/** How a call fails without a refusal. `other-viewer`: the reply is for somebody other than the viewer. */
export type TransportErrorKind = 'unreachable' | 'timeout' | 'unexpected-reply' | 'other-viewer';

/** A call that failed: the API refused it with a problem, or the transport failed. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly problem: Problem | null;
  readonly transportError: TransportErrorKind | null;
  /** After how many ms the call may be tried again; null where the API did not say. */
  readonly retryAfterMs: number | null;
  /** Until when the call is not sent again, in ms by `performance.now()`; 0 where the API did not ask to wait (F13). */
  readonly heldUntil: number;
  /** An earlier attempt under the same key failed but may have been carried out, though this one was refused. */
  readonly isOutcomeOpen: boolean;

  constructor(
    failure: Problem | TransportErrorKind,
    { retryAfterMs = null, isOutcomeOpen = false }: { retryAfterMs?: number | null; isOutcomeOpen?: boolean } = {},
  ) {
    super(typeof failure === 'string' ? failure : failure.code);
    this.problem = typeof failure === 'string' ? null : failure;
    this.transportError = typeof failure === 'string' ? failure : null;
    this.retryAfterMs = retryAfterMs;
    this.heldUntil = retryAfterMs === null ? 0 : performance.now() + retryAfterMs;
    this.isOutcomeOpen = isOutcomeOpen;
  }
}

/** The problem of a refusal; null for any other error. */
export const problemFrom = (error: unknown): Problem | null => (error instanceof ApiError ? error.problem : null);

/**
 * RETRY: the ways out of a failure, as the API lists them. If the reply has no list: `again`, or none if the status means that
 * another try would be refused too.
 */
export function waysOut(error: unknown): readonly WayOut[] {
  const problem = problemFrom(error);
  return problem?.waysOut ?? (problem && REFUSED_AGAIN.has(problem.status) ? [] : ['again']);
}

/** Statuses that mean in HTTP that the same request would be refused again: forbidden, not found. */
const REFUSED_AGAIN = new Set([403, 404]);

/** RETRY: whether another try would be refused, too. A person who is signed out can sign in and try again. */
export const isRefusedForGood = (error: unknown): boolean =>
  waysOut(error).length === 0 && problemFrom(error)?.code !== 'signed-out';

/** Whether no reply came, so that the API may or may not have received the call. */
export const hadNoReply = (error: unknown): boolean =>
  error instanceof ApiError && (error.transportError === 'unreachable' || error.transportError === 'timeout');

/** Whether a failed write may have been carried out all the same. A server that fails does not say how far it came. */
export const mayHaveSucceeded = (error: unknown): boolean =>
  hadNoReply(error) ||
  (error instanceof ApiError &&
    (error.isOutcomeOpen || error.transportError === 'unexpected-reply' || isServerFailure(error.problem)));

const isServerFailure = (problem: Problem | null): boolean =>
  problem !== null && problem.status >= 500 && problem.status !== INSUFFICIENT_STORAGE;

/** The status of a write that was not carried out, because the storage is full. */
const INSUFFICIENT_STORAGE = 507;

/** Whether the same call may succeed later: no reply came, or the API asks to wait. */
export const isWorthRetrying = (error: unknown): boolean =>
  hadNoReply(error) || [429, 503].includes(problemFrom(error)?.status ?? 0);

/** The error of a reply with a status of 400 or more. */
export function apiErrorFrom(response: Response, body: unknown): ApiError {
  const parsed = v.safeParse(acceptingOlder(Problem), body);
  // 428: a write without the `If-Match` that it needs, a bug of the app (F12).
  if (response.status === 428) console.error('A request went without If-Match:', parsed.output);
  if (parsed.success)
    return new ApiError(parsed.output, { retryAfterMs: retryAfterMs(response.headers.get('Retry-After')) });
  if (response.status >= 500) return new ApiError(serverProblem(response.status));
  return new ApiError('unexpected-reply');
}

const MIN_WAIT_MS = 1_000;
const MAX_WAIT_MS = 300_000;

/** The wait of a Retry-After header, seconds or a date, in ms: from 1 to 300 s; null if it is absent or empty (F13). */
export function retryAfterMs(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000;
  return Number.isNaN(wait) ? MIN_WAIT_MS : Math.min(Math.max(wait, MIN_WAIT_MS), MAX_WAIT_MS);
}

/** Stands for a server error whose body is not a problem of the contract: that body is not shown (F15). */
const serverProblem = (status: number): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  detail: '',
  code: 'server-error',
  instance: '',
});
