import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { type Simulation, type Start, startSimulation } from '../../mocks/testing.ts';
import { setTransport } from '../api/transport.ts';
import { ACCOUNTS_PATH } from '../navigation/paths.ts';
import { relayResult, resultOf } from '../sign-in/sign-in-relay.ts';
import { App } from './App.tsx';

/** Gives each test its own entry in the browser history: in one entry, a dialog that destroys something opens only once (F29). */
let visits = 0;

/** How the simulation starts, or a simulation that has started; and the path of the page to open. */
type Options = { path?: string } & (Start | { simulation: Simulation });

/** The whole app with a simulation as its API, used by one person. */
export interface TestApp {
  user: UserEvent;
  /** The API of the app: a test can read it, move its clock and override its replies. */
  simulation: Simulation;
  /** Every request of the app so far, as `METHOD /path`. */
  requests: string[];
  /** Decides in the sign-in window that the app has opened. @param login the id of a login; by default the viewer's own */
  decide: (decision: 'approve' | 'deny', login?: string) => Promise<void>;
  /** Signs in somebody else as in another tab: the app learns it only from replies. @param person the id of a person */
  signInElsewhere: (person: string) => void;
  /** Lets a function reply in place of the API; where the function returns undefined, the API replies. Null ends this. */
  intercept: (reply: ((request: Request) => Promise<Response | undefined> | Response | undefined) | null) => void;
}

/** Renders the whole app with a simulation that starts as given or has started already. */
export function renderApp({ path = ACCOUNTS_PATH, ...start }: Options = {}): TestApp {
  const simulation = 'simulation' in start ? start.simulation : startSimulation(start);
  const requests: string[] = [];
  let replyInstead: Parameters<TestApp['intercept']>[0] = null;
  setTransport({
    send: async (request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      return (await replyInstead?.(request)) ?? simulation.send(request);
    },
    subscribe: simulation.subscribe,
  });
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
    requests,
    signInElsewhere: simulation.become,
    intercept: (reply) => {
      replyInstead = reply;
    },
    decide: async (decision, login) => {
      const url = await vi.waitUntil(() => signInUrl);
      signInUrl = null;
      const id = new URL(url).searchParams.get('authorization') ?? '';
      const parameters = await simulation.decideSignIn(id, decision, login);
      const result = resultOf(`?${new URLSearchParams(parameters)}`);
      if (result) await relayResult(result);
    },
  };
}
