import { FAULT_NAMES } from '../../src/api/contract/fault.ts';
import { PLANS } from '../../src/api/contract/rights.ts';
import type { Simulation } from '../../src/api/contract/simulation.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import { asNamed, disconnect, markChanged } from '../effects/account-effects.ts';
import { advance, nextEventAt } from '../effects/time.ts';
import { type Call, invalid } from '../pipeline/call.ts';
import { currentInstant } from '../pipeline/current-instant.ts';
import { ProblemError } from '../pipeline/problem.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import type { Transaction } from '../store/store.ts';
import type { ApiHandlers } from './api-handlers.ts';
import { presentActivity } from './present.ts';

export const simulationHandlers = {
  getSimulation: describeSimulation,

  /** Applies what the body names in the order scenario, plan, now, running, latency, faults; all of it or nothing. */
  changeSimulation: (call) => {
    const { tx, realNow } = call;
    const { scenario, plan, now, running, latencyMs, faults } = call.body();
    if (scenario !== undefined) {
      if (!SCENARIO_NAMES.some((name) => name === scenario)) {
        throw invalid([{ path: 'scenario', message: `must be one of ${SCENARIO_NAMES.join(', ')}` }]);
      }
      startScenario(tx, scenario);
    }
    const before = tx.simulation();
    const moment = currentInstant(before, realNow);
    const target = now === undefined ? moment : Date.parse(now);
    if (Number.isNaN(target)) throw invalid([{ path: 'now', message: 'must be a moment' }]);
    if (target < moment) throw invalid([{ path: 'now', message: `must not be before ${iso(moment)}` }]);
    advance(tx, target);
    const keepsRunning = running ?? before.runningSince !== null;
    tx.put('simulation', {
      ...tx.simulation(),
      plan: plan ?? before.plan,
      now: target,
      runningSince: keepsRunning ? realNow : null,
      latencyMs: latencyMs ?? before.latencyMs,
      faults: faults ?? before.faults,
    });
    return describeSimulation(call);
  },

  moveToNextEvent: (call) => {
    const { tx, realNow } = call;
    call.body();
    const before = tx.simulation();
    const moment = currentInstant(before, realNow);
    const target = Math.max(moment, nextEventAt(tx) ?? moment);
    advance(tx, target);
    const runningSince = before.runningSince === null ? null : realNow;
    tx.put('simulation', { ...tx.simulation(), now: target, runningSince });
    return describeSimulation(call);
  },

  listHappened: ({ tx, query }) => {
    const since = Date.parse(query().since);
    const entries = [...tx.all('activity')]
      .filter(({ at, actor }) => at > since && actor === null)
      .sort((a, b) => b.seq - a.seq);
    const items = entries.slice(0, MOST_LISTED).flatMap((entry) => {
      const account = tx.get('accounts', entry.accountId);
      if (!account) return [];
      return [{ ...presentActivity(entry), accountId: account.id, account: asNamed(account) }];
    });
    return { total: entries.length, items };
  },

  resetSimulation: (call) => {
    call.body();
    startScenario(call.tx, call.tx.simulation().scenario);
    return describeSimulation(call);
  },

  loseAccount: ({ tx, now, id, body }) => {
    const account = tx.get('accounts', id);
    if (!account) throw new ProblemError('not-found');
    const { cause } = body();
    if (account.disconnection) throw new ProblemError('already-disconnected');
    disconnect(tx, account, cause, null, now);
    markChanged(tx);
    return { accountId: account.id, disconnection: { at: iso(now), cause } };
  },
} satisfies Partial<ApiHandlers>;

/** How many of the entries one reply lists. */
const MOST_LISTED = 50;

function describeSimulation({ tx, realNow }: Call): Simulation {
  const simulation = tx.simulation();
  const { scenario, plan, runningSince, latencyMs, faults, changed } = simulation;
  return {
    scenario,
    plan,
    now: iso(currentInstant(simulation, realNow)),
    running: runningSince !== null,
    latencyMs,
    faults,
    changed,
    users: PEOPLE.map(({ id, name, superAdmin, socialPermission, active }) => ({
      id,
      name,
      superAdmin,
      socialPermission,
      active,
    })),
    scenarios: [...SCENARIO_NAMES],
    plans: [...PLANS],
    faultNames: [...FAULT_NAMES],
  };
}

/** A scenario from its beginning; what one start issued (authorizations, kept replies) is worth nothing in the next. */
function startScenario(tx: Transaction, scenario: string): void {
  const { epoch } = tx.simulation();
  tx.start(scenario);
  tx.put('simulation', { ...tx.simulation(), epoch: epoch + 1 });
}
