import type { Plan } from '../src/api/contract/rights.ts';
import { createResponder } from './api/handlers.ts';
import { type Instant, iso } from './domain/instant.ts';
import type { Seed } from './domain/records.ts';
import { instantOnDay, START } from './scenarios/account-script.ts';
import { createMemoryStore } from './store/memory.ts';
import type { AccountDescription } from './testing/account.ts';
import { type Acts, actsOn } from './testing/acts.ts';
import { type CallOptions, ORIGIN, type Reply, readReply, requestFor, requireListedRefusal } from './testing/http.ts';
import { type Answer, Overrides } from './testing/overrides.ts';
import { advancedTo, seedOfAccounts, sharedSeedOf } from './testing/seeds.ts';
import { type StateReads, stateReadsOf } from './testing/state-reads.ts';

export { accessibleName } from './testing/accessible-name.ts';
export {
  account,
  connectedBy,
  disconnected,
  expiringIn,
  lost,
  named,
  reconnectedBy,
  withCancelledPosts,
  withDrafts,
  withMissedPosts,
  withPostsPastDue,
  withPublishedPosts,
  withScheduledPosts,
} from './testing/account.ts';
export type { SignInRequest, SignInResult } from './testing/acts.ts';
export type { CallOptions, Reply } from './testing/http.ts';
export type { Answer } from './testing/overrides.ts';
export type { State } from './testing/state-reads.ts';

/** What a simulation starts with: a scenario, or the test's own accounts. */
export interface Start {
  /** `typical` unless accounts are given. */
  scenario?: string;
  /** The accounts in place of a scenario, each replayed up to `now` by the rules; see `account()`. */
  accounts?: readonly AccountDescription[];
  /** The id of the person who is signed in; Ada unless given. An unknown or deactivated person counts as signed out. */
  as?: string;
  /** The simulated moment, ISO 8601; the start of the scenarios, 2026-11-23T09:00:00Z, unless given. */
  now?: string;
  plan?: Plan;
}

/** A simulated API that belongs to one test. A test sends requests to it as a client does, acts on it, and reads its state. */
export interface Simulation extends Acts, StateReads {
  /**
   * Answers a request of the app: for the person whom its cookie names, or else for the person who is signed in.
   * @throws TypeError, as `fetch` does without a network, on a request that is no call of the API
   */
  send: (request: Request) => Promise<Response>;
  /** Calls `listener` after each commit that changed something and was not silent. @returns a function that ends the subscription */
  subscribe: (listener: () => void) => () => void;
  /** Makes a call of the API by method and path, as any person. */
  call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
  get: (path: string, options?: CallOptions) => Promise<Reply>;
  post: (path: string, options?: CallOptions) => Promise<Reply>;
  put: (path: string, options?: CallOptions) => Promise<Reply>;
  delete: (path: string, options?: CallOptions) => Promise<Reply>;
  /** Signs another person in, as another tab would. @param person a user's id */
  become: (person: string) => void;
  /**
   * Answers one call in place of the API, for this simulation alone and so for this test alone; the latest override
   * of a call counts. The reads of the test kit (`accounts`, `find`, `state` …) bypass overrides.
   * @param call such as `GET /api/social/accounts/{id}`; a segment in braces stands for any value
   * @param answer gets the request, and a way to pass it on
   * @param once whether the override answers only the first such request
   * @returns a function that removes the override
   * @throws RangeError when the API has no such call
   */
  override: (call: string, answer: Answer, options?: { once?: boolean }) => () => void;
}

/**
 * Starts a simulation in memory: in Node, in jsdom and in a browser alike. It shares nothing with any other simulation.
 * Its clock stands still until it is moved. It sets no timer, except for a latency and for the faults `slow` and `timeout`.
 * @throws RangeError on an unknown scenario, on a scenario together with accounts, and where `now` is no date or before the scenario's start
 * @throws Error where the rules cannot lead to one of the accounts
 */
export function startSimulation({ as = 'ada', ...start }: Start = {}): Simulation {
  const seed = seedFor(start);
  const scenarioName = seed.simulation[0]?.scenario ?? '';
  const store = createMemoryStore((scenario) => {
    if (scenario === TEST_START) return seed;
    return scenario === scenarioName && start.accounts ? seed : sharedSeedOf(scenario);
  }, TEST_START);
  const overrides = new Overrides();
  const responders = new Map<string | undefined, ReturnType<typeof createResponder>>();
  let signedIn = as;

  /** @param person the one who asks; undefined for the person that the cookie of the request names */
  const respondAs = (person: string | undefined) => async (request: Request) => {
    const respond = responders.get(person) ?? createResponder({ store, basePath: '/', person });
    responders.set(person, respond);
    const response = await respond(request);
    if (response) return response;
    const message = `The simulation does not answer ${request.method} ${request.url}`;
    console.error(message);
    throw new TypeError(message);
  };
  const call: Simulation['call'] = async (method, path, { as: person = signedIn, ...options } = {}) => {
    const { faults } = await store.read((tx) => tx.simulation());
    const reply = await readReply(await overrides.answer(requestFor(method, path, options), respondAs(person)));
    if (faults.length === 0 && overrides.isEmpty) requireListedRefusal(method, path, reply);
    return reply;
  };
  const reads = stateReadsOf(store, async (path, { as: person = signedIn } = {}) =>
    readReply(await respondAs(person)(new Request(ORIGIN + path))),
  );
  return {
    send: (request) => overrides.answer(request, respondAs(request.headers.has('cookie') ? undefined : signedIn)),
    subscribe: store.subscribe,
    call,
    get: (path, options) => call('GET', path, options),
    post: (path, options) => call('POST', path, options),
    put: (path, options) => call('PUT', path, options),
    delete: (path, options) => call('DELETE', path, options),
    become: (person) => {
      signedIn = person;
    },
    override: (call, answer, { once = false } = {}) => overrides.add(call, answer, once),
    ...reads,
    ...actsOn(call, reads),
  };
}

/** The moment so many days after the start of the scenarios, ISO 8601; a simulation starts at day 0 by default. */
export const isoOnDay = (days: number): string => iso(instantOnDay(days));

/**
 * The name by which the store asks for the records that the test starts with. A reset of the simulation asks by the name of the
 * scenario.
 */
const TEST_START = 'as the test starts';

/** The scenario name of a simulation with the test's own accounts. */
const OWN_ACCOUNTS = 'own-accounts';

function seedFor({ scenario, accounts, now, plan }: Omit<Start, 'as'>): Seed {
  if (scenario !== undefined && accounts) throw new RangeError('A scenario has its own accounts: give one of the two');
  const at = now === undefined ? START : momentOf(now);
  const seed = accounts
    ? seedOfAccounts(OWN_ACCOUNTS, accounts, at)
    : advancedTo(sharedSeedOf(scenario ?? 'typical'), at);
  return plan === undefined ? seed : { ...seed, simulation: seed.simulation.map((each) => ({ ...each, plan })) };
}

function momentOf(now: string): Instant {
  const at = Date.parse(now);
  if (Number.isNaN(at)) throw new RangeError(`${now} is no moment`);
  return at;
}
