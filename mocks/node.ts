import { createResponder } from './api/handlers.ts';
import { problemBody } from './pipeline/problem.ts';
import { response } from './pipeline/reply.ts';
import { SCENARIO_NAMES, seedOf } from './scenarios/scenarios.ts';
import { createMemoryStore } from './store/memory.ts';

/** Starts a simulation in memory that shares nothing with another one. The `cookie` header of a request names the person who asks. */
export function createNodeSimulation(scenario: string = SCENARIO_NAMES[0] ?? '') {
  const store = createMemoryStore(seedOf, scenario);
  const respond = createResponder({ store, basePath: '/' });
  return {
    send: async (request: Request) => (await respond(request)) ?? notFound(new URL(request.url).pathname),
    subscribe: store.subscribe,
  };
}

const notFound = (path: string): Response => response({ status: 404, body: problemBody('not-found', path) });
