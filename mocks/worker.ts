import type { RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { WORKER_ANSWERS } from './worker-mark.ts';

/** The service worker as a way to the handlers of this page. */
export interface WorkerTransport {
  /** Starts the worker, or starts it again. Resolves once it answers. @throws where the browser refuses it */
  start: () => Promise<void>;
  /** Whether it answers for this page. */
  isAnswering: () => boolean;
  /** Sends a request through the worker. @returns the reply; null if the worker does not answer for this page */
  send: (request: Request) => Promise<Response | null>;
}

/**
 * The service worker of this page. All pages under one path share its registration, so no page removes it. The browser or
 * another page may replace the worker at any time; then MSW, which listens to one worker alone, starts again with the new one.
 * @param url the address of the worker's script @param scope the path that the app is served under
 * @param onAnswering is called each time the worker begins to answer
 */
export function workerAt(
  url: string,
  scope: string,
  handlers: RequestHandler[],
  onAnswering: () => void,
): WorkerTransport {
  /** The number of the latest start. A start that another one has overtaken changes nothing any more. */
  let latestStart = 0;
  /** While the worker answers: resolves as soon as it no longer does. */
  let answering: PromiseWithResolvers<null> | null = null;

  const start = async (attempt = 1): Promise<void> => {
    answering?.resolve(null);
    answering = null;
    latestStart += 1;
    const thisStart = latestStart;
    const worker = await controllingWorker(url, scope);
    if (thisStart !== latestStart) return;
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => {
      if (thisStart === latestStart && serviceWorker.controller !== worker) restart();
    });
    const overdue = setTimeout(() => {
      if (thisStart === latestStart && attempt < ATTEMPTS) restart(attempt + 1);
    }, MSW_START_MS * attempt);
    // Each start makes a new MSW and leaves the old one as it is: stopping it would remove the registration, which other pages
    // need.
    await setupWorker(...handlers).start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url, options: { scope } },
    });
    clearTimeout(overdue);
    if (thisStart !== latestStart) return;
    answering = Promise.withResolvers();
    performance.mark(WORKER_ANSWERS);
    onAnswering();
  };
  const restart = (attempt = 1) => {
    start(attempt).catch(() => {}); // The page answers by itself.
  };
  return {
    start: () => start(),
    isAnswering: () => answering !== null,
    send: async (request) => {
      if (!answering) return null;
      const response = await Promise.race([fetch(request), answering.promise]);
      if (response?.headers.get('X-Mock-Api') === '1') return response;
      // The web server has answered, because the worker has forgotten this page (M1), or no answer came, because the worker was replaced.
      if (answering) restart();
      return null;
    },
  };
}

const ATTEMPTS = 5;

/**
 * How long the first attempt to start MSW may take; the second may take twice as long, and so on. MSW asks the worker two
 * questions and waits for the replies without a limit: a reply is lost if the browser ends the worker before it replies.
 */
const MSW_START_MS = 4_000;

/**
 * How long a worker may take to control the page. When the last page of a worker closes, MSW unregisters the worker, which then
 * never controls a page again.
 */
const CONTROL_MS = 3_000;

/**
 * The newest worker, once it is active and controls this page. @throws where the browser refuses the worker
 */
async function controllingWorker(url: string, scope: string): Promise<ServiceWorker> {
  const { serviceWorker } = navigator;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const registration = await serviceWorker.register(url, { scope, updateViaCache: 'none' });
    // A worker that is older than the app is replaced before it is used (F39).
    if (registration.active) await registration.update().catch(() => {});
    // MSW would update it once more, and would not handle a failure.
    registration.update = async () => registration;
    const newest = registration.installing ?? registration.waiting ?? registration.active;
    if (newest && (await becomesActive(newest)) && (await takesControl(newest))) return newest;
  }
  throw new Error('No service worker controls this page');
}

/** False if the worker was refused, or replaced before it was active. */
const becomesActive = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const check = () => {
      if (worker.state === 'activated') resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', check);
    check();
  });

/** Asks an active worker to control this page: after a hard reload no worker does (M4). @returns false if the worker does not do so within `CONTROL_MS` */
function takesControl(worker: ServiceWorker): Promise<boolean> {
  const { serviceWorker } = navigator;
  return new Promise((resolve) => {
    const check = () => {
      if (serviceWorker.controller === worker) resolve(true);
    };
    serviceWorker.addEventListener('controllerchange', check);
    check();
    if (serviceWorker.controller !== worker) worker.postMessage('CLAIM_PAGES');
    setTimeout(resolve, CONTROL_MS, false);
  });
}
