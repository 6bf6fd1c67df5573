import { getResponse, type RequestHandler } from 'msw';
import { type PipelineOptions, type Route, serve, UNKNOWN_ROUTES } from '../pipeline/pipeline.ts';
import type { Store } from '../store/store.ts';
import { accountRoutes } from './accounts.ts';
import { activityRoutes } from './activity.ts';
import { attentionRoutes } from './attention.ts';
import { authorizationRoutes } from './authorizations.ts';
import { connectRoutes } from './connect.ts';
import { flowRoutes } from './flows.ts';
import { noticeRoutes } from './notices.ts';
import { postRoutes } from './posts.ts';
import { requestRoutes } from './requests.ts';
import { sessionRoutes } from './session.ts';
import { signInRoutes } from './sign-in.ts';
import { simulationRoutes } from './simulation.ts';

/** Every call that is answered. */
export const ROUTES: Route[] = [
  ...sessionRoutes,
  ...accountRoutes,
  ...activityRoutes,
  ...noticeRoutes,
  ...requestRoutes,
  ...attentionRoutes,
  ...postRoutes,
  ...authorizationRoutes,
  ...connectRoutes,
  ...simulationRoutes,
  ...flowRoutes,
  ...signInRoutes,
];

/**
 * The simulated API over one store; the same handlers answer in a browser, in Node
 * tests and as an HTTP server. `basePath` is where the app lives, for the addresses a sign-in leads to.
 */
export function createHandlers({ store, basePath = '/' }: { store: Store; basePath?: string }): RequestHandler[] {
  return [...ROUTES, ...UNKNOWN_ROUTES].map((route) => serve(route, { store, basePath }));
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
    return getResponse(
      mayMatch.map(({ route }) => handlerOf(route)),
      request,
    );
  };
}

/** No stricter than MSW, which has the last word. */
const PATTERNS = [...ROUTES, ...UNKNOWN_ROUTES].map((route) => ({
  route,
  pattern: new RegExp(`${route.path.replaceAll(/:[^/]+/g, '[^/]+').replace('*', '.*')}/?$`, 'i'),
}));
