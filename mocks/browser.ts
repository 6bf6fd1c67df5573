import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { answerFrom, createHandlers } from './api/handlers.ts';
import { SCENARIO_NAMES, SEED_VERSION, seedOf } from './scenarios/scenarios.ts';
import { applyStartingPoint, markPlace } from './starting-point.ts';
import { createIndexedDbStore } from './store/indexed-db.ts';
import { createMemoryStore } from './store/memory.ts';
import type { Store } from './store/store.ts';
import { WORKER_ANSWERS } from './worker-mark.ts';

/** The simulation running in this page. */
export interface BrowserSimulation {
  send: (request: Request) => Promise<Response>;
  /** Hears of every commit, by this tab or another. */
  subscribe: (listener: () => void) => () => void;
  /** Whether what is done outlives a reload, and what its link asks for and does not exist. */
  startupReport: { isKept: boolean; wrongInLink: string[] };
  /** Whether the page goes on answering itself because there is no service worker. */
  isInPage: Promise<boolean>;
}

/**
 * How long the page asks nothing before its worker starts. Starting one and asking it takes a third of the time of
 * a page load, and the first screen needs none of it; a window that is closed soon never starts one.
 */
const QUIET_MS = 500;

/** How long a service worker may take to start before the page counts as one that has none. */
const PATIENCE_MS = 4_000;

/**
 * Starts the simulation: in the page, and behind a service worker as soon as one has started.
 * @param base the path the app is served under; starts and ends with a slash
 */
export async function startSimulation({ base }: { base: string }): Promise<BrowserSimulation> {
  const workerUrl = `${base}mockServiceWorker.js`;
  allowWorkerScript(workerUrl);
  const { store, isKept } = await openStore(base);
  const handlers = createHandlers({ store, basePath: base });
  const inPage = async (request: Request) => (await answerFrom(handlers, request)) ?? Response.error();
  const wrongInLink = await applyStartingPoint(location.search, base, (body) =>
    inPage(new Request(`${location.origin}${base}__mock`, { method: 'PUT', body: JSON.stringify(body) })),
  );
  addEventListener('pagehide', markPlace);
  const worker = workerAt(workerUrl, base, handlers);
  const quiet = firstQuiet(QUIET_MS);
  let isWorker = false;
  const isInPage = quiet.come.then(worker.start).then((hasStarted) => {
    isWorker = hasStarted;
    if (isWorker) performance.mark(WORKER_ANSWERS);
    return !isWorker;
  });
  return {
    startupReport: { isKept, wrongInLink },
    isInPage,
    subscribe: store.subscribe,
    send: async (request) => {
      if (!isWorker) {
        quiet.disturb();
        return inPage(request);
      }
      const again = request.clone();
      const response = await fetch(request);
      if (response.headers.get('X-Mock-Api') === '1') return response;
      // The worker sleeps and the host has answered (M1): the very same request goes to the handlers in the page.
      void worker.restart();
      return inPage(again);
    },
  };
}

/** The first time that nothing disturbs for so long. */
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
  const start = async () => {
    if (!(await hasWorker(url, scope))) return false;
    worker ??= setupWorker(...handlers);
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url, options: { scope } } });
    return true;
  };
  return {
    /** Whether the worker answers from now on. */
    start: async (): Promise<boolean> => {
      if (!('serviceWorker' in navigator)) return false;
      const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false));
      return Promise.race([start().catch(() => false), late]);
    },
    /** Wakes a worker that has fallen asleep; `start` alone would find it enabled. */
    restart: async (): Promise<void> => {
      if (restarting) return;
      restarting = true;
      try {
        const stopped = worker?.stop();
        await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
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
 * Whether the page has a worker. A hard reload leaves it without the one that is there, and MSW would reload
 * the page to get it back, again and again where that does not help (M4); one that is registered anew claims
 * the page as it is.
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
 * MSW looks for a newer worker and waits for no answer. A worker that ends with the page it served has none
 * to give: nothing is lost by that, since the next start registers it anew.
 */
function forgiveUpdates(registration: ServiceWorkerRegistration): void {
  const update = registration.update.bind(registration);
  registration.update = () => update().catch(() => registration);
}

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => unknown;
}

/** Trusted Types let nothing but the worker's own script be registered (M14). */
function allowWorkerScript(workerUrl: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (new URL(url, location.href).href === new URL(workerUrl, location.href).href) return url;
      throw new TypeError('Only the simulation’s worker may be loaded as a script');
    },
  });
}
