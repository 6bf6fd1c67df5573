import { delay } from 'msw';
import type { Code } from '../../src/api/contract/code.ts';
import type { Fault, FaultName } from '../../src/api/contract/fault.ts';
import { CALLS_AFFECTED_BY } from '../../src/api/contract/operation-list.ts';
import type { StoredSimulation } from '../domain/records.ts';
import type { Store, Transaction } from '../store/store.ts';
import { problemBody } from './problem.ts';
import { type Answer, response } from './reply.ts';

type Play = (path: string) => Promise<Response | undefined> | Response | undefined;

const problem =
  (code: Code, headers?: Record<string, string>): Play =>
  (path) => {
    const body = problemBody(code, path);
    return response({ status: body.status, body, headers });
  };

const headersFor = (type: string) => ({ headers: { 'X-Mock-Api': '1', 'Content-Type': type } });

/** What a fault does before the call: answers in its place, or returns undefined and lets the call go on. */
const BEFORE = {
  slow: async () => {
    await delay(4_000);
    return undefined;
  },
  timeout: async () => {
    await delay(60_000);
    return Response.error();
  },
  offline: () => Response.error(),
  'reply-lost': () => undefined,
  'signed-out': problem('signed-out'),
  forbidden: problem('needs-all-accounts'),
  'not-found': problem('not-found'),
  conflict: problem('already-disconnected'),
  stale: problem('version-stale'),
  'too-many-requests': problem('too-many-requests', { 'Retry-After': '5' }),
  'server-error': problem('server-error'),
  unavailable: problem('unavailable'),
  'broken-json': () => new Response('{"items":[', headersFor('application/json')),
  html: () => new Response('<!doctype html><title>App</title>', headersFor('text/html')),
  'storage-full': problem('storage-full'),
  'network-role-missing': problem('network-role-missing'),
  // These act in the sign-in window, and in what opens it.
  'sign-in-denied': () => undefined,
  'wrong-account': () => undefined,
  'popup-blocked': () => undefined,
  'unknown-network': () => undefined,
} satisfies Record<FaultName, Play>;

/** The fault that applies to a call, if any. @param path relative to the app's base path, such as `/api/session` */
export function faultFor({ faults }: StoredSimulation, method: string, path: string): Fault | undefined {
  return faults.find((fault) => {
    const isForOtherCall = typeof fault !== 'string' && fault.call && !matches(fault.call, method, path);
    return !isForOtherCall && (CALLS_AFFECTED_BY[nameOf(fault)]?.some((call) => matches(call, method, path)) ?? true);
  });
}

/** The fault of the sign-in window that is on, if any; one that applies once is switched off. */
export function takeSignInFault(tx: Transaction): FaultName | undefined {
  const fault = tx.simulation().faults.find((each) => ['sign-in-denied', 'wrong-account'].includes(nameOf(each)));
  if (!fault) return undefined;
  if (isOnce(fault)) switchOff(tx, fault);
  return nameOf(fault);
}

/** Plays a fault before the call; one that applies once is switched off first. @param path for the body of a problem */
export async function beforeCall(fault: Fault, store: Store, path: string): Promise<Response | undefined> {
  if (isOnce(fault)) await store.write((tx) => switchOff(tx, fault));
  return BEFORE[nameOf(fault)](path);
}

const isOnce = (fault: Fault): boolean => typeof fault !== 'string' && fault.once === true;

/** Compares by value, because the fault may come from another transaction. */
function switchOff(tx: Transaction, fault: Fault): void {
  const simulation = tx.simulation();
  const key = JSON.stringify(fault);
  const at = simulation.faults.findIndex((other) => JSON.stringify(other) === key);
  tx.put('simulation', { ...simulation, faults: simulation.faults.toSpliced(at, at < 0 ? 0 : 1) });
}

/**
 * The response to a call that has committed, where a fault changes it; undefined otherwise. `reply-lost`: a network
 * error. `unknown-network`: the first account is of a network that no client knows.
 */
export function afterCommit(fault: Fault, answer: Answer): Response | undefined {
  const name = nameOf(fault);
  if (name === 'reply-lost') return Response.error();
  if (name !== 'unknown-network' || answer.status >= 400) return undefined;
  return response({ ...answer, body: withUnknownNetwork(answer.body) });
}

function withUnknownNetwork(body: unknown): unknown {
  const ofTomorrow = (account: object) => ({ ...account, network: 'network-of-tomorrow' });
  if (!isObject(body)) return body;
  if (!('items' in body)) return ofTomorrow(body);
  const items = Array.isArray(body.items) ? body.items : [];
  return { ...body, items: items.map((item, at) => (at === 0 ? ofTomorrow(item) : item)) };
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
    wanted.every((segment, at) => segment.startsWith('{') || segment === segments[at])
  );
}
