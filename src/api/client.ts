import * as v from 'valibot';
import { ApiError, apiErrorFrom, isWorthRetrying, mayHaveSucceeded, problemFrom } from './api-error.ts';
import type { Code } from './contract/code.ts';
import { doubtViewer, isForViewer } from './screen.ts';
import { apiBase, currentTransport } from './transport.ts';

/** How long an answer may take. */
const TIMEOUT_MS = 15_000;
/** How often a write is sent again under its own key, and how long it waits before. */
const RESENDS_AFTER_MS = [400, 1_600];

type Query = Record<string, string | number | readonly string[]>;

interface Read<S> {
  path: string;
  query?: Query;
  reply: S;
  /** It tells who is signed in, whoever that is. Any other answer counts only for the viewer. */
  isForAnybody?: boolean;
  signal?: AbortSignal;
}

interface Write<S> {
  /** The id of who acted, as the screen showed them then; null for the simulation's own controls, which are nobody's. */
  viewer: string | null;
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** Absent where nothing comes back. */
  reply?: S;
  /** The version it is meant for. */
  ifMatch?: string;
  /** One key for one intention: however often it is sent, it happens once. */
  key?: string;
}

/** Asks for something. @throws Failure */
export async function read<S extends v.GenericSchema>({
  path,
  query,
  reply,
  isForAnybody = false,
  signal,
}: Read<S>): Promise<v.InferOutput<S>> {
  const url = new URL(path, apiBase());
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of typeof value === 'object' ? value : [String(value)]) url.searchParams.append(name, each);
  }
  const isMeant = (response: Response) => isForAnybody || isForViewer(response);
  return parsed(reply, await exchange(new Request(url, init('GET')), { isMeant, signal }));
}

/**
 * Changes something. When no answer comes, the same request goes out again under the same key, so that
 * it happens once or not at all. However often it goes out, it is made as the person who acted (F26). @throws Failure
 */
export async function write<S extends v.GenericSchema>(call: Write<S>): Promise<v.InferOutput<S>> {
  const { viewer, method, path, body, reply, ifMatch, key = newKey() } = call;
  const headers = new Headers({ 'Idempotency-Key': key });
  if (viewer !== null) headers.set('X-Viewer', viewer);
  if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const text = body === undefined ? undefined : JSON.stringify(body);
  const send = async () => {
    const answer = await exchange(new Request(new URL(path, apiBase()), { ...init(method), headers, body: text }));
    return reply ? parsed(reply, answer) : undefined;
  };
  return resending(() => send().catch((error) => judged(error, key)));
}

/** Keys under which something was sent and no answer was understood: it may have happened. */
const unanswered = new Set<string>();

/** A refusal that comes before the kept replies says nothing of what was sent before under its key. @throws always */
function judged(error: unknown, key: string): never {
  if (mayHaveSucceeded(error)) unanswered.add(key);
  const problem = problemFrom(error);
  if (problem?.code === 'viewer-changed') doubtViewer();
  if (problem && unanswered.has(key) && SAYS_NOTHING_OF_BEFORE.has(problem.code))
    throw new ApiError(problem, null, true);
  throw error;
}

const SAYS_NOTHING_OF_BEFORE: ReadonlySet<Code> = new Set(['signed-out', 'viewer-changed']);

/** A new key for one intention. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const init = (method: string): RequestInit => ({
  method,
  cache: 'no-store',
  credentials: import.meta.env.VITE_API_URL ? 'include' : 'same-origin',
  headers: { Accept: 'application/json' },
});

async function resending<R>(send: () => Promise<R>): Promise<R> {
  for (const wait of RESENDS_AFTER_MS) {
    try {
      return await send();
    } catch (error) {
      if (!isWorthRetrying(error)) throw error;
      const asked = error instanceof ApiError ? error.retryAfterMs : null;
      if (asked !== null && asked > wait) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
      await backOnline();
    }
  }
  return send();
}

/** Waits while the browser knows that it has no network (F05). */
async function backOnline(): Promise<void> {
  if (navigator.onLine) return;
  await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
}

interface Taking {
  /** Whether an answer is for the viewer. */
  isMeant?: (response: Response) => boolean;
  signal?: AbortSignal;
}

/** One request and its answer as JSON; undefined where the answer has no body. */
async function exchange(request: Request, { isMeant = () => true, signal }: Taking = {}): Promise<unknown> {
  const { send } = await currentTransport();
  const response = await inTime(send(request), signal);
  if (response.type === 'error') throw new ApiError('unreachable');
  if (!isMeant(response)) {
    doubtViewer();
    throw new ApiError('other-viewer');
  }
  const text = await inTime(response.text(), signal);
  const body = text === '' ? undefined : jsonOf(text);
  if (response.ok) return body;
  throw apiErrorFrom(response, body);
}

async function inTime<R>(work: Promise<R>, signal: AbortSignal | undefined): Promise<R> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new ApiError('timeout')), TIMEOUT_MS);
  const stop = () => reject(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    return await Promise.race([work.catch(unreachable), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function unreachable(): never {
  throw new ApiError('unreachable');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsed<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new ApiError('unexpected-reply');
}

/** Whether a read that failed is asked for again: not when the API has said no. */
export function retriesRead(failures: number, error: unknown): boolean {
  const status = problemFrom(error)?.status ?? 0;
  return failures < 2 && (status === 0 || status >= 500 || status === 429);
}

/** How long to wait before: with jitter, and never before the API allows. */
export function readRetryDelay(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(asked, 400 * 2 ** failures * (0.5 + Math.random()));
}
