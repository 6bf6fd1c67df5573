import { FAULT_NAMES } from '../../src/api/contract/fault.ts';
import { PLANS } from '../../src/api/contract/rights.ts';
import type { SimulationState } from '../../src/api/contract/simulation.ts';
import { END, type Instant, iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import { disconnect, markChanged } from '../effects/account-effects.ts';
import { identityOf } from '../effects/entries.ts';
import { advance, nextEventAt } from '../effects/time.ts';
import { type Call, type Handlers, invalid, requireNotLater } from '../pipeline/call.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import type { Transaction } from '../store/store.ts';
import { newestFirst } from './lists.ts';
import { presentActivity } from './present.ts';

export const simulationHandlers = {
  getSimulation: describeSimulation,

  /** The new scenario starts first; all other changes apply to it. */
  changeSimulation: (call) => {
    const { tx } = call;
    const { scenario, plan, now, running, latencyMs, faults } = call.body();
    if (scenario !== undefined) {
      if (!SCENARIO_NAMES.some((name) => name === scenario)) {
        throw invalid(call, [{ path: 'scenario', message: `must be one of ${SCENARIO_NAMES.join(', ')}` }]);
      }
      startScenario(tx, scenario);
    }
    const current = tx.simulation().now;
    const target = now === undefined ? current : Date.parse(now);
    requireNotLater(call, 'now', target, END);
    if (target < current) throw invalid(call, [{ path: 'now', message: `must not be before ${iso(current)}` }]);
    moveClock(call, target, running);
    const after = tx.simulation();
    tx.put('simulation', {
      ...after,
      plan: plan ?? after.plan,
      latencyMs: latencyMs ?? after.latencyMs,
      faults: faults ?? after.faults,
    });
    return describeSimulation(call);
  },

  moveToNextEvent: (call) => {
    const { tx, now } = call;
    call.body(); // checks that it is JSON
    moveClock(call, Math.max(now, nextEventAt(tx) ?? now));
    return describeSimulation(call);
  },

  listClockEvents: ({ tx, query }) => {
    const since = Date.parse(query().since);
    const entries = newestFirst(tx.all('activity')).filter(({ at, actor }) => at > since && actor === null);
    const items = entries.slice(0, MAX_LISTED).flatMap((entry) => {
      const account = tx.get('accounts', entry.accountId);
      if (!account) return [];
      return [{ ...presentActivity(entry), accountId: account.id, account: identityOf(account) }];
    });
    return { total: entries.length, items };
  },

  resetSimulation: (call) => {
    call.body(); // checks that it is JSON
    startScenario(call.tx, call.tx.simulation().scenario);
    return describeSimulation(call);
  },

  loseAccount: ({ tx, now, id, body, refusal }) => {
    const account = tx.get('accounts', id);
    if (!account) throw refusal('not-found');
    const { cause } = body();
    if (account.disconnection) throw refusal('already-disconnected');
    disconnect(tx, account, cause, null, now);
    markChanged(tx);
    return { accountId: account.id, disconnection: { at: iso(now), cause } };
  },
} satisfies Partial<Handlers>;

const MAX_LISTED = 50;

/** Lets time pass to `target`. @param running whether the clock runs after that; unchanged unless given */
function moveClock({ tx, markTick }: Call, target: Instant, running = tx.simulation().tickedAt !== null): void {
  advance(tx, target);
  tx.put('simulation', { ...tx.simulation(), now: target, tickedAt: running ? markTick() : null });
}

function describeSimulation({ tx }: Call): SimulationState {
  const { scenario, plan, now, tickedAt, latencyMs, faults, changed } = tx.simulation();
  return {
    scenario,
    plan,
    now: iso(now),
    running: tickedAt !== null,
    latencyMs,
    faults,
    changed,
    users: PEOPLE.map(({ email, ...user }) => user),
    scenarios: [...SCENARIO_NAMES],
    plans: [...PLANS],
    faultNames: [...FAULT_NAMES],
  };
}

/** Starts a scenario from its beginning and deletes all records of the previous one, also authorizations and saved replies. */
function startScenario(tx: Transaction, scenario: string): void {
  const { epoch } = tx.simulation();
  tx.start(scenario);
  tx.put('simulation', { ...tx.simulation(), epoch: epoch + 1 });
}
