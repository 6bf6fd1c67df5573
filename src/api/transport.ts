/** What carries requests: `fetch`, or the simulation. */
export interface Transport {
  send: (request: Request) => Promise<Response>;
  /** Calls the listener after a change by any tab. Returns a function that stops this. Absent if the transport learns of none. */
  subscribe?: (listener: () => void) => () => void;
  /** Simulation only: how it runs in this browser. */
  startupReport?: {
    /** Whether the state of the simulation survives a reload. */
    isSaved: boolean;
    /** The link's parameters with an unknown value, as `name=value`. The simulation applies its parameters all or not at all. */
    wrongInLink: readonly string[];
  };
  /** Simulation only: resolves to whether the page answers its requests itself, without a service worker. */
  runsInPage?: Promise<boolean>;
}

const { promise, resolve } = Promise.withResolvers<Transport>();
let transport: Promise<Transport> = promise;

/** Sets what carries requests. Requests made before the first call wait for it. */
export function setTransport(next: Transport | Promise<Transport>): void {
  transport = Promise.resolve(next);
  resolve(transport);
}

/** Resolves to what carries requests, once it is set. */
export const currentTransport = (): Promise<Transport> => transport;

/** The address that the paths of the API are relative to; ends with a slash. */
export function apiBase(): string {
  const { VITE_API_URL: url, BASE_URL: base } = import.meta.env;
  return new URL(url ? url.replace(/\/?$/, '/') : base, location.href).href;
}
