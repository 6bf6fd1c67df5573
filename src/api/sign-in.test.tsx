import { beforeEach, expect, test, vi } from 'vitest';
import { account, disconnected, type Simulation, startSimulation } from '../../mocks/testing.ts';
import { cancelSignIn, resumeSignIn, startSignIn, useSignIn } from './sign-in.ts';
import { currentTransaction, keepResult, rememberTransaction, resultOf, type SignInResult } from './sign-in-relay.ts';
import { setTransport } from './transport.ts';

const ADA = { id: 'ada', name: 'Ada Zielińska' };
const ID = 'acc-acme-x';

/** How often a result was handed in. */
let handedIn: number;

/** A sign-in under way. The API takes its time to answer, as over a network: whatever else has come is heard meanwhile. */
async function begun(): Promise<{ simulation: Simulation; result: SignInResult; channel: BroadcastChannel }> {
  const simulation = startSimulation({ accounts: [account('x', disconnected())] });
  simulation.override('POST /api/social/authorizations/{id}/complete', async (_, pass) => {
    handedIn += 1;
    await anInstant();
    return pass();
  });
  setTransport({ send: simulation.send });
  await startSignIn(ADA, { purpose: 'reconnect', accountId: ID }, '/');
  const transaction = currentTransaction();
  if (!transaction) throw new Error('No sign-in is under way');
  const answer = await simulation.decideSignIn(transaction.id);
  const result = resultOf(`?${new URLSearchParams(answer)}`);
  if (!result) throw new Error('The network sent nothing back');
  return { simulation, result, channel: new BroadcastChannel(`sign-in.${transaction.state}`) };
}

const anInstant = () => new Promise((resolve) => setTimeout(resolve, 30));
const untilDone = () => vi.waitFor(() => expect(useSignIn.getState().step).toBe('done'));

beforeEach(() => {
  handedIn = 0;
  vi.spyOn(window, 'open').mockReturnValue(null);
});

test('F66: a result that is delivered again before it was answered is handed in once', async () => {
  const { channel, result, simulation } = await begun();
  for (let times = 0; times < 3; times += 1) channel.postMessage(result);
  await untilDone();
  await anInstant();
  channel.close();
  expect([handedIn, useSignIn.getState().step]).toEqual([1, 'done']);
  expect((await simulation.account(ID)).status).toBe('connected');
});

test('F66: a result that is delivered again after it was answered changes nothing any more', async () => {
  const { channel, result } = await begun();
  channel.postMessage(result);
  await untilDone();
  channel.postMessage(result);
  await anInstant();
  channel.close();
  expect([handedIn, useSignIn.getState().step]).toEqual([1, 'done']);
});

test('F71: a result that was left for this tab is handed in once, however often the page asks for it', async () => {
  const { channel, result } = await begun();
  channel.close();
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
