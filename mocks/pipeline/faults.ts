import { delay } from 'msw';
import type { Code } from '../../src/api/contract/code.ts';
import type { Fault, FaultName } from '../../src/api/contract/fault.ts';
import { CALLS_MET_BY } from '../../src/api/contract/operation-list.ts';
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

const marked = (type: string) => ({ headers: { 'X-Mock-Api': '1', 'Content-Type': type } });

/** What a fault does instead of the call; undefined lets the call go on. */
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
  'reply-lost': async () => undefined,
  'signed-out': problem('signed-out'),
  forbidden: problem('needs-all-accounts'),
  'not-found': problem('not-found'),
  conflict: problem('already-disconnected'),
  stale: problem('version-stale'),
  'too-many-requests': problem('too-many-requests', { 'Retry-After': '5' }),
  'server-error': problem('server-error'),
  unavailable: problem('unavailable'),
  'broken-json': () => new Response('{"items":[', marked('application/json')),
  html: () => new Response('<!doctype html><title>App</title>', marked('text/html')),
  'storage-full': problem('storage-full'),
  'network-role-missing': problem('network-role-missing'),
  // These meet the sign-in itself, and what opens it.
  'sign-in-denied': () => undefined,
  'wrong-account': () => undefined,
  'popup-blocked': () => undefined,
  'unknown-network': () => undefined,
} satisfies Record<FaultName, Play>;

/** The fault that meets this call, if any. @param path below the app's own, such as `/api/session` */
export function faultFor({ faults }: StoredSimulation, method: string, path: string): Fault | undefined {
  return faults.find((fault) => {
    const isNarrowedAway = typeof fault !== 'string' && fault.call && !matches(fault.call, method, path);
    return !isNarrowedAway && (CALLS_MET_BY[nameOf(fault)]?.some((call) => matches(call, method, path)) ?? true);
  });
}

/** Takes a fault of the network's sign-in that is on; one that applies once is off from then on. */
export function takeSignInFault(tx: Transaction): FaultName | undefined {
  const simulation = tx.simulation();
  const fault = simulation.faults.find((each) => SIGN_IN.has(nameOf(each)));
  if (!fault) return undefined;
  if (typeof fault !== 'string' && fault.once) {
    tx.put('simulation', { ...simulation, faults: simulation.faults.filter((each) => each !== fault) });
  }
  return nameOf(fault);
}

const SIGN_IN: ReadonlySet<FaultName> = new Set(['sign-in-denied', 'wrong-account']);

/** Plays a fault before the call; one that applies once is switched off first. */
export async function beforeCall(fault: Fault, store: Store, path: string): Promise<Response | undefined> {
  if (typeof fault !== 'string' && fault.once) {
    await store.write((tx) => {
      const simulation = tx.simulation();
      const key = JSON.stringify(fault);
      const at = simulation.faults.findIndex((other) => JSON.stringify(other) === key);
      tx.put('simulation', { ...simulation, faults: simulation.faults.toSpliced(at, at < 0 ? 0 : 1) });
    });
  }
  return BEFORE[nameOf(fault)](path);
}

/**
 * What a fault makes of the answer to a call that has committed; undefined leaves it. `reply-lost`: it never
 * arrives. `unknown-network`: its first account is of a network that no client knows yet.
 */
export async function afterCommit(fault: Fault, answer: Answer): Promise<Response | undefined> {
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

/** Whether a request is one of a call, such as `GET /api/social/accounts/{id}`: a segment in braces is any. */
export function matches(call: string, method: string, path: string): boolean {
  const [wantedMethod, wantedPath = ''] = call.split(' ');
  const wanted = wantedPath.split('/');
  const asked = path.split('/');
  return (
    wantedMethod === method &&
    wanted.length === asked.length &&
    wanted.every((segment, at) => segment.startsWith('{') || segment === asked[at])
  );
}
