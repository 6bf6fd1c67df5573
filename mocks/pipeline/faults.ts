import { delay } from 'msw';
import type { Code } from '../../src/api/contract/code.ts';
import type { Fault, FaultName } from '../../src/api/contract/fault.ts';
import { CALLS_AFFECTED_BY } from '../../src/api/contract/operations/operation-list.ts';
import type { StoredSimulation } from '../domain/records.ts';
import type { Store, Transaction } from '../store/store.ts';
import { problemBody } from './problem.ts';
import { REPLY_HEADERS, type Reply, response } from './reply.ts';

/** What a fault does before a call: it replies in place of the handler, or returns undefined and the call goes on. */
type Play = (path: string) => Promise<Response | undefined> | Response | undefined;

const problem =
  (code: Code, headers?: Record<string, string>): Play =>
  (path) => {
    const body = problemBody(code, path);
    return response({ status: body.status, body, headers });
  };

const headersFor = (type: string) => ({ headers: { ...REPLY_HEADERS, 'Content-Type': type } });

const BEFORE_CALL = {
  slow: async () => {
    await delay(4_000);
    return undefined;
  },
  timeout: async () => {
    await delay(60_000);
    return Response.error();
  },
  offline: () => Response.error(),
  'signed-out': problem('signed-out'),
  forbidden: problem('needs-all-accounts'),
  'not-found': problem('not-found'),
  conflict: problem('already-disconnected'),
  stale: problem('version-stale'),
  'too-many-requests': problem('too-many-requests', { 'Retry-After': '20' }),
  'server-error': problem('server-error'),
  unavailable: problem('unavailable'),
  'broken-json': () => new Response('{"items":[', headersFor('application/json')),
  html: () => new Response('<!doctype html><title>App</title>', headersFor('text/html')),
  'storage-full': problem('storage-full'),
  'network-role-missing': problem('network-role-missing'),
  // These two act on the reply, after the commit.
  'reply-lost': () => undefined,
  'unknown-network': () => undefined,
  // These three act in the sign-in window and where it is opened.
  'sign-in-denied': () => undefined,
  'wrong-account': () => undefined,
  'popup-blocked': () => undefined,
} satisfies Record<FaultName, Play>;

/** The fault that applies to a call, if any. @param path relative to the app's base path, such as `/api/session` */
export function faultFor({ faults }: StoredSimulation, method: string, path: string): Fault | undefined {
  return faults.find((fault) => {
    const isForOtherCall = typeof fault !== 'string' && fault.call && !matches(fault.call, method, path);
    return !isForOtherCall && (CALLS_AFFECTED_BY[nameOf(fault)]?.some((call) => matches(call, method, path)) ?? true);
  });
}

/** Returns the sign-in window's fault that is switched on, if any; a fault that applies once is then switched off. */
export function takeSignInFault(tx: Transaction): FaultName | undefined {
  const fault = tx.simulation().faults.find((each) => ['sign-in-denied', 'wrong-account'].includes(nameOf(each)));
  if (!fault) return undefined;
  if (isOnce(fault)) switchOff(tx, fault);
  return nameOf(fault);
}

/** Switches the fault off if it applies once. @returns whether this call plays it: false if another call has switched it off first */
export const claimFault = async (fault: Fault, store: Store): Promise<boolean> =>
  !isOnce(fault) || store.write((tx) => switchOff(tx, fault));

/** The response in place of the call, if the fault has one. @param path of the call, for the problem that a fault may reply with */
export const beforeCall = (fault: Fault, path: string): ReturnType<Play> => BEFORE_CALL[nameOf(fault)](path);

const isOnce = (fault: Fault): boolean => typeof fault !== 'string' && fault.once === true;

/** Switches a fault off. Faults are compared by value, because `fault` may have been read in another transaction. @returns whether it was on */
function switchOff(tx: Transaction, fault: Fault): boolean {
  const simulation = tx.simulation();
  const key = JSON.stringify(fault);
  const index = simulation.faults.findIndex((other) => JSON.stringify(other) === key);
  if (index >= 0) tx.put('simulation', { ...simulation, faults: simulation.faults.toSpliced(index, 1) });
  return index >= 0;
}

/**
 * The response after the commit if the fault changes the reply, else undefined. `reply-lost` replaces the reply with a network
 * error. `unknown-network` gives the first account in the reply a network that no client knows, unless the reply is a refusal.
 */
export function afterCommit(fault: Fault, reply: Reply): Response | undefined {
  const name = nameOf(fault);
  if (name === 'reply-lost') return Response.error();
  if (name !== 'unknown-network' || reply.status >= 400) return undefined;
  return response({ ...reply, body: withUnknownNetwork(reply.body) });
}

function withUnknownNetwork(body: unknown): unknown {
  const onUnknownNetwork = (account: object) => ({ ...account, network: 'network-of-tomorrow' });
  if (!isObject(body)) return body;
  if (!('items' in body)) return onUnknownNetwork(body);
  const items = Array.isArray(body.items) ? body.items : [];
  return { ...body, items: items.map((item, index) => (index === 0 ? onUnknownNetwork(item) : item)) };
}

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;

const nameOf = (fault: Fault): FaultName => (typeof fault === 'string' ? fault : fault.name);

/** Whether a request matches a call such as `GET /api/social/accounts/{id}`; braces match any segment. */
export function matches(call: string, method: string, path: string): boolean {
  const [wantedMethod, wantedPath = ''] = call.split(' ');
  const wanted = wantedPath.split('/');
  const segments = path.split('/');
  return (
    wantedMethod === method &&
    wanted.length === segments.length &&
    wanted.every((segment, index) => segment.startsWith('{') || segment === segments[index])
  );
}
