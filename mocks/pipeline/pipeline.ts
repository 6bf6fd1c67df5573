import { delay, http, type RequestHandler } from 'msw';
import { Account, etagOf } from '../../src/api/contract/account.ts';
import type { CodeBeforeKeyLookup } from '../../src/api/contract/code.ts';
import { methodAndPathOf, type Operation } from '../../src/api/contract/operations/operation.ts';
import { beginAuthorization } from '../../src/api/contract/operations/operations.ts';
import type { Instant } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import type { User } from '../domain/records.ts';
import { markChanged } from '../effects/account-effects.ts';
import { advance, currentInstant, nextEventAt } from '../effects/time.ts';
import { mayUseSocial } from '../rules/plan.ts';
import { type ReadTransaction, StorageFull, type Store, type Transaction } from '../store/store.ts';
import { type AnyCall, type AnyHandler, bodyReader, queryReader, requireAllowed } from './call.ts';
import { afterCommit, beforeCall, faultFor } from './faults.ts';
import { savedReply, saveReply } from './idempotency.ts';
import { ProblemError, problemBody } from './problem.ts';
import { type Reply, response } from './reply.ts';

/** An operation with its handler, or a pattern of unknown paths with a handler that refuses them. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete' | 'all';
  /** With `:id` in place of an id, as MSW writes it. */
  path: string;
  operation: Operation;
  handler: AnyHandler;
  /** Loads what only this operation needs; awaited before each call. */
  load?: () => Promise<unknown>;
}

export interface PipelineOptions {
  store: Store;
  /** The path the app is served under; starts and ends with a slash. */
  basePath: string;
  /** The id of the person who makes every call; unless given, the cookie `mock-user` names the person. */
  person?: string;
}

/** The route of an operation. */
export function routeOf(operation: Operation, handler: AnyHandler, load?: Route['load']): Route {
  const { method, path } = methodAndPathOf(operation);
  return {
    method: method.toLowerCase() as Lowercase<typeof method>,
    path: path.replace('{id}', ':id'),
    operation,
    handler,
    load,
  };
}

/** A route as an MSW handler, which does what every call needs: cookie, latency, faults, time, saved replies. */
export function serve(route: Route, options: PipelineOptions): RequestHandler {
  return http[route.method](`*${route.path}`, async ({ request, params, cookies }) => {
    if (!isCall(new URL(request.url).pathname, options)) return undefined;
    try {
      return await handle(route, options, request, String(params.id ?? ''), options.person ?? cookies['mock-user']);
    } catch (error) {
      console.error(error);
      return response(refusalReply(new ProblemError('server-error'), new URL(request.url).pathname));
    }
  });
}

/** Only paths directly below `basePath` are calls; `/src/api/posts.ts`, for example, is a source file. */
const isCall = (pathname: string, { basePath }: PipelineOptions): boolean =>
  ['api/', '__mock'].some((folder) => pathname.startsWith(basePath + folder));

async function handle(
  route: Route,
  options: PipelineOptions,
  request: Request,
  id: string,
  userId: string | undefined,
): Promise<Response> {
  const url = new URL(request.url);
  const text = await request.text();
  await route.load?.();
  const simulation = await options.store.read((tx) => tx.simulation());
  const isControl = route.operation.auth === 'none';
  const path = url.pathname.slice(options.basePath.length - 1);
  const fault = isControl ? undefined : faultFor(simulation, request.method, path);
  if (!isControl && simulation.latencyMs > 0) await delay(simulation.latencyMs);
  const faultResponse = fault && (await beforeCall(fault, options.store, url.pathname));
  if (faultResponse) return faultResponse;
  const call: CallBeforeTransaction = {
    id,
    url,
    body: bodyReader(route.operation, text),
    query: queryReader(route.operation, url.searchParams),
    ifMatch: request.headers.get('If-Match'),
    appUrl: url.origin + options.basePath,
    realNow: Date.now(),
    refusal: (code, extra) => new ProblemError(code, extra),
  };
  const user = PEOPLE.find(({ id, active }) => active && id === userId);
  const reply = await carryOut(route, options.store, call, {
    user,
    viewer: request.method === 'GET' ? null : request.headers.get('X-Viewer'),
    key: request.headers.get('Idempotency-Key'),
    fingerprint: `${request.method} ${url.pathname}\n${text}`,
  });
  // The reply names its recipient, so that no screen shows a reply meant for another person (F26).
  if (user && !isControl) reply.headers = { ...reply.headers, 'X-Viewer': user.id };
  return (fault && afterCommit(fault, reply)) ?? response(reply);
}

type CallBeforeTransaction = Omit<AnyCall, 'tx' | 'now' | 'user'>;

/** Carries out a call in one transaction. A refusal or an error becomes a reply too; throwing either undoes all writes. */
async function carryOut(
  { method, operation, handler }: Route,
  store: Store,
  call: CallBeforeTransaction,
  sent: { user: User | undefined; viewer: string | null; key: string | null; fingerprint: string },
): Promise<Reply> {
  const path = call.url.pathname;
  const work = (tx: Transaction): Reply => {
    const now = currentInstant(tx.simulation(), call.realNow);
    if (tx.simulation().runningSince !== null) advance(tx, now); // in a GET, nothing is due: see readWhenUpToDate
    if (operation.auth === 'none') return replyTo(operation, handler({ ...call, tx, now, user: nobody }), path);
    const { user, viewer, fingerprint } = sent;
    if (!user) throw new ProblemError('signed-out' satisfies CodeBeforeKeyLookup);
    // A write that names the person on the screen is refused where somebody else is signed in (F26).
    if (viewer !== null && viewer !== user.id) throw new ProblemError('viewer-changed' satisfies CodeBeforeKeyLookup);
    const key = sent.key !== null && method !== 'get' ? `${user.id}:${sent.key}` : null;
    const saved = key === null ? undefined : savedReply(tx, key, fingerprint);
    if (saved) return saved;
    if (operation.auth === 'social') requireAllowed(call, mayUseSocial(user, tx.simulation().plan));
    const reply = replyTo(operation, handler({ ...call, tx, now, user }), path);
    // A sign-in that has only begun is no change: a link with scenario and moment still leads to the same screens.
    if (method !== 'get' && reply.status < 400 && operation.call !== beginAuthorization.call) markChanged(tx);
    if (key !== null && reply.status < 400) saveReply(tx, key, fingerprint, reply);
    return reply;
  };
  try {
    return await (method === 'get' ? readWhenUpToDate(store, call.realNow, work) : store.write(work));
  } catch (error) {
    if (error instanceof ProblemError) return refusalReply(error, path);
    if (error instanceof StorageFull) return refusalReply(new ProblemError('storage-full'), path);
    console.error(error);
    return refusalReply(new ProblemError('server-error'), path);
  }
}

/** The reply made of what a handler returned, which is a body or a refusal. */
function replyTo({ reply: schema, status }: Operation, outcome: unknown, path: string): Reply {
  if (outcome instanceof ProblemError) return refusalReply(outcome, path);
  if (!schema) return { status: 204 };
  const headers = schema === Account ? { ETag: etagOf(outcome as Account) } : undefined;
  return { status: status ?? 200, body: outcome, headers };
}

/** Runs a read. If the clock runs, a separate transaction first carries out what is due. */
async function readWhenUpToDate(store: Store, realNow: Instant, work: (tx: Transaction) => Reply): Promise<Reply> {
  const isDue = (tx: ReadTransaction) => {
    const simulation = tx.simulation();
    if (simulation.runningSince === null) return false;
    const next = nextEventAt(tx);
    return next !== null && next <= currentInstant(simulation, realNow);
  };
  if (await store.read(isDue)) await store.write((tx) => advance(tx, currentInstant(tx.simulation(), realNow)));
  return store.read((tx) => work(readOnly(tx)));
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

const nobody: User = { id: '', name: '', email: '', superAdmin: false, socialPermission: 'none', active: false };

/** The routes of paths without an operation. Such a call is checked like any other; if no check refuses it, it gets `not-found`. */
export const UNKNOWN_ROUTES: Route[] = (
  [
    ['/api/social/*', 'social'],
    ['/api/*', 'person'],
    ['/__mock/*', 'none'],
  ] as const
).map(([path, auth]) => ({
  method: 'all',
  path,
  operation: { call: `GET ${path}`, auth }, // stands for every method: the type has no `ALL`
  handler: ({ refusal }) => refusal('not-found'),
}));
