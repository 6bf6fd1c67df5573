import { delay, http, type RequestHandler } from 'msw';
import { markChanged } from '../effects.ts';
import { randomToken } from '../network/tokens.ts';
import type { Instant } from '../rules/instant.ts';
import { mayUseSocial } from '../rules/plan.ts';
import type { User } from '../store/records.ts';
import { StorageFull, type Store, type World, type WorldView } from '../store/store.ts';
import { advance, nextEventAt } from '../time.ts';
import { PEOPLE } from '../world/people.ts';
import type { Answer, Call } from './call.ts';
import { afterCommit, beforeCall, faultFor } from './faults.ts';
import { fingerprintOf, keep, kept } from './idempotency.ts';
import { momentOf } from './moment.ts';
import { demand, problemOf, Refused } from './problem.ts';
import { response } from './reply.ts';

/** One call of the API. `asks` says whose request it has to be. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'delete' | 'all';
  path: string;
  /** social: a person whose plan and permission allow it. person: anybody signed in. nobody: no cookie needed. */
  asks: 'social' | 'person' | 'nobody';
  answer: (call: Call) => Answer;
  /** Fetches what only this call needs, so that the simulation starts without it. */
  load?: () => Promise<unknown>;
}

export interface Edge {
  store: Store;
  /** The path the app is served under; starts and ends with a slash. */
  basePath: string;
  /** Who asks, by id, where no cookie can tell; the cookie `mock-user` unless given. */
  person?: string;
}

/** A route as an MSW handler. All that is not a rule happens here: cookies, time, latency, faults, kept replies. */
export function serve(route: Route, edge: Edge): RequestHandler {
  return http[route.method](`*${route.path}`, async ({ request, params, cookies }) => {
    if (!isOurs(new URL(request.url).pathname, edge)) return undefined;
    try {
      return await play(route, edge, request, params as Record<string, string>, edge.person ?? cookies['mock-user']);
    } catch (error) {
      console.error(error);
      return response(refusal(new Refused('server-error'), new URL(request.url).pathname));
    }
  });
}

/** The API stands right below the app's own path: a module of the app under `src/api/` is not a call. */
const isOurs = (pathname: string, { basePath }: Edge): boolean =>
  ['api/', '__mock'].some((place) => pathname.startsWith(basePath + place));

async function play(
  route: Route,
  edge: Edge,
  request: Request,
  params: Record<string, string>,
  userId: string | undefined,
): Promise<Response> {
  const url = new URL(request.url);
  const text = await request.text();
  await route.load?.();
  const simulation = await edge.store.read((world) => world.simulation());
  const fault =
    route.asks === 'nobody'
      ? undefined
      : faultFor(simulation, request.method, url.pathname.slice(edge.basePath.length - 1));
  if (route.asks !== 'nobody' && simulation.latencyMs > 0) await delay(simulation.latencyMs);
  const early = fault && (await beforeCall(fault, edge.store, url.pathname));
  if (early) return early;
  const call = {
    params,
    url,
    text,
    ifMatch: request.headers.get('If-Match'),
    appUrl: url.origin + edge.basePath,
    realNow: Date.now(),
    secret: () => randomToken(() => crypto.getRandomValues(new Uint8Array(32))),
  };
  const user = PEOPLE.find(({ id, active }) => active && id === userId);
  const answer = await answerTo(route, edge.store, call, {
    user,
    viewer: request.method === 'GET' ? null : request.headers.get('X-Viewer'),
    key: request.headers.get('Idempotency-Key'),
    request: `${request.method} ${url.pathname}`,
  });
  const addressed = user && route.asks !== 'nobody' ? addressedTo(user, answer) : answer;
  return (fault && (await afterCommit(fault, addressed))) || response(addressed);
}

/** Every reply names its recipient, so that no screen shows an answer meant for another person (F26). */
const addressedTo = ({ id }: User, answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'X-Viewer': id },
});

/** What `call` commits and answers; every failure is an answer too, and commits nothing. */
async function answerTo(
  route: Route,
  store: Store,
  call: Omit<Call, 'world' | 'now' | 'user'>,
  asked: { user: User | undefined; viewer: string | null; key: string | null; request: string },
): Promise<Answer> {
  const work = (world: World): Answer => {
    const now = momentOf(world.simulation(), call.realNow);
    if (world.simulation().runningSince !== null) advance(world, now);
    if (route.asks === 'nobody') return route.answer({ ...call, world, now, user: nobody });
    const { user } = asked;
    if (!user) throw new Refused('signed-out');
    demandViewer(asked.viewer, user);
    const key = asked.key !== null && route.method !== 'get' ? `${user.id}:${asked.key}` : null;
    const fingerprint = fingerprintOf(asked.request, call.text);
    const before = key === null ? undefined : kept(world, key, fingerprint);
    if (before) return before;
    if (route.asks === 'social') demand(mayUseSocial(user, world.simulation().plan));
    const answer = route.answer({ ...call, world, now, user });
    // A sign-in that has only begun shows nowhere.
    if (route.method !== 'get' && answer.status < 400 && route.path !== '/api/social/authorizations')
      markChanged(world);
    if (key !== null && answer.status < 400) keep(world, key, fingerprint, answer);
    return answer;
  };
  try {
    return await (route.method === 'get' ? readOrLive(store, call.realNow, work) : store.write(work));
  } catch (error) {
    if (error instanceof Refused) return refusal(error, call.url.pathname);
    if (error instanceof StorageFull) {
      return refusal(new Refused('storage-full'), call.url.pathname);
    }
    console.error(error);
    return refusal(new Refused('server-error'), call.url.pathname);
  }
}

/**
 * A write is made as the person on the screen, or not at all (F26). One that names nobody is judged by its
 * session alone. @throws Refused `viewer-changed`
 */
function demandViewer(viewer: string | null, user: User): void {
  if (viewer !== null && viewer !== user.id) throw new Refused('viewer-changed');
}

/** A read needs a write transaction only while a running clock has something due. */
async function readOrLive(store: Store, realNow: Instant, work: (world: World) => Answer): Promise<Answer> {
  const isDue = (world: WorldView) => {
    const simulation = world.simulation();
    if (simulation.runningSince === null) return false;
    const next = nextEventAt(world);
    return next !== null && next <= momentOf(simulation, realNow);
  };
  if (await store.read(isDue)) await store.write((world) => advance(world, momentOf(world.simulation(), realNow)));
  return store.read((world) => work(readOnly(world)));
}

function readOnly(world: WorldView): World {
  const refuse = () => {
    throw new Error('A GET must not write');
  };
  return {
    get: world.get.bind(world),
    all: world.all.bind(world),
    of: world.of.bind(world),
    simulation: world.simulation.bind(world),
    seed: world.seed.bind(world),
    put: refuse,
    delete: refuse,
    start: refuse,
  };
}

const refusal = ({ code, extra }: Refused, path: string): Answer => {
  const problem = problemOf(code, path, extra);
  return { status: problem.status, body: problem };
};

const nobody: User = { id: '', name: '', email: '', superAdmin: false, socialPermission: 'none', active: false };

/** What is no call of the API is `not-found`, after the checks that come before. */
export const UNKNOWN_ROUTES: Route[] = (
  [
    ['/api/social/*', 'social'],
    ['/api/*', 'person'],
    ['/__mock/*', 'nobody'],
  ] as const
).map(([path, asks]) => ({
  method: 'all',
  path,
  asks,
  answer: () => {
    throw new Refused('not-found');
  },
}));
