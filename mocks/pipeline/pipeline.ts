import { delay, http, type RequestHandler } from 'msw';
import { Account, etagOf } from '../../src/api/contract/account.ts';
import type { CodeBeforeKeyLookup } from '../../src/api/contract/code.ts';
import { allowHeader, type Operation } from '../../src/api/contract/operations/operation.ts';
import { PEOPLE } from '../domain/people.ts';
import type { User } from '../domain/records.ts';
import { markChanged } from '../effects/account-effects.ts';
import { mayUseSocial } from '../rules/plan.ts';
import { type ReadTransaction, StorageFull, type Store, type Transaction } from '../store/store.ts';
import { type AnyCall, type AnyHandler, bodyReader, queryReader, requireAllowed } from './call.ts';
import { afterCommit, beforeCall, claimFault, faultFor } from './faults.ts';
import { savedReply, saveReply } from './idempotency.ts';
import { ProblemError, problemBody } from './problem.ts';
import { type Reply, response } from './reply.ts';
import { readBody } from './request-body.ts';
import { RunningClock } from './running-clock.ts';

/** An operation with its handler. */
export interface ServedOperation {
  operation: Operation;
  handler: AnyHandler;
  /** Loads what only this operation needs; awaited before each call. */
  load?: () => Promise<unknown>;
}

/** A path with its operations by their method; or a pattern of unknown paths, without operations. */
export interface Route {
  /** With `:id` in place of an id, as MSW writes it. */
  path: string;
  operations: ReadonlyMap<string, ServedOperation>;
}

export interface PipelineOptions {
  store: Store;
  /** The path the app is served under; starts and ends with a slash. */
  basePath: string;
  /** The id of the person who makes every call; unless given, the cookie `mock-user` names the person. */
  person?: string;
}

/**
 * Makes an MSW handler for a route. It does what every call needs: method, body, cookie, latency, faults, time, saved replies.
 * A HEAD request gets the reply of GET without the body.
 */
export function serve(route: Route, options: PipelineOptions): RequestHandler {
  return http.all(`*${route.path}`, async ({ request, params, cookies }) => {
    const { pathname } = new URL(request.url);
    if (!isCall(pathname, options)) return undefined;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const served = route.operations.get(method);
    const parts = { id: String(params.id ?? ''), userId: options.person ?? cookies['mock-user'], method };
    const reply = await (served ? answerOrRefuse(served, options, request, parts) : refusalOfRoute(route, pathname));
    // The status of `Response.error()` is 0, which `new Response` does not accept.
    return request.method === 'HEAD' && reply.status > 0 ? new Response(null, reply) : reply;
  });
}

/**
 * The refusal of a request whose path the API does not have, or whose method the path does not have. It is the same for
 * everybody, signed in or not.
 */
function refusalOfRoute({ operations }: Route, path: string): Response {
  if (operations.size === 0) return response(refusalReply(new ProblemError('not-found'), path));
  const Allow = allowHeader([...operations.keys()]);
  return response({ ...refusalReply(new ProblemError('method-not-allowed'), path), headers: { Allow } });
}

/** Only paths directly below `basePath` are calls; `/src/api/posts.ts`, for example, is a source file. */
const isCall = (pathname: string, { basePath }: PipelineOptions): boolean =>
  ['api', '__mock'].some((folder) => `${pathname}/`.startsWith(`${basePath}${folder}/`));

/** The parts of a request that identify the call, the record and the person. */
interface CallParts {
  id: string;
  userId: string | undefined;
  /** `GET` also for a HEAD request. */
  method: string;
}

/** As `answer`, but an error becomes the reply of a refusal. */
async function answerOrRefuse(
  served: ServedOperation,
  options: PipelineOptions,
  request: Request,
  parts: CallParts,
): Promise<Response> {
  try {
    return await answer(served, options, request, parts);
  } catch (error) {
    return response(refusalOf(error, new URL(request.url).pathname));
  }
}

async function answer(
  served: ServedOperation,
  options: PipelineOptions,
  request: Request,
  { id, userId, method }: CallParts,
): Promise<Response> {
  const { operation, load } = served;
  const url = new URL(request.url);
  const isControl = operation.auth === 'none';
  const text = await readBody(request, isControl);
  await load?.();
  const simulation = await options.store.read((tx) => tx.simulation());
  const path = url.pathname.slice(options.basePath.length - 1);
  const switchedOn = isControl ? undefined : faultFor(simulation, method, path);
  if (!isControl && simulation.latencyMs > 0) await delay(simulation.latencyMs);
  const fault = switchedOn && (await claimFault(switchedOn, options.store)) ? switchedOn : undefined;
  const faultResponse = fault && (await beforeCall(fault, url.pathname));
  if (faultResponse) return faultResponse;
  const clock = clockOf(options.store);
  const call: CallBeforeTransaction = {
    id,
    url,
    body: bodyReader(operation, text),
    query: queryReader(operation, url.searchParams),
    ifMatch: request.headers.get('If-Match'),
    appUrl: url.origin + options.basePath,
    markTick: () => clock.markTick(),
    refusal: (code, extra) => new ProblemError(code, extra),
  };
  const user = PEOPLE.find(({ id, active }) => active && id === userId);
  const reply = await carryOut(served, options.store, clock, call, {
    method,
    user,
    viewer: request.headers.get('X-Viewer'),
    key: request.headers.get('Idempotency-Key'),
    fingerprint: `${method} ${url.pathname}\n${text}`,
  });
  // The reply names its recipient, so that no screen shows a reply meant for another person (F26).
  if (user && !isControl) reply.headers = { ...reply.headers, 'X-Viewer': user.id };
  return (fault && afterCommit(fault, reply)) ?? response(reply);
}

type CallBeforeTransaction = Omit<AnyCall, 'tx' | 'now' | 'user'>;

/**
 * Carries out a call in one transaction, and replies to an error too. A thrown error or refusal undoes all writes; a refusal that
 * the handler returns keeps them.
 */
async function carryOut(
  { operation, handler }: ServedOperation,
  store: Store,
  clock: RunningClock,
  call: CallBeforeTransaction,
  sent: { method: string; user: User | undefined; viewer: string | null; key: string | null; fingerprint: string },
): Promise<Reply> {
  const path = call.url.pathname;
  const isRead = sent.method === 'GET';
  const work = (tx: Transaction): Reply => {
    if (!isRead) clock.tick(tx);
    const { now } = tx.simulation();
    if (operation.auth === 'none') return replyTo(operation, handler({ ...call, tx, now, user: nobody }), path);
    const { user, viewer, fingerprint } = sent;
    if (!user) throw new ProblemError('signed-out' satisfies CodeBeforeKeyLookup);
    // A write that names the person on the screen is refused where somebody else is signed in (F26).
    if (!isRead && viewer !== null && viewer !== user.id)
      throw new ProblemError('viewer-changed' satisfies CodeBeforeKeyLookup);
    const key = sent.key !== null && !isRead ? `${user.id}:${sent.key}` : null;
    const saved = key === null ? undefined : savedReply(tx, key, fingerprint);
    if (saved) return saved;
    if (operation.auth === 'social') requireAllowed(call, mayUseSocial(user, tx.simulation().plan));
    const reply = replyTo(operation, handler({ ...call, tx, now, user }), path);
    if (!isRead && reply.status < 400 && !operation.changesNoScreen) markChanged(tx);
    if (key !== null && reply.status < 400) saveReply(tx, key, fingerprint, reply);
    return reply;
  };
  try {
    if (!isRead) return await store.write(work);
    await clock.tickBeforeRead(store);
    return await store.read((tx) => work(readOnly(tx)));
  } catch (error) {
    return refusalOf(error, path);
  }
}

/**
 * The reply for an error: the refusal that was thrown, `storage-full`, or `server-error`. A `server-error` is a mistake in the
 * code, and is logged.
 */
function refusalOf(error: unknown, path: string): Reply {
  if (error instanceof ProblemError) return refusalReply(error, path);
  if (error instanceof StorageFull) return refusalReply(new ProblemError('storage-full'), path);
  console.error(error);
  return refusalReply(new ProblemError('server-error'), path);
}

/** The reply for the outcome of a handler, which is a body or a refusal. */
function replyTo({ reply: schema, status, file }: Operation, outcome: unknown, path: string): Reply {
  if (outcome instanceof ProblemError) return refusalReply(outcome, path);
  if (!schema) return { status: 204 };
  if (file) {
    const headers = {
      'Content-Type': `${file.type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    };
    return { status: 200, text: String(outcome), headers };
  }
  const headers = schema === Account ? { ETag: etagOf(outcome as Account) } : undefined;
  return { status: status ?? 200, body: outcome, headers };
}

/** The running clock of each store: one for all handlers of a page or process. */
const clocks = new WeakMap<Store, RunningClock>();

function clockOf(store: Store): RunningClock {
  const clock = clocks.get(store) ?? new RunningClock();
  clocks.set(store, clock);
  return clock;
}

function readOnly(tx: ReadTransaction): Transaction {
  const refuse = () => {
    throw new Error('A GET must not write');
  };
  return {
    get: tx.get.bind(tx),
    all: tx.all.bind(tx),
    of: tx.of.bind(tx),
    simulation: tx.simulation.bind(tx),
    seed: tx.seed.bind(tx),
    put: refuse,
    delete: refuse,
    start: refuse,
  };
}

const refusalReply = ({ code, extra }: ProblemError, path: string): Reply => {
  const problem = problemBody(code, path, extra);
  return { status: problem.status, body: problem };
};

/** The user of a call of the simulation's own controls, which nobody has to sign in for. */
const nobody: User = { id: '', name: '', email: '', superAdmin: false, socialPermission: 'none', active: false };

/** The routes of paths that the API does not have. */
export const UNKNOWN_ROUTES: Route[] = ['/api', '/api/*', '/__mock/*'].map((path) => ({ path, operations: new Map() }));
