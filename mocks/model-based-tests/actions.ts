import { etagOf } from '../../src/api/contract/account.ts';
import { NETWORKS } from '../../src/api/contract/network.ts';
import type { RequestAction } from '../../src/api/contract/request.ts';
import { iso } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { secondLoginId } from '../network/catalogue.ts';
import type { Reply, Simulation, State } from '../testing.ts';

/**
 * An act of a person or a network, a change of the plan, or a passage of time. `which` picks the account or post:
 * its index among those that are eligible, modulo their number. `isRepeated` sends the last request a second time.
 */
export type Action =
  | {
      do: 'disconnect' | 'remove';
      as: string;
      which: number;
      version: 'current' | 'stale' | 'missing';
      isRepeated: boolean;
    }
  | { do: 'reconnect'; as: string; which: number; login: 'own' | 'other'; isRepeated: boolean; completeAfterMs: number }
  /** `network` is an index in `NETWORKS`; `chosenBits` chooses among the accounts of the network as in `connect`. */
  | {
      do: 'reconnect-many';
      as: string;
      network: number;
      chosenBits: number;
      login: 'own' | 'other';
      isRepeated: boolean;
      completeAfterMs: number;
    }
  /** `forge` first tries to complete the sign-in with a forged state. */
  | { do: 'deny' | 'forge'; as: string; which: number }
  /** `network` is an index in `NETWORKS`. Bit `index % 4` of `chosenBits` says whether the candidate at that index is chosen. */
  | { do: 'connect'; as: string; network: number; chosenBits: number; includeLongDisconnected: boolean }
  | {
      do: 'settle';
      as: string;
      which: number;
      how: 'reschedule' | 'to-draft' | 'delete';
      aheadMs: number;
      isRepeated: boolean;
    }
  | { do: 'ask'; as: string; which: number; action: RequestAction; to: string }
  /** One of the requests, open ones first. With `isParty`, the person who may take this step takes it, and not `as`. */
  | {
      do: 'request-step';
      as: string;
      which: number;
      how: 'remind' | 'withdraw' | 'decline';
      isParty: boolean;
      note?: string;
    }
  | { do: 'loss'; which: number; cause: 'security' | 'deleted-on-network' }
  | { do: 'plan'; plan: 'professional' | 'free' }
  | { do: 'wait'; ms: number };

/** One request (`call` is its method and path) or one `wait`, `loss` or change of the `plan`, with the state before and after it. */
export interface Transition {
  action: Action;
  /** The person who sends the request; null where no person does. */
  actor: string | null;
  call: string;
  reply: Reply;
  before: State;
  after: State;
}

/** Carries an action out in one or several transitions. @param serial a different number for each action; makes its Idempotency-Key */
export async function carryOut(simulation: Simulation, action: Action, serial: number): Promise<Transition[]> {
  const transitions: Transition[] = [];
  const record = async (actor: string | null, call: string, send: () => Promise<Reply>): Promise<Reply> => {
    const before = await simulation.state();
    const reply = await send();
    transitions.push({ action, actor, call, reply, before, after: await simulation.state() });
    return reply;
  };
  const asPerson = (actor: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    record(actor, `${method} ${path}`, () => simulation.call(method, path, { as: actor, body, headers }));
  const wait = async (ms: number) => {
    const now = Date.parse(await simulation.now());
    await record(null, 'wait', () => simulation.control({ now: iso(now + ms) }));
  };

  switch (action.do) {
    case 'wait':
      await wait(action.ms);
      break;
    case 'plan':
      await record(null, 'plan', () => simulation.control({ plan: action.plan }));
      break;
    case 'loss': {
      const account = await pick(simulation, action.which);
      if (!account) break;
      const path = `/__mock/accounts/${account.id}/loss`;
      await record(null, 'loss', () => simulation.call('POST', path, { body: { cause: action.cause } }));
      break;
    }
    case 'settle': {
      const { posts, simulation: settings } = await simulation.state();
      const missed = [...posts.values()].filter(({ state }) => state === 'missed');
      // Where no post is missed, another post is taken; the API refuses to settle it.
      const eligible = missed.length > 0 ? missed : [...posts.values()];
      const post = eligible[action.which % Math.max(1, eligible.length)];
      if (!post) break;
      const path = `/api/social/posts/${post.id}`;
      const now = settings.get('simulation')?.now ?? 0;
      const settleOnce = () => {
        if (action.how === 'delete') return asPerson(action.as, 'DELETE', path);
        const body = action.how === 'reschedule' ? { scheduledAt: iso(now + action.aheadMs) } : undefined;
        return asPerson(action.as, 'POST', `${path}/${action.how}`, body);
      };
      await settleOnce();
      if (action.isRepeated) await settleOnce();
      break;
    }
    case 'ask': {
      const account = await pick(simulation, action.which);
      if (!account) break;
      const body = { action: action.action, to: action.to };
      await asPerson(action.as, 'POST', `/api/social/accounts/${account.id}/requests`, body);
      break;
    }
    case 'request-step': {
      const requests = [...(await simulation.state()).requests.values()].sort(
        (a, b) => Number(a.end !== null) - Number(b.end !== null),
      );
      const request = requests[action.which % Math.max(1, requests.length)];
      if (!request) break;
      const party = action.how === 'decline' ? request.to : request.from;
      const body = action.how === 'decline' ? { note: action.note } : undefined;
      const path = `/api/social/requests/${request.id}/${action.how}`;
      await asPerson(action.isParty ? party : action.as, 'POST', path, body);
      break;
    }
    case 'disconnect':
    case 'remove': {
      const account = await pick(simulation, action.which);
      if (!account) break;
      const path = `/api/social/accounts/${account.id}${action.do === 'disconnect' ? '/disconnect' : ''}`;
      const revision = action.version === 'stale' ? account.revision - 1 : account.revision;
      const headers = {
        'Idempotency-Key': `key-${serial}`,
        ...(action.version !== 'missing' && { 'If-Match': etagOf({ id: account.id, revision }) }),
      };
      const body = action.do === 'remove' ? { confirmName: account.name.trim() || account.handle } : undefined;
      const method = action.do === 'remove' ? 'DELETE' : 'POST';
      await asPerson(action.as, method, path, body, headers);
      if (action.isRepeated) await asPerson(action.as, method, path, body, headers);
      break;
    }
    case 'reconnect':
    case 'deny':
    case 'forge': {
      const account = await pick(simulation, action.which, ({ disconnection }) => disconnection !== null);
      if (!account) break;
      const request = { purpose: 'reconnect', accountId: account.id };
      const begun = await asPerson(action.as, 'POST', '/api/social/authorizations', request);
      if (begun.status !== 201) break;
      const path = `/api/social/authorizations/${begun.body.id}/complete`;
      const login = action.do === 'reconnect' && action.login === 'other' ? secondLoginId(account.network) : undefined;
      const decision = action.do === 'deny' ? 'deny' : 'approve';
      const result = await simulation.decideSignIn(begun.body.id, decision, login);
      if (action.do === 'reconnect' && action.completeAfterMs > 0) await wait(action.completeAfterMs);
      if (action.do === 'forge') await asPerson(action.as, 'POST', path, { ...result, state: 'forged' });
      await asPerson(action.as, 'POST', path, result);
      if (action.do === 'reconnect' && action.isRepeated) await asPerson(action.as, 'POST', path, result);
      break;
    }
    case 'reconnect-many': {
      const network = NETWORKS[action.network] ?? 'facebook';
      const accountIds = [...(await simulation.state()).accounts.values()]
        .filter((account) => account.network === network)
        .filter((_, index) => (action.chosenBits >> (index % 4)) & 1)
        .map(({ id }) => id);
      const request = { purpose: 'reconnect-many', network, accountIds };
      const begun = await asPerson(action.as, 'POST', '/api/social/authorizations', request);
      if (begun.status !== 201) break;
      const path = `/api/social/authorizations/${begun.body.id}/complete`;
      const login = action.login === 'other' ? secondLoginId(network) : undefined;
      const result = await simulation.decideSignIn(begun.body.id, 'approve', login);
      if (action.completeAfterMs > 0) await wait(action.completeAfterMs);
      await asPerson(action.as, 'POST', path, result);
      if (action.isRepeated) await asPerson(action.as, 'POST', path, result);
      break;
    }
    case 'connect': {
      const network = NETWORKS[action.network];
      const begun = await asPerson(action.as, 'POST', '/api/social/authorizations', { purpose: 'connect', network });
      if (begun.status !== 201) break;
      const path = `/api/social/authorizations/${begun.body.id}`;
      const result = await simulation.decideSignIn(begun.body.id);
      const offered = await asPerson(action.as, 'POST', `${path}/complete`, result);
      const candidates: { externalId: string }[] = offered.body.candidates ?? [];
      const externalIds = candidates
        .filter((_, index) => (action.chosenBits >> (index % 4)) & 1)
        .map((each) => each.externalId);
      await asPerson(action.as, 'POST', `${path}/connect`, {
        externalIds,
        includeLongDisconnected: action.includeLongDisconnected,
      });
      break;
    }
  }
  return transitions;
}

/** One of the accounts for which `wanted` holds; undefined if there is none. */
async function pick(
  simulation: Simulation,
  which: number,
  wanted: (account: StoredAccount) => boolean = () => true,
): Promise<StoredAccount | undefined> {
  const accounts = [...(await simulation.state()).accounts.values()].filter(wanted);
  return accounts[which % Math.max(1, accounts.length)];
}
