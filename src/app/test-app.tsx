import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { createNodeSimulation } from '../../mocks/node.ts';
import { relayResult, resultOf } from '../api/sign-in-relay.ts';
import { setTransport } from '../api/transport.ts';
import { App } from './App.tsx';

const ORIGIN = 'http://localhost';
const ACCOUNTS = '/settings/marketing/social/accounts';

/** Tells one test's first place from another's: a dialog that destroys something opens only once in each (F29). */
let visits = 0;

interface Options {
  scenario?: string;
  /** Who is signed in; a user's id. */
  as?: string;
  path?: string;
}

/** The whole app over a simulation of its own, used by one person. */
export interface TestApp {
  user: UserEvent;
  /** Asks the simulation besides the app, as anybody. */
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

/** Shows the app as a person sees it, over a fresh simulation. */
export function renderApp({ scenario = 'typical', as = 'ada', path = ACCOUNTS }: Options = {}): TestApp {
  const simulation = createNodeSimulation(scenario);
  const requests: string[] = [];
  let signedIn = as;
  let intercepted: Parameters<TestApp['intercept']>[0] = null;
  const withCookie = (request: Request, person: string) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', `mock-user=${person}`);
    return new Request(request, { headers });
  };
  setTransport({
    send: async (request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      const played = intercepted?.(request);
      return (await played) ?? simulation.send(withCookie(request, signedIn));
    },
    subscribe: simulation.subscribe,
  });
  const ask: TestApp['ask'] = (method, where, person = as, body, headers = {}) =>
    simulation.send(
      withCookie(
        new Request(ORIGIN + where, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
        person,
      ),
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
    ask,
    requests,
    signInElsewhere: (person) => {
      signedIn = person;
    },
    intercept: (play) => {
      intercepted = play;
    },
    decide: async (decision, login) => {
      const url = await vi.waitUntil(() => signInUrl);
      signInUrl = null;
      const id = new URL(url).searchParams.get('authorization') ?? '';
      const reply = await ask('POST', `/__mock/authorizations/${id}/decision`, as, {
        decision,
        ...(login !== undefined && { as: login }),
      });
      const { redirectUrl } = await reply.json();
      const result = resultOf(new URL(redirectUrl).search);
      if (result) await relayResult(result);
    },
  };
}
