import type { FlowList } from '../../src/api/contract/flow.ts';
import type { ApiHandlers } from './api-handlers.ts';

const list: FlowList = { items: [] };

/** The list of flows is long, and only review asks for it. */
export async function loadFlows(): Promise<void> {
  list.items = [...(await import('../flows/flows.ts')).FLOW_STEPS];
}

export const flowHandlers = { listFlows: () => list } satisfies Partial<ApiHandlers>;
