/** What carries requests: a network, or the simulation. */
export interface Transport {
  send: (request: Request) => Promise<Response>;
  /** Hears of changes that others made, where it can. */
  subscribe?: (listener: () => void) => () => void;
  /** Simulation only: how well it runs in this browser. */
  startupReport?: StartupReport;
  /** Simulation only: whether no service worker answers and the page does, once that is known. */
  isInPage?: Promise<boolean>;
}

/** How a simulation runs in this browser. */
export interface StartupReport {
  /** What is done outlives a reload. */
  isKept: boolean;
  /** What the link into this page asks for and does not exist, as `name=value`; for that the world stays as it was. */
  wrongInLink: readonly string[];
}

const { promise, resolve } = Promise.withResolvers<Transport>();
let transport: Promise<Transport> = promise;

/** Says what carries requests; those asked before wait for it. */
export function setTransport(next: Transport | Promise<Transport>): void {
  transport = Promise.resolve(next);
  resolve(transport);
}

/** What carries requests, once it is there. */
export const currentTransport = (): Promise<Transport> => transport;

/** The network itself, for a build that has a real API; its session cookie goes along. */
export const network: Transport = { send: (request) => fetch(request) };

/** Where the API lives; ends with a slash. */
export function apiBase(): string {
  const { VITE_API_URL: url, BASE_URL: base } = import.meta.env;
  return url ? new URL(url.endsWith('/') ? url : `${url}/`, location.href).href : new URL(base, location.href).href;
}
