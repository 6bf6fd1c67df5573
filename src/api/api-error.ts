import * as v from 'valibot';
import { Problem, type WayOut } from './contract/problem.ts';
import { acceptingOlder } from './older-replies.ts';

/** How a call fails without a refusal. `other-viewer`: the answer is for another person than the viewer. */
export type TransportErrorKind = 'unreachable' | 'timeout' | 'unexpected-reply' | 'other-viewer';

/** A call that failed: the API refused it with a problem, or the transport failed. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly problem: Problem | null;
  readonly transportError: TransportErrorKind | null;
  /** In how many ms it may be tried again; null where the API did not say. */
  readonly retryAfterMs: number | null;
  /** An earlier attempt under the same key had no answer: it may have happened, whatever this refusal says. */
  readonly isOutcomeOpen: boolean;

  constructor(what: Problem | TransportErrorKind, retryAfterMs: number | null = null, isOutcomeOpen = false) {
    super(typeof what === 'string' ? what : what.code);
    this.problem = typeof what === 'string' ? null : what;
    this.transportError = typeof what === 'string' ? what : null;
    this.retryAfterMs = retryAfterMs;
    this.isOutcomeOpen = isOutcomeOpen;
  }
}

/** The problem with which the API has refused; null where an error is anything else. */
export const problemFrom = (error: unknown): Problem | null => (error instanceof ApiError ? error.problem : null);

/** RETRY: the ways out of a failure, as the API names them. Where no answer of the API came, it can be tried again. */
export const waysOut = (error: unknown): readonly WayOut[] => problemFrom(error)?.waysOut ?? ['again'];

/** RETRY: whether another try would end the same. A person who is signed out can sign in and try again. */
export const isRefusedForGood = (error: unknown): boolean =>
  waysOut(error).length === 0 && problemFrom(error)?.code !== 'signed-out';

/** Whether the API may not have got the call, or its answer was lost. */
const isUncertain = (error: unknown): boolean =>
  error instanceof ApiError && (error.transportError === 'unreachable' || error.transportError === 'timeout');

/** Whether a failed write may have happened all the same. */
export const mayHaveSucceeded = (error: unknown): boolean =>
  isUncertain(error) ||
  (error instanceof ApiError && (error.isOutcomeOpen || error.transportError === 'unexpected-reply'));

/** Whether the same call may succeed later: there was no answer, or the API asks to wait. */
export const isWorthRetrying = (error: unknown): boolean =>
  isUncertain(error) || [429, 503].includes(problemFrom(error)?.status ?? 0);

/** The error of a reply with a status of 400 or more. */
export function apiErrorFrom(response: Response, body: unknown): ApiError {
  const parsed = v.safeParse(acceptingOlder(Problem), body);
  // The app always sends a version; without one the fault is its own (F12).
  if (response.status === 428) console.error('A request went without its version:', parsed.output);
  if (parsed.success) return new ApiError(parsed.output, retryAfterMs(response.headers.get('Retry-After')));
  if (response.status >= 500) return new ApiError(serverProblem(response.status));
  return new ApiError('unexpected-reply');
}

const MIN_WAIT_MS = 1_000;
const MAX_WAIT_MS = 300_000;

/** Retry-After as seconds or as a date, held between 1 and 300 seconds; null where it says nothing (F13). */
export function retryAfterMs(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1_000;
  return Number.isNaN(wait) ? MIN_WAIT_MS : Math.min(Math.max(wait, MIN_WAIT_MS), MAX_WAIT_MS);
}

/** A server error without a problem of the contract; whatever its body says is not shown (F15). */
const serverProblem = (status: number): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  detail: '',
  code: 'server-error',
  instance: '',
});
