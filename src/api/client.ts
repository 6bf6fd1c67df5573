import type * as v from 'valibot';
import { ApiError, apiErrorFrom, isWorthRetrying, mayHaveSucceeded, problemFrom } from './api-error.ts';
import { CODES_BEFORE_KEY_LOOKUP } from './contract/code.ts';
import { methodAndPathOf, type Operation, type QueryOf } from './contract/operations/operation.ts';
import { parseReply, type Readable } from './parse-reply.ts';
import { isForViewer, requestViewerCheck } from './screen.ts';
import { apiBase, currentTransport, type Transport } from './transport.ts';

const TIMEOUT_MS = 15_000;
/** A write is resent under its own key once after each of these pauses. */
const RESENDS_AFTER_MS = [400, 1_600];

/** The id that the path of a call names. */
type Id<O extends Operation> = O['call'] extends `${string}{id}${string}` ? { id: string } : unknown;

type Query<O> = O extends { query: v.GenericSchema } ? { query?: Partial<QueryOf<O>> } : unknown;

type Body<O> = O extends { body: infer S extends v.GenericSchema } ? { body: v.InferInput<S> } : unknown;

/** The version that a write is meant for. */
type IfMatch<O> = O extends { ifMatch: true } ? { ifMatch: string } : unknown;

/** The id of the viewer at the time of the press; the simulation's own controls take none. */
type ViewerOf<O> = O extends { auth: 'none' } ? unknown : { viewer: string };

type ReadOptions<O extends Operation, S> = Id<O> &
  Query<O> & {
    /** Reads the reply in place of the schema of the contract, where that is too strict. */
    replySchema?: S;
    /** Accepts a reply whoever it is for. Without this, a reply that names somebody else than the viewer is refused. */
    isForAnybody?: boolean;
    signal?: AbortSignal;
  };

type WriteOptions<O extends Operation, S> = Id<O> &
  Body<O> &
  IfMatch<O> &
  ViewerOf<O> & {
    replySchema?: S;
    /** One key stands for one intention: the API carries out a write once, however often it is sent under its key. */
    key?: string;
  };

/** All options that a call can have; `ReadOptions` and `WriteOptions` say which of them an operation takes. */
interface CallOptions {
  id?: string;
  query?: Record<string, string | number | readonly string[] | undefined>;
  body?: unknown;
  ifMatch?: string;
  viewer?: string;
  replySchema?: v.GenericSchema;
}

/** Reads something from the API. @throws ApiError */
export async function read<O extends Operation, S extends v.GenericSchema = NonNullable<O['reply']>>(
  operation: O,
  options: ReadOptions<O, S>,
): Promise<Readable<v.InferOutput<S>>> {
  const { isForAnybody = false, signal } = options;
  const { query = {}, replySchema = operation.reply } = options as CallOptions;
  const url = addressOf(operation, options);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of typeof value === 'object' ? value : [String(value)]) url.searchParams.append(name, each);
  }
  const request = { method: 'GET', headers: { Accept: operation.file?.type ?? 'application/json' }, signal };
  const body = await exchange(url, request, (response) => isForAnybody || isForViewer(response));
  return parsed(replySchema, body) as Readable<v.InferOutput<S>>;
}

/**
 * Changes something through the API. If no reply comes, or if the API is busy (429, 503), the request is sent again after a pause,
 * under the same key, so it is carried out at most once. It is not sent again if the API asks for a wait longer than that pause
 * (F13). Each resend names the person who acted, whoever is on screen by then (F26).
 * @throws ApiError
 */
export async function write<O extends Operation, S extends v.GenericSchema = NonNullable<O['reply']>>(
  operation: O,
  options: WriteOptions<O, S>,
): Promise<v.InferOutput<S>> {
  const { key = newKey() } = options;
  const { viewer, body, replySchema = operation.reply, ifMatch } = options as CallOptions;
  const headers = new Headers({ 'Idempotency-Key': key });
  if (viewer !== undefined) headers.set('X-Viewer', viewer);
  if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const request = { method: methodAndPathOf(operation).method, headers, body: JSON.stringify(body) };
  const url = addressOf(operation, options);
  const send = async () => parsed(replySchema, await exchange(url, request)) as v.InferOutput<S>;
  return withResends(() => send().catch((error) => throwWriteError(error, key)));
}

function addressOf(operation: Operation, options: object): URL {
  const { id = '' } = options as CallOptions;
  const path = methodAndPathOf(operation).path.replace('{id}', () => encodeURIComponent(id));
  return new URL(path.slice(1), apiBase());
}

/** The keys of writes of which an attempt failed and may have been carried out. */
const keysInDoubt = new Set<string>();

/** Throws the error of a write. Marks a refusal that does not say what became of an earlier attempt under the same key. */
function throwWriteError(error: unknown, key: string): never {
  if (mayHaveSucceeded(error)) keysInDoubt.add(key);
  const problem = problemFrom(error);
  if (problem?.code === 'viewer-changed') requestViewerCheck();
  if (problem && keysInDoubt.has(key) && CODES_BEFORE_KEY_LOOKUP.some((code) => code === problem.code))
    throw new ApiError(problem, { isOutcomeOpen: true });
  throw error;
}

/** Who has confirmed an action, and under which key it is sent. */
export interface ConfirmedAction {
  /** The id of the person that the screen showed at the press. */
  viewer: string;
  /** One key stands for one intention: a second press after an uncertain outcome sends the same key. */
  key: string;
}

/** A random key for one write. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The keys of a dialog or page, by intention: a press that repeats an intention after a failure has the same key, so the
 * intention is carried out at most once.
 */
export function keysByIntention(): { keyOf: (intention: string) => string; forget: (intention: string) => void } {
  const keys = new Map<string, string>();
  return {
    keyOf: (intention) => {
      const key = keys.get(intention) ?? newKey();
      keys.set(intention, key);
      return key;
    },
    forget: (intention) => void keys.delete(intention),
  };
}

async function withResends<R>(send: () => Promise<R>): Promise<R> {
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
 * Sends one request. @param isAccepted returns false for a reply that is for somebody other than the viewer
 * @returns the body of the reply; undefined if the reply has none @throws ApiError, or the reason of the request's signal
 */
async function exchange(url: URL, request: RequestInit, isAccepted = (_: Response) => true): Promise<unknown> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new ApiError('timeout')), TIMEOUT_MS);
  const signal = request.signal ? AbortSignal.any([request.signal, limit.signal]) : limit.signal;
  try {
    const transport = await currentTransport();
    throwIfHeld(transport, request, url);
    const { send } = transport;
    const credentials = import.meta.env.SIMULATED ? 'same-origin' : 'include';
    const response = await send(new Request(url, { ...request, cache: 'no-store', credentials, signal }));
    // The simulation returns an error response where `fetch` throws.
    if (response.type === 'error') throw new ApiError('unreachable');
    if (!isAccepted(response)) {
      requestViewerCheck();
      throw new ApiError('other-viewer');
    }
    const text = await response.text();
    const body = text === '' ? undefined : isFile(response) ? text : jsonOf(text);
    if (response.ok) return body;
    throw rememberHeld(apiErrorFrom(response, body), transport, request, url);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw signal.aborted ? signal.reason : new ApiError('unreachable');
  } finally {
    clearTimeout(timer);
  }
}

/** For each transport, the calls that the API asked to send later, by method and address, each with its last error. */
const heldCalls = new WeakMap<Transport, Map<string, ApiError>>();

/** Remembers the call if its error asks to wait. @returns the error */
function rememberHeld(error: ApiError, transport: Transport, { method }: RequestInit, { href }: URL): ApiError {
  const calls = heldCalls.get(transport) ?? new Map();
  if (error.heldUntil > 0) heldCalls.set(transport, calls.set(`${method} ${href}`, error));
  return error;
}

/** Refuses a call that the API asked to send later, whoever repeats it: no request goes out early (F13). @throws ApiError */
function throwIfHeld(transport: Transport, { method }: RequestInit, { href }: URL): void {
  const error = heldCalls.get(transport)?.get(`${method} ${href}`);
  const msLeft = (error?.heldUntil ?? 0) - performance.now();
  if (error?.problem && msLeft > 0) throw new ApiError(error.problem, { retryAfterMs: msLeft });
}

/** Whether a reply is a file and not JSON. */
const isFile = ({ headers }: Response): boolean => /^text\/(?:csv|calendar)\b/.test(headers.get('Content-Type') ?? '');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsed(schema: v.GenericSchema | undefined, body: unknown): unknown {
  if (!schema) return undefined;
  const reply = parseReply(schema, body);
  if (reply) return reply.output;
  throw new ApiError('unexpected-reply');
}

/**
 * The longest wait, in ms, that the API may ask for if a failed read is to be repeated without a message. After a longer one the
 * read is not repeated, and the person sees why and how long.
 */
const MAX_SILENT_WAIT_MS = 10_000;

/** Whether a read that failed is repeated: only where the failure may be temporary, and the wait is short. */
export function retriesRead(failures: number, error: unknown): boolean {
  const status = problemFrom(error)?.status ?? 0;
  if (error instanceof ApiError && (error.retryAfterMs ?? 0) > MAX_SILENT_WAIT_MS) return false;
  return failures < 2 && (status === 0 || status >= 500 || status === 429);
}

/** How long a read waits before it is repeated, in ms: with jitter, and never less than the API asks for. */
export function retryDelayOfRead(failures: number, error: unknown): number {
  const retryAfter = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(retryAfter, 400 * 2 ** failures * (0.5 + Math.random()));
}
