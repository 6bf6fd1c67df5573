import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { createHandlers, responseFrom } from './api/handlers.ts';
import { SCENARIO_NAMES, SEED_VERSION, seedOf } from './scenarios/scenarios.ts';
import { applyStartingPoint } from './starting-point.ts';
import { createIndexedDbStore } from './store/indexed-db.ts';
import { createMemoryStore } from './store/memory.ts';
import type { Store } from './store/store.ts';
import { WORKER_ANSWERS } from './worker-mark.ts';

/** The simulation running in this page. */
export interface BrowserSimulation {
  send: (request: Request) => Promise<Response>;
  /** Calls `listener` after every commit of this or another tab, and when a worker starts after `runsInPage` was true. */
  subscribe: (listener: () => void) => () => void;
  /** Whether changes outlive a reload, and each parameter of the link whose value is unknown, as `name=value`. */
  startupReport: { isSaved: boolean; wrongInLink: string[] };
  /** Whether the page itself answers requests; resolves once the service worker has started, failed to, or taken too long. */
  readonly runsInPage: Promise<boolean>;
}

/**
 * The worker starts once the page has sent no request for this long. To start it and to wait for its replies would take a
 * third of the time of a page load, and the first screen needs no worker; a window that is soon closed never starts one.
 */
const QUIET_MS = 500;

/** How long a service worker may take to start before the page shows that it has none. The worker may still start later. */
const WORKER_TIMEOUT_MS = 4_000;

/**
 * Starts the simulation: in the page, and behind a service worker as soon as one has started.
 * @param base the path the app is served under; starts and ends with a slash
 * @param isNewLink whether the tab follows the link in its address for the first time
 */
export async function startSimulation({
  base,
  isNewLink,
}: {
  base: string;
  isNewLink: boolean;
}): Promise<BrowserSimulation> {
  const workerUrl = `${base}mockServiceWorker.js`;
  allowWorkerScript(workerUrl);
  const { store, isSaved } = await openStore(base);
  const handlers = createHandlers({ store, basePath: base });
  const respondInPage = async (request: Request) => (await responseFrom(handlers, request)) ?? Response.error();
  const wrongInLink = await applyStartingPoint(location.search, base, isNewLink, (body) =>
    respondInPage(new Request(`${location.origin}${base}__mock`, { method: 'PUT', body: JSON.stringify(body) })),
  );
  const worker = workerAt(workerUrl, base, handlers);
  const quiet = quietPeriod(QUIET_MS);
  let hasWorkerStarted = false;
  let hasReportedInPage = false;
  const startAttempt = quiet.ended.then(worker.start).then(
    () => {
      hasWorkerStarted = true;
      performance.mark(WORKER_ANSWERS);
    },
    () => {}, // The page continues to answer by itself.
  );
  const attemptOrTimeout = Promise.race([startAttempt, quiet.ended.then(() => wait(WORKER_TIMEOUT_MS))]);
  return {
    startupReport: { isSaved, wrongInLink },
    get runsInPage() {
      return attemptOrTimeout.then(() => {
        hasReportedInPage = !hasWorkerStarted;
        return hasReportedInPage;
      });
    },
    subscribe: (listener) => {
      void startAttempt.then(() => {
        if (hasReportedInPage && hasWorkerStarted) listener();
      });
      return store.subscribe(listener);
    },
    send: async (request) => {
      if (!hasWorkerStarted) {
        quiet.restart();
        return respondInPage(request);
      }
      const copy = request.clone();
      const response = await fetch(request);
      if (response.headers.get('X-Mock-Api') === '1') return response;
      // The worker was stopped, so the web server has answered (M1). The same request goes to the handlers in the page.
      void worker.restart();
      return respondInPage(copy);
    },
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A period of `ms` milliseconds. `ended` resolves at its end; each call of `restart` makes it begin again. */
function quietPeriod(ms: number): { ended: Promise<void>; restart: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let timer = setTimeout(resolve, ms);
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(resolve, ms);
  };
  return { ended: promise, restart };
}

async function openStore(base: string): Promise<{ store: Store; isSaved: boolean }> {
  const [firstScenario = ''] = SCENARIO_NAMES;
  try {
    const name = `social-settings${base}`;
    const store = await createIndexedDbStore({ name, seedOf, firstScenario, seedVersion: SEED_VERSION });
    return { store, isSaved: true };
  } catch {
    return { store: createMemoryStore(seedOf, firstScenario), isSaved: false };
  }
}

function workerAt(url: string, scope: string, handlers: RequestHandler[]) {
  let worker: ReturnType<typeof setupWorker> | undefined;
  let restarting = false;
  const start = async (): Promise<void> => {
    if (!(await ensureWorker(url, scope))) throw new Error('No service worker controls this page');
    worker ??= setupWorker(...handlers);
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url, options: { scope } } });
  };
  return {
    /** Resolves once the worker answers. @throws Error where no worker controls the page */
    start,
    /** Starts the worker again after the browser has stopped it. MSW believes that it still runs, so `start` alone would do nothing. */
    restart: async (): Promise<void> => {
      if (restarting) return;
      restarting = true;
      try {
        await Promise.race([worker?.stop(), wait(WORKER_TIMEOUT_MS)]);
        await start();
      } catch {
        // The page continues to answer by itself.
      } finally {
        restarting = false;
      }
    },
  };
}

/**
 * Gives a worker control of the page; false if the page stays without one. After a hard reload no worker controls it. MSW would
 * then reload the page, again and again where that does not help (M4). To register the worker again needs no reload.
 */
async function ensureWorker(url: string, scope: string): Promise<boolean> {
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller) await claimPage(url, scope);
  const registration = await serviceWorker.getRegistration(scope);
  if (registration) ignoreFailedUpdates(registration);
  return serviceWorker.controller !== null;
}

async function claimPage(url: string, scope: string): Promise<void> {
  const { serviceWorker } = navigator;
  const previous = await serviceWorker.getRegistration(scope);
  await previous?.unregister();
  const claimed = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  const { installing, waiting } = await serviceWorker.register(url, { scope });
  if (!serviceWorker.controller && (installing || waiting)) await claimed;
}

/**
 * Ignores failed updates of the worker. MSW starts an update and does not handle its rejection. The update fails if
 * the worker has ended together with its page; nothing is lost, because the next start registers the worker again.
 */
function ignoreFailedUpdates(registration: ServiceWorkerRegistration): void {
  const update = registration.update.bind(registration);
  registration.update = () => update().catch(() => registration);
}

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown;
}

/** Makes Trusted Types refuse every script address that code passes to the browser as text, except the worker’s (M14). */
function allowWorkerScript(workerUrl: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href === new URL(workerUrl, location.href).href) return url;
      throw new TypeError('Only the simulation’s worker may be loaded as a script');
    },
  });
}
