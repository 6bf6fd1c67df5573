import { getResponse } from 'msw';
import { createHandlers } from './api/handlers.ts';
import { createMemoryStore } from './store/memory.ts';
import { SCENARIO_NAMES, seedOf } from './world/scenarios.ts';

/** A simulation inside a Node process: what a request gets answered, and a way to hear of changes. */
export interface NodeSimulation {
  send: (request: Request) => Promise<Response>;
  subscribe: (listener: () => void) => () => void;
}

/** Starts a simulation of its own in memory. Who asks stands in each request's `cookie` header. */
export function createNodeSimulation(scenario: string = SCENARIO_NAMES[0] ?? ''): NodeSimulation {
  const store = createMemoryStore(seedOf, scenario);
  const handlers = createHandlers({ store });
  return {
    send: async (request) => (await getResponse(handlers, request)) ?? new Response(null, { status: 404 }),
    subscribe: store.subscribe,
  };
}
