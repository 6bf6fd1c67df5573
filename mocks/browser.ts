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
  /** Calls back after every commit, by this tab or another, and when `isInPage` turns out to be over. */
  subscribe: (listener: () => void) => () => void;
  /** Whether changes outlive a reload, and what the link asks for and does not exist, as `name=value`. */
  startupReport: { isKept: boolean; wrongInLink: string[] };
  /** Whether no service worker answers at the moment it is read, so that the page answers itself. */
  readonly isInPage: Promise<boolean>;
}

/**
 * How long the page asks nothing before its worker starts. Starting and asking a worker takes a third of the time of
 * a page load, and the first screen needs none of it; a window that is soon closed never starts one.
 */
const QUIET_MS = 500;

/** How long a service worker may take to start before the page says that it has none; it may still start later. */
const PATIENCE_MS = 4_000;

/**
 * Starts the simulation: in the page, and behind a service worker as soon as one has started.
 * @param base the path the app is served under; starts and ends with a slash
 * @param isNew whether the tab has not followed the link in its address before
 */
export async function startSimulation({ base, isNew }: { base: string; isNew: boolean }): Promise<BrowserSimulation> {
  const workerUrl = `${base}mockServiceWorker.js`;
  allowWorkerScript(workerUrl);
  const { store, isKept } = await openStore(base);
  const handlers = createHandlers({ store, basePath: base });
  const inPage = async (request: Request) => (await responseFrom(handlers, request)) ?? Response.error();
  const wrongInLink = await applyStartingPoint(location.search, base, isNew, (body) =>
    inPage(new Request(`${location.origin}${base}__mock`, { method: 'PUT', body: JSON.stringify(body) })),
  );
  const worker = workerAt(workerUrl, base, handlers);
  const quiet = firstQuiet(QUIET_MS);
  let isWorker = false;
  let isReportedInPage = false;
  const started = quiet.come.then(worker.start).then(
    () => {
      isWorker = true;
      performance.mark(WORKER_ANSWERS);
    },
    () => {}, // The page goes on answering by itself.
  );
  const known = Promise.race([started, quiet.come.then(() => wait(PATIENCE_MS))]);
  return {
    startupReport: { isKept, wrongInLink },
    get isInPage() {
      return known.then(() => {
        isReportedInPage = !isWorker;
        return isReportedInPage;
      });
    },
    subscribe: (listener) => {
      void started.then(() => {
        if (isReportedInPage && isWorker) listener();
      });
      return store.subscribe(listener);
    },
    send: async (request) => {
      if (!isWorker) {
        quiet.disturb();
        return inPage(request);
      }
      const copy = request.clone();
      const response = await fetch(request);
      if (response.headers.get('X-Mock-Api') === '1') return response;
      // The worker is stopped and the host has answered (M1): the very same request goes to the handlers in the page.
      void worker.restart();
      return inPage(copy);
    },
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `come` resolves once `disturb` has not been called for so long, in milliseconds. */
function firstQuiet(ms: number): { come: Promise<void>; disturb: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let timer = setTimeout(resolve, ms);
  const disturb = () => {
    clearTimeout(timer);
    timer = setTimeout(resolve, ms);
  };
  return { come: promise, disturb };
}

async function openStore(base: string): Promise<{ store: Store; isKept: boolean }> {
  const [firstScenario = ''] = SCENARIO_NAMES;
  try {
    const name = `social-settings${base}`;
    return {
      store: await createIndexedDbStore({ name, seedOf, firstScenario, seedVersion: SEED_VERSION }),
      isKept: true,
    };
  } catch {
    return { store: createMemoryStore(seedOf, firstScenario), isKept: false };
  }
}

function workerAt(url: string, scope: string, handlers: RequestHandler[]) {
  let worker: ReturnType<typeof setupWorker> | undefined;
  let restarting = false;
  const start = async (): Promise<void> => {
    if (!(await hasWorker(url, scope))) throw new Error('No service worker controls this page');
    worker ??= setupWorker(...handlers);
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url, options: { scope } } });
  };
  return {
    /** Resolves once the worker answers. @throws where the browser has no worker for this page */
    start,
    /** Wakes a worker that the browser has stopped; MSW believes it to run, and `start` alone would do nothing. */
    restart: async (): Promise<void> => {
      if (restarting) return;
      restarting = true;
      try {
        await Promise.race([worker?.stop(), wait(PATIENCE_MS)]);
        await start();
      } catch {
        // The page goes on answering by itself.
      } finally {
        restarting = false;
      }
    },
  };
}

/**
 * Whether a worker controls the page. After a hard reload none does, and MSW would reload the page to get it back,
 * again and again where that does not help (M4); a worker that is registered again claims the page without a reload.
 */
async function hasWorker(url: string, scope: string): Promise<boolean> {
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller) await claimPage(url, scope);
  const registration = await serviceWorker.getRegistration(scope);
  if (registration) forgiveUpdates(registration);
  return serviceWorker.controller !== null;
}

async function claimPage(url: string, scope: string): Promise<void> {
  const { serviceWorker } = navigator;
  const idle = await serviceWorker.getRegistration(scope);
  await idle?.unregister();
  const claimed = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  const { installing, waiting } = await serviceWorker.register(url, { scope });
  if (!serviceWorker.controller && (installing || waiting)) await claimed;
}

/**
 * MSW looks for a newer worker and does not handle a rejection. The look fails where the worker has ended with the
 * page it served; nothing is lost, since the next start registers it again.
 */
function forgiveUpdates(registration: ServiceWorkerRegistration): void {
  const update = registration.update.bind(registration);
  registration.update = () => update().catch(() => registration);
}

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown;
}

/** Has Trusted Types refuse every script but the worker's own (M14). */
function allowWorkerScript(workerUrl: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href === new URL(workerUrl, location.href).href) return url;
      throw new TypeError('Only the simulation’s worker may be loaded as a script');
    },
  });
}
