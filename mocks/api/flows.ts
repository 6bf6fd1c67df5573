import type { FlowList } from '../../src/api/contract/flow.ts';
import { ok } from '../pipeline/call.ts';
import type { Route } from '../pipeline/pipeline.ts';

const list: FlowList = { items: [] };

/** The flow list is long, and only review asks for it. */
export const flowRoutes: Route[] = [
  {
    method: 'get',
    path: '/__mock/flows',
    auth: 'nobody',
    load: async () => {
      list.items = [...(await import('../flows/flows.ts')).FLOW_STEPS];
    },
    answer: () => ok(list),
  },
];
