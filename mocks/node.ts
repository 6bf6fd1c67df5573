import { createResponder } from './api/handlers.ts';
import { SCENARIO_NAMES, seedOf } from './scenarios/scenarios.ts';
import { createMemoryStore } from './store/memory.ts';

/** A simulation inside a Node process: what a request gets answered, and a way to hear of changes. */
export interface NodeSimulation {
  send: (request: Request) => Promise<Response>;
  subscribe: (listener: () => void) => () => void;
}

/** Starts a simulation of its own in memory. Who asks stands in each request's `cookie` header. */
export function createNodeSimulation(scenario: string = SCENARIO_NAMES[0] ?? ''): NodeSimulation {
  const store = createMemoryStore(seedOf, scenario);
  const respond = createResponder({ store, basePath: '/' });
  return {
    send: async (request) => (await respond(request)) ?? new Response(null, { status: 404 }),
    subscribe: store.subscribe,
  };
}
