import { createHandlers, responseFrom } from './api/handlers.ts';
import { SCENARIO_NAMES, SEED_VERSION, seedOf } from './scenarios/scenarios.ts';
import { applyStartingPoint } from './starting-point.ts';
import { createIndexedDbStore, type SavedStore } from './store/indexed-db.ts';
import type { StorageState } from './store/storage-state.ts';
import { workerAt } from './worker.ts';

/** The simulation running in this page. */
export interface BrowserSimulation {
  send: (request: Request) => Promise<Response>;
  /**
   * Calls `listener` after each commit of this or another tab that changes what a screen shows, and when a worker starts after
   * `runsInPage` has resolved to true.
   */
  subscribe: (listener: () => void) => () => void;
  /** How the state is stored now, and the parameters of the link that have unknown values, as `name=value`. */
  readonly startupReport: StorageState & { unknownParameters: string[] };
  /** Deletes everything that is stored in this browser. */
  eraseStorage: () => Promise<void>;
  /**
   * Whether the page itself answers requests. Resolves once the service worker has started, has failed to start or has taken too
   * long.
   */
  readonly runsInPage: Promise<boolean>;
}

/**
 * The worker starts once the page has sent no request for this long. Starting it and waiting for its replies would take a third
 * of the time of a page load, and the first screen needs no worker. A window that is closed before that starts no worker.
 */
const QUIET_MS = 500;

/** How long a service worker may take to start before the page shows that none has started. The worker may still start later. */
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
  const shared = simulationOfOpener();
  if (shared) return shared;
  const store = await openStore(base);
  const handlers = createHandlers({ store, basePath: base });
  const respondInPage = async (request: Request) => (await responseFrom(handlers, request)) ?? Response.error();
  const { unsaved } = store.state;
  // A simulation in memory starts again with each page, so each page applies the link again. While another tab blocks the stored
  // state, the link is not applied again: a change would keep this page in memory when that tab lets go.
  const appliesLink = isNewLink || (unsaved !== null && unsaved !== 'blocked');
  const unknownParameters = await applyStartingPoint(location.search, base, appliesLink, (body) =>
    respondInPage(new Request(`${location.origin}${base}__mock`, { method: 'PUT', body: JSON.stringify(body) })),
  );
  const listeners = new Set<() => void>();
  let hasReportedInPage = false;
  const worker = workerAt(workerUrl, base, handlers, () => {
    if (hasReportedInPage) for (const listener of listeners) listener();
  });
  const quiet = quietPeriod(QUIET_MS);
  // If no worker starts, the page continues to answer by itself.
  const startAttempt = quiet.ended.then(worker.start).catch(() => {});
  const attemptOrTimeout = Promise.race([startAttempt, quiet.ended.then(() => wait(WORKER_TIMEOUT_MS))]);
  const simulation: BrowserSimulation = {
    get startupReport() {
      return { ...store.state, unknownParameters };
    },
    eraseStorage: async () => {
      forgetStored(base);
      await store.erase();
    },
    get runsInPage() {
      return attemptOrTimeout.then(() => {
        hasReportedInPage = !worker.isAnswering();
        return hasReportedInPage;
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = store.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    send: async (request) => {
      quiet.restart();
      const copy = request.clone();
      return (await worker.send(request)) ?? respondInPage(copy);
    },
  };
  Object.defineProperty(window, SIMULATION, {
    get: () => store.state.unsaved && { ...simulation, send: respondInPage },
  });
  return simulation;
}

const SIMULATION = Symbol.for('social-settings.simulation-in-memory');

/**
 * The simulation of the page that opened this window, if that simulation is in memory. A simulation of this window's own would
 * not know the sign-ins of that page.
 */
function simulationOfOpener(): BrowserSimulation | null {
  try {
    const shared = (window.opener as { [SIMULATION]?: BrowserSimulation } | null)?.[SIMULATION];
    return shared ? { ...shared, subscribe: untilPageIsLeft(shared.subscribe) } : null;
  } catch {
    return null; // The opener is of another origin.
  }
}

/** Ends each subscription when this page is left, because a listener of this page throws if it is called after that. */
const untilPageIsLeft =
  (subscribe: BrowserSimulation['subscribe']): BrowserSimulation['subscribe'] =>
  (listener) => {
    const stop = subscribe(listener);
    addEventListener('pagehide', stop, { once: true });
    return stop;
  };

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

function openStore(base: string): Promise<SavedStore> {
  const [firstScenario = ''] = SCENARIO_NAMES;
  const name = storeName(base);
  return createIndexedDbStore({
    name,
    seedOf,
    firstScenario,
    seedVersion: SEED_VERSION,
    page: window,
    hadData: localStorage.getItem(name) !== null,
    onStored: () => {
      if (localStorage.getItem(name) === null) markStored(name);
    },
  });
}

/** Marks that this browser has stored data, so that a later visit notices if the data is gone (F47). */
function markStored(name: string): void {
  try {
    localStorage.setItem(name, 'stored');
  } catch {
    // The storage is full. Without the mark, a later visit whose data is gone looks like a first visit.
  }
}

const storeName = (base: string) => `social-settings${base}`;

/** Removes the mark, so that the next visit is a first one and no message says that data is gone. */
const forgetStored = (base: string) => localStorage.removeItem(storeName(base));

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
