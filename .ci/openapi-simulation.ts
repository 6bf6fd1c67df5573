import * as v from 'valibot';
import { FlowList } from '../src/api/contract/flow.ts';
import { Timestamp } from '../src/api/contract/scalars.ts';
import { SignInDecision, SignInDecisionRequest, SignInPage } from '../src/api/contract/sign-in.ts';
import {
  ClockEvents,
  ClockEventsQuery,
  LossRequest,
  Simulation,
  SimulationRequest,
} from '../src/api/contract/simulation.ts';
import type { Operation } from './openapi-operation.ts';

/** Which account the network has disconnected, and since when. */
const Loss = v.object({
  accountId: v.string(),
  disconnection: v.object({ at: Timestamp, cause: LossRequest.entries.cause }),
});

/** The calls of the simulation itself. */
export const SIMULATION_OPERATIONS: Operation[] = [
  {
    method: 'get',
    path: '/__mock',
    id: 'getSimulation',
    tag: 'Simulation',
    summary: 'The simulated world and what it can be set to',
    asks: 'nobody',
    answer: { status: 200, description: 'The simulation', schema: Simulation },
  },
  {
    method: 'put',
    path: '/__mock',
    id: 'changeSimulation',
    tag: 'Simulation',
    summary: 'Change the simulated world, all of it or nothing',
    description:
      'Applied in the order scenario, plan, now, running, latency, faults. A scenario starts from its beginning; what falls due in the time passed happens in order, and time never goes back.',
    asks: 'nobody',
    body: SimulationRequest,
    answer: { status: 200, description: 'The simulation', schema: Simulation },
  },
  {
    method: 'get',
    path: '/__mock/flows',
    id: 'listFlows',
    tag: 'Simulation',
    summary: 'Every step of every flow, with the way into it',
    asks: 'nobody',
    answer: { status: 200, description: 'The steps, flow by flow', schema: FlowList },
  },
  {
    method: 'get',
    path: '/__mock/happened',
    id: 'listHappened',
    tag: 'Simulation',
    summary: 'What has happened by itself after a moment',
    asks: 'nobody',
    query: ClockEventsQuery,
    answer: { status: 200, description: 'The newest first, at most fifty', schema: ClockEvents },
  },
  {
    method: 'post',
    path: '/__mock/next-event',
    id: 'moveToNextEvent',
    tag: 'Simulation',
    summary: 'Move the clock to the next thing that happens by itself',
    description: 'Where nothing will happen any more, the clock stays.',
    asks: 'nobody',
    answer: { status: 200, description: 'The simulation', schema: Simulation },
  },
  {
    method: 'post',
    path: '/__mock/reset',
    id: 'resetSimulation',
    tag: 'Simulation',
    summary: 'Start the current scenario again',
    asks: 'nobody',
    answer: { status: 200, description: 'The simulation', schema: Simulation },
  },
  {
    method: 'post',
    path: '/__mock/accounts/{id}/loss',
    id: 'loseAccount',
    tag: 'Simulation',
    summary: 'The network disconnects an account now',
    asks: 'nobody',
    body: LossRequest,
    answer: { status: 200, description: 'The loss', schema: Loss },
    codes: ['already-disconnected'],
  },
  {
    method: 'get',
    path: '/__mock/authorizations/{id}',
    id: 'getSignInPage',
    tag: 'Simulation',
    summary: 'What the sign-in page of a network shows',
    asks: 'nobody',
    answer: { status: 200, description: 'The page', schema: SignInPage },
    codes: ['authorization-expired'],
  },
  {
    method: 'post',
    path: '/__mock/authorizations/{id}/decision',
    id: 'decideSignIn',
    tag: 'Simulation',
    summary: 'Approve or deny the sign-in',
    asks: 'nobody',
    body: SignInDecisionRequest,
    answer: { status: 200, description: 'Where the network sends the browser', schema: SignInDecision },
    codes: ['authorization-expired', 'authorization-used'],
  },
];
