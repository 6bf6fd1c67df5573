import { beforeEach, expect, test, vi } from 'vitest';
import { account, disconnected, type Simulation, startSimulation } from '../../mocks/testing.ts';
import { setTransport } from '../api/transport.ts';
import { cancelSignIn, resumeSignIn, startSignIn, useSignIn } from './sign-in.ts';
import { currentTransaction, keepResult, rememberTransaction, resultOf, type SignInResult } from './sign-in-relay.ts';
import { listenIn } from './test-channel.ts';

const ADA = { id: 'ada', name: 'Ada Zielińska' };
const ID = 'acc-acme-x';

/** How often a result was handed in. */
let handedIn: number;

interface UnderWay {
  simulation: Simulation;
  result: SignInResult;
  /** Delivers the result so many times, and waits until all of them have come. */
  deliver: (times: number) => Promise<void>;
  /** Lets the API answer what is handed in. */
  letAnswer: () => void;
}

/** A sign-in under way. What is handed in waits for its answer. */
async function begun(): Promise<UnderWay> {
  const simulation = startSimulation({ accounts: [account('x', disconnected())] });
  const { promise: answered, resolve: letAnswer } = Promise.withResolvers<void>();
  simulation.override('POST /api/social/authorizations/{id}/complete', (_, pass) => {
    handedIn += 1;
    return answered.then(pass);
  });
  setTransport({ send: simulation.send });
  await startSignIn(ADA, { purpose: 'reconnect', accountId: ID }, '/');
  const transaction = currentTransaction();
  if (!transaction) throw new Error('No sign-in is under way');
  const answer = await simulation.decideSignIn(transaction.id);
  const result = resultOf(`?${new URLSearchParams(answer)}`);
  if (!result) throw new Error('The network sent nothing back');
  const deliver = async (times: number) => {
    const channel = new BroadcastChannel(`sign-in.${transaction.state}`);
    const { heard, close } = listenIn(transaction.state);
    for (let sent = 0; sent < times; sent += 1) channel.postMessage(result);
    await vi.waitFor(() => expect(heard).toHaveLength(times));
    channel.close();
    close();
  };
  return { simulation, result, deliver, letAnswer };
}

const untilDone = () => vi.waitFor(() => expect(useSignIn.getState().step).toBe('done'));

beforeEach(() => {
  handedIn = 0;
  vi.spyOn(window, 'open').mockReturnValue(null);
});

test('a result that is delivered again before the API has answered is sent once (F66)', async () => {
  const { deliver, letAnswer, simulation } = await begun();
  await deliver(3);
  letAnswer();
  await untilDone();
  expect([handedIn, useSignIn.getState().step]).toEqual([1, 'done']);
  expect((await simulation.account(ID)).status).toBe('connected');
});

test('a result that is delivered again after the API has answered changes nothing (F66)', async () => {
  const { deliver, letAnswer } = await begun();
  letAnswer();
  await deliver(1);
  await untilDone();
  await deliver(1);
  expect([handedIn, useSignIn.getState().step]).toEqual([1, 'done']);
});

test('a result that was stored for this tab is sent once, however often the page reads it (F71)', async () => {
  const { result, letAnswer } = await begun();
  letAnswer();
  const transaction = currentTransaction();
  cancelSignIn();
  if (transaction) rememberTransaction(transaction);
  keepResult(result);
  const steps: string[] = [];
  const stop = useSignIn.subscribe(({ step }) => steps.push(step));
  await Promise.all([resumeSignIn(), resumeSignIn()]);
  await untilDone();
  await resumeSignIn();
  stop();
  expect([handedIn, steps]).toEqual([1, ['checking', 'done']]);
});
