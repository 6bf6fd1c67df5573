import { getResponse, type RequestHandler } from 'msw';
import { OPERATIONS, type OperationName } from '../../src/api/contract/operation-list.ts';
import type { AnyHandler } from '../pipeline/call.ts';
import { type PipelineOptions, type Route, routeOf, serve, UNKNOWN_ROUTES } from '../pipeline/pipeline.ts';
import type { Store } from '../store/store.ts';
import { accountHandlers } from './accounts.ts';
import type { ApiHandlers } from './api-handlers.ts';
import { authorizationHandlers } from './authorizations.ts';
import { flowHandlers, loadFlows } from './flows.ts';
import { noticeHandlers } from './notices.ts';
import { postHandlers } from './posts.ts';
import { sessionHandlers } from './session.ts';
import { signInHandlers } from './sign-in.ts';
import { simulationHandlers } from './simulation.ts';

const HANDLERS: ApiHandlers = {
  ...sessionHandlers,
  ...accountHandlers,
  ...noticeHandlers,
  ...postHandlers,
  ...authorizationHandlers,
  ...simulationHandlers,
  ...flowHandlers,
  ...signInHandlers,
};

/** What is fetched before a call, by its operation. */
const LOADS: Partial<Record<OperationName, () => Promise<void>>> = { listFlows: loadFlows };

/** Every call that is answered, then what is none. */
const ROUTES: Route[] = [
  ...OPERATIONS.map((each) => routeOf(each, HANDLERS[each.name] as AnyHandler, LOADS[each.name])),
  ...UNKNOWN_ROUTES,
];

/**
 * The simulated API over one store; the same handlers answer in a browser, in Node
 * tests and as an HTTP server. `basePath` is where the app lives, for the addresses a sign-in leads to.
 */
export function createHandlers({ store, basePath = '/' }: { store: Store; basePath?: string }): RequestHandler[] {
  return ROUTES.map((route) => serve(route, { store, basePath }));
}

/**
 * What the handlers answer a request; undefined where it is none of theirs. An aborted request rejects as `fetch` does,
 * though the simulation carries it out.
 */
export function answerFrom(handlers: RequestHandler[], request: Request): Promise<Response | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Response | undefined>();
  request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
  getResponse(handlers, request).then(resolve, reject);
  return promise;
}

/**
 * The same handlers behind one function, for tests and the HTTP server: MSW tries every handler on every request,
 * so only those that can match are made and tried, a third of the time and none of the start.
 * @returns what a request gets answered; undefined where it is none of ours
 */
export function createResponder(options: PipelineOptions): (request: Request) => Promise<Response | undefined> {
  const made = new Map<Route, RequestHandler>();
  const handlerOf = (route: Route): RequestHandler => {
    const handler = made.get(route) ?? serve(route, options);
    made.set(route, handler);
    return handler;
  };
  return (request) => {
    const { pathname } = new URL(request.url);
    const mayMatch = PATTERNS.filter(
      ({ route, pattern }) =>
        (route.method === 'all' || route.method.toUpperCase() === request.method) && pattern.test(pathname),
    );
    return answerFrom(
      mayMatch.map(({ route }) => handlerOf(route)),
      request,
    );
  };
}

/** No stricter than MSW, which has the last word. */
const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`${route.path.replaceAll(/:[^/]+/g, '[^/]+').replace('*', '.*')}/?$`, 'i'),
}));
