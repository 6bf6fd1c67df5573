import { delay } from 'msw';
import type { Code, Fault, FaultName } from '../../src/api/contract.ts';
import type { StoredSimulation } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { problemOf } from './problem.ts';
import { response } from './reply.ts';

type Play = (path: string) => Promise<Response | undefined> | Response;

const problem =
  (code: Code, headers?: Record<string, string>): Play =>
  (path) => {
    const body = problemOf(code, path);
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
} satisfies Record<FaultName, Play>;

/** The fault that meets this call, if any. */
export function faultFor({ faults }: StoredSimulation, method: string, path: string): Fault | undefined {
  return faults.find((fault) => typeof fault === 'string' || !fault.call || matches(fault.call, method, path));
}

/** Plays a fault before the call; one that applies once is switched off first. */
export async function beforeCall(fault: Fault, store: Store, path: string): Promise<Response | undefined> {
  if (typeof fault !== 'string' && fault.once) {
    await store.write((world) => {
      const simulation = world.simulation();
      const key = JSON.stringify(fault);
      const at = simulation.faults.findIndex((other) => JSON.stringify(other) === key);
      world.put('simulation', { ...simulation, faults: simulation.faults.toSpliced(at, at < 0 ? 0 : 1) });
    });
  }
  return BEFORE[nameOf(fault)](path);
}

/** `reply-lost`: the call has committed and its reply never arrives. */
export async function afterCommit(fault: Fault): Promise<Response | undefined> {
  return nameOf(fault) === 'reply-lost' ? Response.error() : undefined;
}

const nameOf = (fault: Fault): FaultName => (typeof fault === 'string' ? fault : fault.name);

function matches(call: string, method: string, path: string): boolean {
  const [wantedMethod, wantedPath = ''] = call.split(' ');
  const wanted = wantedPath.split('/');
  const asked = path.split('/');
  return (
    wantedMethod === method &&
    wanted.length === asked.length &&
    wanted.every((segment, at) => segment.startsWith('{') || segment === asked[at])
  );
}
