import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { type Simulation, type Start, startSimulation } from '../../mocks/testing.ts';
import { setTransport } from '../api/transport.ts';
import { relayResult, resultOf } from '../sign-in/sign-in-relay.ts';
import { App } from './App.tsx';

const ORIGIN = 'http://localhost';
const ACCOUNTS = '/settings/marketing/social/accounts';

/** Tells one test's first place from another's: a dialog that destroys something opens only once in each (F29). */
let visits = 0;

/** Where the simulation starts, or one that has started; and the page that is opened. */
type Options = { path?: string } & (Start | { simulation: Simulation });

/** The whole app over a simulation of its own, used by one person. */
export interface TestApp {
  user: UserEvent;
  /** What the app asks: to be looked at, moved on in time, and overridden. */
  simulation: Simulation;
  /** Asks the simulation besides the app, as anybody; as who is signed in unless said otherwise. */
  ask: (
    method: string,
    path: string,
    as?: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  /** Every request of the app so far, as `METHOD /path`. */
  requests: string[];
  /** Answers the sign-in window that the app has opened. @param login a login's id; the asker's own unless given */
  decide: (decision: 'approve' | 'deny', login?: string) => Promise<void>;
  /** Another tab signs in somebody else: the app hears of it only from its API. @param person a user's id */
  signInElsewhere: (person: string) => void;
  /** Puts something between the app and its API; null takes it away again. */
  intercept: (play: ((request: Request) => Promise<Response | undefined> | Response | undefined) | null) => void;
}

/** Shows the app as a person sees it, over a simulation that starts as asked or has started already. */
export function renderApp({ path = ACCOUNTS, ...from }: Options = {}): TestApp {
  const simulation = 'simulation' in from ? from.simulation : startSimulation(from);
  const requests: string[] = [];
  let intercepted: Parameters<TestApp['intercept']>[0] = null;
  setTransport({
    send: async (request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      const played = intercepted?.(request);
      return (await played) ?? simulation.send(request);
    },
    subscribe: simulation.subscribe,
  });
  const ask: TestApp['ask'] = (method, where, person, body, headers = {}) =>
    simulation.send(
      new Request(ORIGIN + where, {
        method,
        headers: { ...headers, ...(person !== undefined && { cookie: `mock-user=${person}` }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  let signInUrl: string | null = null;
  vi.spyOn(window, 'open').mockImplementation(() => {
    const location = {
      replace: (url: string) => {
        signInUrl = url;
      },
    };
    return { location, closed: false, focus: () => {}, close: () => {} } as unknown as Window;
  });
  visits += 1;
  window.history.replaceState({ key: `visit-${visits}` }, '', path);
  render(<App base="/" signInResult={null} />);
  return {
    user: userEvent.setup(),
    simulation,
    ask,
    requests,
    signInElsewhere: simulation.become,
    intercept: (play) => {
      intercepted = play;
    },
    decide: async (decision, login) => {
      const url = await vi.waitUntil(() => signInUrl);
      signInUrl = null;
      const id = new URL(url).searchParams.get('authorization') ?? '';
      const answer = await simulation.decideSignIn(id, decision, login);
      const result = resultOf(`?${new URLSearchParams(answer)}`);
      if (result) await relayResult(result);
    },
  };
}
