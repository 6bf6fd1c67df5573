import { beforeEach, expect, test, vi } from 'vitest';
import { account, disconnected, type Simulation, startSimulation } from '../../mocks/testing.ts';
import { setTransport } from '../api/transport.ts';
import { endSignIn, resumeSignIn, startSignIn, useSignIn } from './sign-in.ts';
import { currentSignIn, keepResult, rememberSignIn, resultOf, type SignInResult } from './sign-in-relay.ts';
import { recordResults } from './test-channel.ts';

const ADA = { id: 'ada', name: 'Ada Zielińska' };
const ID = 'acc-acme-x';

/** How many times a result was sent to the API. */
let timesSent: number;

interface UnderWay {
  simulation: Simulation;
  result: SignInResult;
  /** Delivers the result to this tab as often as `times` says, and waits until all of these messages have arrived. */
  deliver: (times: number) => Promise<void>;
  /** Lets the API reply to the results sent to it. */
  letApiReply: () => void;
}

/** Begins a sign-in. The API does not reply to its result before `letApiReply` is called. */
async function begin(): Promise<UnderWay> {
  const simulation = startSimulation({ accounts: [account('x', disconnected())] });
  const { promise: mayReply, resolve: letApiReply } = Promise.withResolvers<void>();
  simulation.override('POST /api/social/authorizations/{id}/complete', (_, pass) => {
    timesSent += 1;
    return mayReply.then(pass);
  });
  setTransport({ send: simulation.send });
  await startSignIn(ADA, { purpose: 'reconnect', accountId: ID }, '/');
  const signIn = currentSignIn();
  if (!signIn) throw new Error('No sign-in is under way');
  const parameters = await simulation.decideSignIn(signIn.id);
  const result = resultOf(`?${new URLSearchParams(parameters)}`);
  if (!result) throw new Error('The network sent nothing back');
  const deliver = async (times: number) => {
    const channel = new BroadcastChannel(`sign-in.${signIn.state}`);
    const { delivered, close } = recordResults(signIn.state);
    for (let sent = 0; sent < times; sent += 1) channel.postMessage(result);
    await vi.waitFor(() => expect(delivered).toHaveLength(times));
    channel.close();
    close();
  };
  return { simulation, result, deliver, letApiReply };
}

const untilDone = () => vi.waitFor(() => expect(useSignIn.getState().phase).toBe('done'));

beforeEach(() => {
  timesSent = 0;
  // No window opens: each test delivers the result itself.
  vi.spyOn(window, 'open').mockReturnValue(null);
});

test('a result that is delivered again before the API has answered is sent once (F66)', async () => {
  const { deliver, letApiReply, simulation } = await begin();
  await deliver(3);
  letApiReply();
  await untilDone();
  expect([timesSent, useSignIn.getState().phase]).toEqual([1, 'done']);
  expect((await simulation.account(ID)).status).toBe('connected');
});

test('a result that is delivered again after the API has answered changes nothing (F66)', async () => {
  const { deliver, letApiReply } = await begin();
  letApiReply();
  await deliver(1);
  await untilDone();
  await deliver(1);
  expect([timesSent, useSignIn.getState().phase]).toEqual([1, 'done']);
});

test('a result that was stored for this tab is sent once, however often the sign-in is resumed (F71)', async () => {
  const { result, letApiReply } = await begin();
  letApiReply();
  const signIn = currentSignIn();
  // As after a return from the network in this tab: the sign-in and its result are stored, and the screen shows no sign-in.
  endSignIn();
  if (signIn) rememberSignIn(signIn);
  keepResult(result);
  const phases: string[] = [];
  const stop = useSignIn.subscribe(({ phase }) => phases.push(phase));
  resumeSignIn();
  resumeSignIn();
  await untilDone();
  resumeSignIn();
  stop();
  expect([timesSent, phases]).toEqual([1, ['checking', 'done']]);
});

test.each(['accepts', 'refuses'])(
  'a sign-in that is cancelled while its result is checked stays cancelled when the API %s it',
  async (answer) => {
    const { simulation, deliver, letApiReply } = await begin();
    if (answer === 'refuses') await simulation.control({ faults: ['forbidden'] });
    await deliver(1);
    expect(useSignIn.getState().phase).toBe('checking');
    endSignIn();
    const phases: string[] = [];
    const stop = useSignIn.subscribe(({ phase }) => phases.push(phase));
    letApiReply();
    await new Promise((passed) => setTimeout(passed, 50));
    stop();
    expect([timesSent, phases]).toEqual([1, []]);
  },
);

test('a sign-in that is cancelled while it is starting does not fail afterwards', async () => {
  const { promise: reply, resolve: letApiReply } = Promise.withResolvers<Response>();
  setTransport({ send: () => reply });
  const started = startSignIn(ADA, { purpose: 'reconnect', accountId: ID }, '/');
  endSignIn();
  letApiReply(new Response('{'));
  await started;
  expect(useSignIn.getState().phase).toBe('idle');
});
