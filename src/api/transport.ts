/** What carries requests: `fetch`, or the simulation. */
export interface Transport {
  send: (request: Request) => Promise<Response>;
  /** Calls the listener after a change by any tab. Returns a function that stops this. Absent if the transport cannot learn of changes. */
  subscribe?: (listener: () => void) => () => void;
  /** Simulation only: how it runs in this browser at the moment of the read. */
  readonly startupReport?: StartupReport;
  /** Simulation only: deletes everything that is stored in this browser. */
  eraseStorage?: () => Promise<void>;
  /** Simulation only: resolves to whether the page answers its requests itself, without a service worker. */
  runsInPage?: Promise<boolean>;
}

/** How the simulation runs in this browser. */
export interface StartupReport {
  /**
   * Why changes are lost with the page; null while they are stored. `refused`: the browser stores nothing. `blocked`: another tab
   * holds the data. `newer`: the data is from a newer version of the app. `lost`: the connection to the data is lost. `damaged`: the
   * data cannot be read.
   */
  unsaved: 'refused' | 'blocked' | 'newer' | 'lost' | 'damaged' | null;
  /** Why the scenario began again by itself; null if it did not. */
  restarted: 'older-data' | 'data-gone' | null;
  /** How many stored records are left out because they are damaged. */
  damagedRecords: number;
  /** The link's parameters with an unknown value, as `name=value`. The others are applied. */
  unknownParameters: readonly string[];
}

const { promise, resolve } = Promise.withResolvers<Transport>();
let transport: Promise<Transport> = promise;

/** Sets what carries requests. A request that is made before anything is set waits. */
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
