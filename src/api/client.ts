import * as v from 'valibot';
import { ApiError, apiErrorFrom, isWorthRetrying, mayHaveSucceeded, problemFrom } from './api-error.ts';
import { BEFORE_KEY } from './contract/code.ts';
import { type Operation, partsOf, type QueryOf } from './contract/operation.ts';
import { acceptingOlder } from './older-replies.ts';
import { isForViewer, requestViewerCheck } from './screen.ts';
import { apiBase, currentTransport } from './transport.ts';

/** How long an answer may take. */
const TIMEOUT_MS = 15_000;
/** How often a write is sent again under its own key, and how long it waits before. */
const RESENDS_AFTER_MS = [400, 1_600];

/** The id that the path of a call names. */
type Id<O extends Operation> = O['call'] extends `${string}{id}${string}` ? { id: string } : unknown;

type Query<O> = O extends { query: v.GenericSchema } ? { query?: Partial<QueryOf<O>> } : unknown;

type Body<O> = O extends { body: infer S extends v.GenericSchema } ? { body: v.InferInput<S> } : unknown;

/** The version that a write is meant for. */
type IfMatch<O> = O extends { ifMatch: true } ? { ifMatch: string } : unknown;

/** The id of the viewer at the time of the press; the simulation's own controls take none. */
type Actor<O> = O extends { auth: 'nobody' } ? unknown : { viewer: string };

type Read<O extends Operation, S> = Id<O> &
  Query<O> & {
    /** The schema that the reply is read with, where that is more lenient than the contract. */
    reply?: S;
    /** The answer is accepted whoever it is for; any other counts only for the viewer. */
    isForAnybody?: boolean;
    signal?: AbortSignal;
  };

type Write<O extends Operation, S> = Id<O> &
  Body<O> &
  IfMatch<O> &
  Actor<O> & {
    reply?: S;
    /** One key for one intention: however often it is sent, it happens once. */
    key?: string;
  };

/** What a call may name; `Read` and `Write` say which of it an operation takes. */
interface Named {
  id?: string;
  query?: Record<string, string | number | readonly string[] | undefined>;
  body?: unknown;
  ifMatch?: string;
  viewer?: string;
  reply?: v.GenericSchema;
}

/** Asks for something. @throws ApiError */
export async function read<O extends Operation, S extends v.GenericSchema = NonNullable<O['reply']>>(
  operation: O,
  options: Read<O, S>,
): Promise<v.InferOutput<S>> {
  const { isForAnybody = false, signal } = options;
  const { query = {}, reply = operation.reply } = options as Named;
  const url = addressOf(operation, options);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of typeof value === 'object' ? value : [String(value)]) url.searchParams.append(name, each);
  }
  const request = { method: 'GET', headers: { Accept: 'application/json' }, signal };
  const body = await exchange(url, request, (response) => isForAnybody || isForViewer(response));
  return parsed(reply, body) as v.InferOutput<S>;
}

/**
 * Changes something. When no answer comes, the same request goes out again under the same key, so that
 * it happens once or not at all. However often it goes out, it is made as the person who acted (F26). @throws ApiError
 */
export async function write<O extends Operation, S extends v.GenericSchema = NonNullable<O['reply']>>(
  operation: O,
  made: Write<O, S>,
): Promise<v.InferOutput<S>> {
  const { key = newKey() } = made;
  const { viewer, body, reply = operation.reply, ifMatch } = made as Named;
  const headers = new Headers({ 'Idempotency-Key': key });
  if (viewer !== undefined) headers.set('X-Viewer', viewer);
  if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const request = { method: partsOf(operation).method, headers, body: JSON.stringify(body) };
  const send = async () => parsed(reply, await exchange(addressOf(operation, made), request)) as v.InferOutput<S>;
  return resending(() => send().catch((error) => rethrow(error, key)));
}

function addressOf(operation: Operation, named: object): URL {
  const { id = '' } = named as Named;
  const path = partsOf(operation).path.replace('{id}', () => encodeURIComponent(id));
  return new URL(path.slice(1), apiBase());
}

/** Keys under which a write was sent and no answer was understood: it may have happened. */
const unanswered = new Set<string>();

/** Marks a refusal that leaves open what became of an earlier attempt under its key. @throws always */
function rethrow(error: unknown, key: string): never {
  if (mayHaveSucceeded(error)) unanswered.add(key);
  const problem = problemFrom(error);
  if (problem?.code === 'viewer-changed') requestViewerCheck();
  if (problem && unanswered.has(key) && BEFORE_KEY.some((code) => code === problem.code))
    throw new ApiError(problem, null, true);
  throw error;
}

/** What a mutation needs besides what it changes. */
export interface Acting {
  /** The id of who acts, as the screen shows them. */
  viewer: string;
  /** One for one intention: confirming again after an uncertain end sends the same one. */
  key: string;
}

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function resending<R>(send: () => Promise<R>): Promise<R> {
  for (const wait of RESENDS_AFTER_MS) {
    try {
      return await send();
    } catch (error) {
      if (!isWorthRetrying(error)) throw error;
      const retryAfter = error instanceof ApiError ? error.retryAfterMs : null;
      if (retryAfter !== null && retryAfter > wait) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      // Nothing is sent while the browser knows that it has no network (F05).
      if (!navigator.onLine) await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    }
  }
  return send();
}

/**
 * Sends one request. @param isMeant whether an answer is for the viewer
 * @returns its answer as JSON; undefined where it has no body @throws ApiError, or the reason of the request's signal
 */
async function exchange(url: URL, request: RequestInit, isMeant = (_: Response) => true): Promise<unknown> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new ApiError('timeout')), TIMEOUT_MS);
  const signal = request.signal ? AbortSignal.any([request.signal, limit.signal]) : limit.signal;
  try {
    const { send } = await currentTransport();
    const credentials = import.meta.env.SIMULATED ? 'same-origin' : 'include';
    const response = await send(new Request(url, { ...request, cache: 'no-store', credentials, signal }));
    if (response.type === 'error') throw new ApiError('unreachable');
    if (!isMeant(response)) {
      requestViewerCheck();
      throw new ApiError('other-viewer');
    }
    const text = await response.text();
    const body = text === '' ? undefined : jsonOf(text);
    if (response.ok) return body;
    throw apiErrorFrom(response, body);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw signal.aborted ? signal.reason : new ApiError('unreachable');
  } finally {
    clearTimeout(timer);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsed(schema: v.GenericSchema | undefined, body: unknown): unknown {
  if (!schema) return undefined;
  const result = v.safeParse(acceptingOlder(schema), body);
  if (result.success) return result.output;
  throw new ApiError('unexpected-reply');
}

/** Whether a read that failed is repeated: only where the failure may pass. */
export function retriesRead(failures: number, error: unknown): boolean {
  const status = problemFrom(error)?.status ?? 0;
  return failures < 2 && (status === 0 || status >= 500 || status === 429);
}

/** How long a read waits before it is repeated, in ms: with jitter, and never less than the API asks for. */
export function readRetryDelay(failures: number, error: unknown): number {
  const retryAfter = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(retryAfter, 400 * 2 ** failures * (0.5 + Math.random()));
}
