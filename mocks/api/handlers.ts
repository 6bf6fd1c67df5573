import { getResponse, type RequestHandler } from 'msw';
import type { FlowList } from '../../src/api/contract/flow.ts';
import {
  type NamedOperation,
  OPERATIONS,
  type OperationName,
} from '../../src/api/contract/operations/operation-list.ts';
import type { AnyHandler, Handlers } from '../pipeline/call.ts';
import { type PipelineOptions, type Route, type ServedOperation, serve, UNKNOWN_ROUTES } from '../pipeline/pipeline.ts';
import type { Store } from '../store/store.ts';
import { accountHandlers } from './accounts.ts';
import { activityHandlers, loadActivityFiles } from './activity.ts';
import { authorizationHandlers } from './authorizations.ts';
import { noticeHandlers } from './notices.ts';
import { postHandlers } from './posts.ts';
import { requestHandlers } from './requests.ts';
import { sessionHandlers } from './session.ts';
import { signInHandlers } from './sign-in.ts';
import { simulationHandlers } from './simulation.ts';

const loadedFlows: FlowList = { items: [] };

/** Loads the list of flows only when it is requested, because it is long and only the review tools ask for it. */
async function loadFlows(): Promise<void> {
  loadedFlows.items = [...(await import('../flows/flows.ts')).FLOW_STEPS];
}

/** The handlers of all operations. `handler-types.test.ts` compiles only if no handler replies with a field that its schema lacks. */
export const HANDLERS = {
  ...sessionHandlers,
  ...accountHandlers,
  ...activityHandlers,
  ...noticeHandlers,
  ...postHandlers,
  ...requestHandlers,
  ...authorizationHandlers,
  ...simulationHandlers,
  ...signInHandlers,
  listFlows: () => loadedFlows,
} satisfies Handlers;

/** Functions that load what an operation needs; the pipeline calls them only when the operation is called. */
const LOADERS: Partial<Record<OperationName, () => Promise<void>>> = {
  listFlows: loadFlows,
  exportActivity: loadActivityFiles,
  exportComing: loadActivityFiles,
};

const servedOperation = (operation: NamedOperation): ServedOperation => ({
  operation,
  handler: HANDLERS[operation.name] as AnyHandler,
  load: LOADERS[operation.name],
});

const ROUTES: Route[] = [
  ...[...Map.groupBy(OPERATIONS, ({ path }) => path)].map(([path, operations]) => ({
    path: path.replace('{id}', ':id'),
    operations: new Map(operations.map((operation) => [operation.method, servedOperation(operation)])),
  })),
  ...UNKNOWN_ROUTES,
];

/** The simulated API over one store, as MSW handlers. @param basePath the path the app is served under; starts and ends with a slash */
export function createHandlers({ store, basePath = '/' }: { store: Store; basePath?: string }): RequestHandler[] {
  return ROUTES.map((route) => serve(route, { store, basePath }));
}

/**
 * Sends a request to the handlers. @returns their response; undefined if no handler matches the request
 * @throws the abort reason if the request is aborted, as `fetch` does; the simulation still carries the request out
 */
export function responseFrom(handlers: RequestHandler[], request: Request): Promise<Response | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Response | undefined>();
  request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
  getResponse(handlers, request).then(resolve, reject);
  return promise;
}

/**
 * The simulated API as one function, for tests and the HTTP server. MSW tries every handler on every request; this function
 * tries only handlers that can match, which takes a third of the time. It makes each handler once, when it is first needed.
 */
export function createResponder(options: PipelineOptions): (request: Request) => Promise<Response | undefined> {
  const made = new Map<Route, RequestHandler>();
  const handlerOf = (route: Route): RequestHandler => {
    const handler = made.get(route) ?? withoutStackTrace(() => serve(route, options));
    made.set(route, handler);
    return handler;
  };
  return (request) => {
    const { pathname } = new URL(request.url);
    const handlers = PATTERNS.filter(({ pattern }) => pattern.test(pathname)).map(({ route }) => handlerOf(route));
    return responseFrom(handlers, request);
  };
}

/** Makes a handler without a note of where in the source it was made. Finding that place for MSW takes longer than all else here. */
function withoutStackTrace(make: () => RequestHandler): RequestHandler {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * For each route, a cheap first check of a path. A pattern matches every path that MSW matches, and may match more; MSW
 * decides.
 */
const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`${route.path.replaceAll(/:[^/]+/g, '[^/]+').replace('*', '.*')}/?$`, 'i'),
}));
