import { FlowList } from '../flow.ts';
import { SignInDecisionRequest, SignInPage, SignInRedirect } from '../sign-in.ts';
import { ClockEvents, ClockEventsQuery, Loss, LossRequest, SimulationRequest, SimulationState } from '../simulation.ts';
import { operation } from './operation.ts';

/** The state of the simulation and what it can be set to. */
export const getSimulation = operation({ call: 'GET /__mock', auth: 'none', reply: SimulationState });

/**
 * Change the simulation, everything in the request or nothing, in the order scenario, plan, now, running, latency, faults. A
 * scenario starts from its beginning. Everything due until `now` happens in order. The clock never goes back, and
 * never goes past 2100-01-01.
 */
export const changeSimulation = operation({
  call: 'PUT /__mock',
  auth: 'none',
  body: SimulationRequest,
  reply: SimulationState,
});

/** Every step of every flow, with the link and the actions that lead to it. */
export const listFlows = operation({ call: 'GET /__mock/flows', auth: 'none', reply: FlowList });

/** The events that the passing of time has caused since a moment. The newest first, at most fifty. */
export const listClockEvents = operation({
  call: 'GET /__mock/happened',
  auth: 'none',
  query: ClockEventsQuery,
  reply: ClockEvents,
});

/** Move the clock to the next event that the passing of time causes. If there is none, the clock stays. */
export const moveToNextEvent = operation({ call: 'POST /__mock/next-event', auth: 'none', reply: SimulationState });

/** Start the current scenario again. */
export const resetSimulation = operation({ call: 'POST /__mock/reset', auth: 'none', reply: SimulationState });

/** Make the network disconnect an account now. */
export const loseAccount = operation({
  call: 'POST /__mock/accounts/{id}/loss',
  auth: 'none',
  body: LossRequest,
  reply: Loss,
  refusals: ['already-disconnected'],
});

/** What the sign-in page of a network shows. */
export const getSignInPage = operation({
  call: 'GET /__mock/authorizations/{id}',
  auth: 'none',
  reply: SignInPage,
  refusals: ['authorization-expired'],
});

/** Approve or deny the sign-in. The reply says where the network sends the browser. */
export const decideSignIn = operation({
  call: 'POST /__mock/authorizations/{id}/decision',
  auth: 'none',
  body: SignInDecisionRequest,
  reply: SignInRedirect,
  refusals: ['authorization-expired', 'authorization-used'],
});
