import type { FlowList } from '../../src/api/contract/flow.ts';
import { ok } from './call.ts';
import type { Route } from './edge.ts';

const list: FlowList = { items: [] };

/** The flow list is long, and only review asks for it. */
export const flowRoutes: Route[] = [
  {
    method: 'get',
    path: '/__mock/flows',
    asks: 'nobody',
    load: async () => {
      list.items = [...(await import('../world/flows.ts')).FLOW_STEPS];
    },
    answer: () => ok(list),
  },
];
