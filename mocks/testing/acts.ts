import type { Cause } from '../../src/api/contract/account.ts';
import type { ClockEvents } from '../../src/api/contract/simulation.ts';
import { DAY, type Instant, iso, MINUTE } from '../domain/instant.ts';
import { confirmationName } from '../rules/confirm-name.ts';
import type { CallOptions, Reply } from './http.ts';
import type { StateReads } from './state-reads.ts';

/** The parameters that a network returns after a decision on its sign-in page: state, iss, and a code or an error. */
export type SignInResult = Record<string, string>;

/** The body of the request that begins a sign-in; any other object tests a refusal. */
export type SignInRequest =
  | { purpose: 'reconnect'; accountId: string }
  | { purpose: 'connect'; network: string }
  | Record<string, unknown>;

/** The person who acts, and additional headers. */
export type Actor = Pick<CallOptions, 'as' | 'headers'>;

/** Acts of people, networks and time, in the words of the product. */
export interface Acts {
  /** Disconnects an account, with its stored version in `If-Match`. @throws Error when the account does not exist */
  disconnect: (id: string, actor?: Actor) => Promise<Reply>;
  /**
   * Removes an account for good. Its name confirms the removal, or its handle if nothing of the name is visible.
   * @throws Error when the account does not exist
   */
  remove: (id: string, actor?: Actor) => Promise<Reply>;
  /** Reconnects an account by a whole sign-in. @param login the id of a login; the person's own unless given */
  reconnect: (id: string, actor?: Actor & { login?: string }) => Promise<Reply>;
  /** Begins, approves and completes a sign-in. @returns the reply to the last step, or to the first that is refused */
  signIn: (request: SignInRequest, actor?: Actor & { login?: string }) => Promise<Reply>;
  /** Begins a sign-in; the reply's body has its id. */
  beginSignIn: (request: SignInRequest, actor?: Actor) => Promise<Reply>;
  /**
   * Approves or denies access on the network's sign-in page.
   * @param login the id of a login; the person's own unless given
   * @throws Error when the page takes no such decision
   */
  decideSignIn: (id: string, decision?: 'approve' | 'deny', login?: string) => Promise<SignInResult>;
  /** Completes a sign-in with the result of its page, or with anything else to test refusals. */
  completeSignIn: (id: string, result: unknown, actor?: Actor) => Promise<Reply>;
  /** The network disconnects an account now. @throws Error when it is disconnected already, or does not exist */
  lose: (id: string, cause: Extract<Cause, 'security' | 'deleted-on-network'>) => Promise<void>;
  /** Lets time pass. @returns what happened meanwhile */
  advance: (by: { days?: number; hours?: number; minutes?: number; milliseconds?: number }) => Promise<ClockEvents>;
  /** Lets time pass up to a moment. @returns what happened meanwhile @throws Error on a past moment */
  moveTo: (moment: string | Instant) => Promise<ClockEvents>;
  /**
   * Sets the simulation's own controls: `scenario`, `plan`, `now`, `running`, `latencyMs`, `faults`.
   * @returns the reply; a refusal has changed nothing
   */
  control: (body: Record<string, unknown>) => Promise<Reply>;
}

/** The acts on one simulation. @param call makes a call of the API as a client does */
export function actsOn(
  call: (method: string, path: string, options?: CallOptions) => Promise<Reply>,
  { state, ifMatchOf, now }: Pick<StateReads, 'state' | 'ifMatchOf' | 'now'>,
): Acts {
  const write = async (method: string, path: string, id: string, actor: Actor = {}, body?: unknown) =>
    call(method, path, { ...actor, body, headers: { ...(await ifMatchOf(id)), ...actor.headers } });
  const bodyOf = async (reply: Promise<Reply>, failure: string) => {
    const { status, body, text } = await reply;
    if (status >= 400) throw new Error(`${failure}: ${text}`);
    return body;
  };
  const acts: Acts = {
    disconnect: (id, actor) => write('POST', `/api/social/accounts/${id}/disconnect`, id, actor),
    remove: async (id, actor) => {
      const account = (await state()).accounts.get(id);
      const confirmName = account && confirmationName(account);
      return write('DELETE', `/api/social/accounts/${id}`, id, actor, { confirmName });
    },
    reconnect: (id, actor) => acts.signIn({ purpose: 'reconnect', accountId: id }, actor),
    signIn: async (request, { login, ...actor } = {}) => {
      const begun = await acts.beginSignIn(request, actor);
      if (begun.status !== 201) return begun;
      return acts.completeSignIn(begun.body.id, await acts.decideSignIn(begun.body.id, 'approve', login), actor);
    },
    beginSignIn: (request, actor) => call('POST', '/api/social/authorizations', { ...actor, body: request }),
    decideSignIn: async (id, decision = 'approve', login) => {
      const body = { decision, ...(login !== undefined && { as: login }) };
      const decided = call('POST', `/__mock/authorizations/${id}/decision`, { body });
      const { redirectUrl } = await bodyOf(decided, 'The sign-in page did not take the decision');
      return Object.fromEntries(new URL(redirectUrl).searchParams);
    },
    completeSignIn: (id, result, actor) =>
      call('POST', `/api/social/authorizations/${id}/complete`, { ...actor, body: result }),
    lose: async (id, cause) => {
      await bodyOf(call('POST', `/__mock/accounts/${id}/loss`, { body: { cause } }), `${id} was not lost`);
    },
    advance: async ({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }) =>
      acts.moveTo(Date.parse(await now()) + days * DAY + hours * 60 * MINUTE + minutes * MINUTE + milliseconds),
    moveTo: async (moment) => {
      const to = typeof moment === 'string' ? moment : iso(moment);
      const since = await now();
      await bodyOf(acts.control({ now: to }), `The clock did not move to ${to}`);
      return bodyOf(call('GET', `/__mock/happened?since=${since}`), 'The simulation does not say what happened');
    },
    control: (body) => call('PUT', '/__mock', { body }),
  };
  return acts;
}
