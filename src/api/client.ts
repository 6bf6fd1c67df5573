import * as v from 'valibot';
import { ApiError, apiErrorFrom, isWorthRetrying, mayHaveSucceeded, problemFrom } from './api-error.ts';
import type { Code } from './contract/code.ts';
import { type Operation, partsOf, type QueryOf } from './contract/operation.ts';
import { acceptingOlder } from './older-replies.ts';
import { doubtViewer, isForViewer } from './screen.ts';
import { apiBase, currentTransport } from './transport.ts';

/** How long an answer may take. */
const TIMEOUT_MS = 15_000;
/** How often a write is sent again under its own key, and how long it waits before. */
const RESENDS_AFTER_MS = [400, 1_600];

type Values = Record<string, string | number | readonly string[]>;

/** The id that the path of a call names. */
type Id<O extends Operation> = O['call'] extends `${string}{id}${string}` ? { id: string } : unknown;

type Query<O> = O extends { query: v.GenericSchema } ? { query?: Partial<QueryOf<O>> } : unknown;

type Body<O> = O extends { body: infer S extends v.GenericSchema } ? { body: v.InferInput<S> } : unknown;

/** The version that a write is meant for. */
type IfMatch<O> = O extends { ifMatch: true } ? { ifMatch: string } : unknown;

/** The id of who acted, as the screen showed them then; the simulation's own controls are nobody's. */
type Actor<O> = O extends { auth: 'nobody' } ? unknown : { viewer: string };

type Read<O extends Operation, S> = Id<O> &
  Query<O> & {
    /** How this version of the app reads the reply, where that is not as strict as the contract. */
    reply?: S;
    /** It tells who is signed in, whoever that is. Any other answer counts only for the viewer. */
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

/** What any call may name; which of it an operation takes, its types say. */
interface Named {
  id?: string;
  query?: object;
  body?: unknown;
  ifMatch?: string;
  viewer?: string;
  reply?: v.GenericSchema;
}

/** Asks for something. @throws ApiError */
export async function read<O extends Operation, S extends v.GenericSchema = NonNullable<O['reply']>>(
  operation: O,
  asked: Read<O, S>,
): Promise<v.InferOutput<S>> {
  const { isForAnybody = false, signal } = asked;
  const { query = {}, reply = operation.reply } = asked as Named;
  const url = addressOf(operation, asked);
  for (const [name, value] of Object.entries(query as Values)) {
    if (value === undefined) continue;
    for (const each of typeof value === 'object' ? value : [String(value)]) url.searchParams.append(name, each);
  }
  const isMeant = (response: Response) => isForAnybody || isForViewer(response);
  return parsed(reply, await exchange(url, init('GET'), { isMeant, signal })) as v.InferOutput<S>;
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
  const text = body === undefined ? undefined : JSON.stringify(body);
  const send = async () =>
    parsed(
      reply,
      await exchange(addressOf(operation, made), { ...init(partsOf(operation).method), headers, body: text }),
    ) as v.InferOutput<S>;
  return resending(() => send().catch((error) => judged(error, key)));
}

/** Where a call goes to. */
function addressOf(operation: Operation, named: object): URL {
  const { id = '' } = named as Named;
  return new URL(
    partsOf(operation)
      .path.slice(1)
      .replace('{id}', () => encodeURIComponent(id)),
    apiBase(),
  );
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
  credentials: import.meta.env.SIMULATED ? 'same-origin' : 'include',
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

/** One request and its answer as JSON; undefined where the answer has no body. @throws ApiError, or the reason of `signal` */
async function exchange(
  url: URL,
  request: RequestInit,
  { isMeant = () => true, signal }: Taking = {},
): Promise<unknown> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new ApiError('timeout')), TIMEOUT_MS);
  const ended = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
  try {
    const { send } = await currentTransport();
    const response = await send(new Request(url, { ...request, signal: ended }));
    if (response.type === 'error') throw new ApiError('unreachable');
    if (!isMeant(response)) {
      doubtViewer();
      throw new ApiError('other-viewer');
    }
    const text = await response.text();
    const body = text === '' ? undefined : jsonOf(text);
    if (response.ok) return body;
    throw apiErrorFrom(response, body);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw ended.aborted ? ended.reason : new ApiError('unreachable');
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
