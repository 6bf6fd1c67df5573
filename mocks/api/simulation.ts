import { FAULT_NAMES } from '../../src/api/contract/fault.ts';
import { PLANS } from '../../src/api/contract/rights.ts';
import {
  type ClockEvents,
  ClockEventsQuery,
  LossRequest,
  type Simulation,
  SimulationRequest,
} from '../../src/api/contract/simulation.ts';
import { iso } from '../domain/instant.ts';
import { PEOPLE } from '../domain/people.ts';
import { asNamed, disconnect, markChanged } from '../effects/account-effects.ts';
import { advance, nextEventAt } from '../effects/time.ts';
import { type Answer, bodyOf, type Call, expectNoBody, invalid, ok, queryOf } from '../pipeline/call.ts';
import { currentInstant } from '../pipeline/current-instant.ts';
import type { Route } from '../pipeline/pipeline.ts';
import { ProblemError } from '../pipeline/problem.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import type { Transaction } from '../store/store.ts';
import { presentActivity } from './present.ts';

export const simulationRoutes: Route[] = [
  { method: 'get', path: '/__mock', auth: 'nobody', answer: show },
  { method: 'put', path: '/__mock', auth: 'nobody', answer: change },
  { method: 'get', path: '/__mock/happened', auth: 'nobody', answer: listHappened },
  { method: 'post', path: '/__mock/next-event', auth: 'nobody', answer: toNextEvent },
  { method: 'post', path: '/__mock/reset', auth: 'nobody', answer: reset },
  { method: 'post', path: '/__mock/accounts/:id/loss', auth: 'nobody', answer: lose },
];

function show(call: Call): Answer {
  return ok(describeSimulation(call));
}

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

/** Applies what the body names in the order scenario, plan, now, running, latency, faults; all of it or nothing. */
function change(call: Call): Answer {
  const { tx, realNow } = call;
  const { scenario, plan, now, running, latencyMs, faults } = bodyOf(call, SimulationRequest);
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
  return show(call);
}

/** Moves the clock to the next thing that happens by itself; where nothing will, it stays. */
function toNextEvent(call: Call): Answer {
  const { tx, realNow } = call;
  expectNoBody(call);
  const before = tx.simulation();
  const moment = currentInstant(before, realNow);
  const target = Math.max(moment, nextEventAt(tx) ?? moment);
  advance(tx, target);
  const runningSince = before.runningSince === null ? null : realNow;
  tx.put('simulation', { ...tx.simulation(), now: target, runningSince });
  return show(call);
}

/** How many of the entries one reply lists. */
const MOST_LISTED = 50;

/** What has happened by itself after a moment, in all accounts, the newest first. */
function listHappened(call: Call): Answer {
  const { tx } = call;
  const since = Date.parse(queryOf(call, ClockEventsQuery).since);
  const entries = [...tx.all('activity')]
    .filter(({ at, actor }) => at > since && actor === null)
    .sort((a, b) => b.seq - a.seq);
  const items = entries.slice(0, MOST_LISTED).flatMap((entry) => {
    const account = tx.get('accounts', entry.accountId);
    if (!account) return [];
    return [{ ...presentActivity(entry), accountId: account.id, account: asNamed(account) }];
  });
  return ok({ total: entries.length, items } satisfies ClockEvents);
}

function reset(call: Call): Answer {
  expectNoBody(call);
  startScenario(call.tx, call.tx.simulation().scenario);
  return show(call);
}

/** A scenario from its beginning; what one start issued (authorizations, kept replies) is worth nothing in the next. */
function startScenario(tx: Transaction, scenario: string): void {
  const { epoch } = tx.simulation();
  tx.start(scenario);
  tx.put('simulation', { ...tx.simulation(), epoch: epoch + 1 });
}

function lose(call: Call): Answer {
  const { tx, now } = call;
  const account = tx.get('accounts', call.params.id ?? '');
  if (!account) throw new ProblemError('not-found');
  const { cause } = bodyOf(call, LossRequest);
  if (account.disconnection) throw new ProblemError('already-disconnected');
  const { disconnection } = disconnect(tx, account, cause, null, now);
  markChanged(tx);
  return ok({ accountId: account.id, disconnection: disconnection && { at: iso(disconnection.at), cause } });
}
