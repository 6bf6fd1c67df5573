import * as v from 'valibot';
import { Problem } from './contract/problem.ts';
import { acceptingOlder } from './older-replies.ts';

/** What can go wrong with a call besides a refusal. `other-viewer`: the answer is for another person than the viewer. */
export type TransportErrorKind = 'unreachable' | 'timeout' | 'unexpected-reply' | 'other-viewer';

/** A call that did not succeed: the API refused it with a problem, or there was trouble on the way. */
export class ApiError extends Error {
  override name = 'Failure';
  readonly problem: Problem | null;
  readonly transportError: TransportErrorKind | null;
  /** When it may be tried again, in ms from now; only where the API said so. */
  readonly retryAfterMs: number | null;
  /** The same was sent before and nobody has answered: that may have happened, whatever this refusal says. */
  readonly isOpen: boolean;

  constructor(what: Problem | TransportErrorKind, retryAfterMs: number | null = null, isOpen = false) {
    super(typeof what === 'string' ? what : what.code);
    this.problem = typeof what === 'string' ? null : what;
    this.transportError = typeof what === 'string' ? what : null;
    this.retryAfterMs = retryAfterMs;
    this.isOpen = isOpen;
  }
}

/** The API's problem of an error, if it is one. */
export const problemFrom = (error: unknown): Problem | null => (error instanceof ApiError ? error.problem : null);

/** Whether the API may never have heard of the call, or its answer got lost. */
export const isUncertain = (error: unknown): boolean =>
  error instanceof ApiError && (error.transportError === 'unreachable' || error.transportError === 'timeout');

/** Whether a write that has failed may have happened all the same. */
export const mayHaveSucceeded = (error: unknown): boolean =>
  isUncertain(error) || (error instanceof ApiError && (error.isOpen || error.transportError === 'unexpected-reply'));

/** Whether trying the very same again may help: no answer, or the API asks for patience. */
export const isWorthRetrying = (error: unknown): boolean =>
  isUncertain(error) || [429, 503].includes(problemFrom(error)?.status ?? 0);

/** The failure that a reply of status 400 or more tells of. */
export function apiErrorFrom(response: Response, body: unknown): ApiError {
  const parsed = v.safeParse(acceptingOlder(Problem), body);
  // The app always names a version: without one the mistake is its own (F12).
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

/** A server error that did not introduce itself; whatever its body says is not for people (F15). */
const serverProblem = (status: number): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  detail: '',
  code: 'server-error',
  instance: '',
});
