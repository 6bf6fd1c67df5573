import { connectSteps } from './flow-connect.ts';
import { disconnectSteps } from './flow-disconnect.ts';
import { reconnectSteps } from './flow-reconnect.ts';
import { refusalSteps } from './flow-refusals.ts';
import { requestSteps } from './flow-requests.ts';
import { severalSteps } from './flow-several.ts';
import { timeSteps } from './flow-time.ts';

/** Every step of every flow: the flow map, the stories, the pictures and the browser tests all read this list. */
export const FLOW_STEPS = [
  ...reconnectSteps,
  ...severalSteps,
  ...disconnectSteps,
  ...connectSteps,
  ...timeSteps,
  ...refusalSteps,
  ...requestSteps,
] as const;

/** The id of a step; an unknown one does not compile. */
export type StepId = (typeof FLOW_STEPS)[number]['id'];
