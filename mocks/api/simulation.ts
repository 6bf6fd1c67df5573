import { FAULT_NAMES } from '../../src/api/contract/fault.ts';
import { PLANS } from '../../src/api/contract/rights.ts';
import {
  type Happened,
  HappenedQuery,
  LossRequest,
  type Simulation,
  SimulationRequest,
} from '../../src/api/contract/simulation.ts';
import { asNamed, disconnect, markChanged } from '../effects.ts';
import { iso } from '../rules/instant.ts';
import type { World } from '../store/store.ts';
import { advance, nextEventAt } from '../time.ts';
import { PEOPLE } from '../world/people.ts';
import { SCENARIO_NAMES } from '../world/scenarios.ts';
import { type Answer, bodyOf, type Call, expectNoBody, invalid, ok, queryOf } from './call.ts';
import type { Route } from './edge.ts';
import { momentOf } from './moment.ts';
import { presentActivity } from './present.ts';
import { Refused } from './problem.ts';

export const simulationRoutes: Route[] = [
  { method: 'get', path: '/__mock', asks: 'nobody', answer: show },
  { method: 'put', path: '/__mock', asks: 'nobody', answer: change },
  { method: 'get', path: '/__mock/happened', asks: 'nobody', answer: listHappened },
  { method: 'post', path: '/__mock/next-event', asks: 'nobody', answer: toNextEvent },
  { method: 'post', path: '/__mock/reset', asks: 'nobody', answer: reset },
  { method: 'post', path: '/__mock/accounts/:id/loss', asks: 'nobody', answer: lose },
];

function show(call: Call): Answer {
  return ok(shown(call));
}

function shown({ world, realNow }: Call): Simulation {
  const simulation = world.simulation();
  const { scenario, plan, runningSince, latencyMs, faults, changed } = simulation;
  return {
    scenario,
    plan,
    now: iso(momentOf(simulation, realNow)),
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
  const { world, realNow } = call;
  const { scenario, plan, now, running, latencyMs, faults } = bodyOf(call, SimulationRequest);
  if (scenario !== undefined) {
    if (!SCENARIO_NAMES.some((name) => name === scenario)) {
      throw invalid([{ path: 'scenario', message: `must be one of ${SCENARIO_NAMES.join(', ')}` }]);
    }
    startScenario(world, scenario);
  }
  const before = world.simulation();
  const moment = momentOf(before, realNow);
  const target = now === undefined ? moment : Date.parse(now);
  if (Number.isNaN(target)) throw invalid([{ path: 'now', message: 'must be a moment' }]);
  if (target < moment) throw invalid([{ path: 'now', message: `must not be before ${iso(moment)}` }]);
  advance(world, target);
  const keepsRunning = running ?? before.runningSince !== null;
  world.put('simulation', {
    ...world.simulation(),
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
  const { world, realNow } = call;
  expectNoBody(call);
  const before = world.simulation();
  const moment = momentOf(before, realNow);
  const target = Math.max(moment, nextEventAt(world) ?? moment);
  advance(world, target);
  const runningSince = before.runningSince === null ? null : realNow;
  world.put('simulation', { ...world.simulation(), now: target, runningSince });
  return show(call);
}

/** How many of the entries one reply lists. */
const MOST_LISTED = 50;

/** What has happened by itself after a moment, in all accounts, the newest first. */
function listHappened(call: Call): Answer {
  const { world } = call;
  const since = Date.parse(queryOf(call, HappenedQuery).since);
  const entries = [...world.all('activity')]
    .filter(({ at, actor }) => at > since && actor === null)
    .sort((a, b) => b.seq - a.seq);
  const items = entries.slice(0, MOST_LISTED).flatMap((entry) => {
    const account = world.get('accounts', entry.accountId);
    if (!account) return [];
    return [{ ...presentActivity(entry), accountId: account.id, account: asNamed(account) }];
  });
  return ok({ total: entries.length, items } satisfies Happened);
}

function reset(call: Call): Answer {
  expectNoBody(call);
  startScenario(call.world, call.world.simulation().scenario);
  return show(call);
}

/** A scenario from its beginning; what one start issued (authorizations, kept replies) is worth nothing in the next. */
function startScenario(world: World, scenario: string): void {
  const { epoch } = world.simulation();
  world.start(scenario);
  world.put('simulation', { ...world.simulation(), epoch: epoch + 1 });
}

function lose(call: Call): Answer {
  const { world, now } = call;
  const account = world.get('accounts', call.params.id ?? '');
  if (!account) throw new Refused('not-found');
  const { cause } = bodyOf(call, LossRequest);
  if (account.disconnection) throw new Refused('already-disconnected');
  const { disconnection } = disconnect(world, account, cause, null, now);
  markChanged(world);
  return ok({ accountId: account.id, disconnection: disconnection && { at: iso(disconnection.at), cause } });
}
