import { Script } from 'node:vm';
import { expect, vi } from 'vitest';
import { PACKAGES, packagesOf } from './bundles.ts';
import { type CollectedTest, collect, INTERFACE } from './collected-tests.ts';
import { SWITCH, Switchboard } from './switchboard.ts';

/** A test file that can be run again and again. */
export interface Bench {
  path: string;
  script: Script;
  /** Without a fault: the faults that loading the file reached, then each test, and how often switches asked. */
  steps: { reached: ReadonlySet<number>; asked: number }[];
  /** How long all of it takes, in milliseconds. */
  time: number;
}

const packages: Record<string, unknown> = {};
Object.assign(globalThis, { [PACKAGES]: packages });

/** A soft failure would count for the one test that all trials are. */
const thrown = new Proxy(expect, { get: (target, name) => (name === 'soft' ? target : Reflect.get(target, name)) });

/** Runs a test file without a fault. @throws Error when a test fails */
export async function setUp(path: string, code: string): Promise<Bench> {
  for (const name of packagesOf(code)) {
    packages[name] ??= name === 'vitest' ? { ...INTERFACE, expect: thrown, vi } : await import(name);
  }
  const bench: Bench = { path, script: new Script(code, { filename: path }), steps: [], time: 0 };
  const start = performance.now();
  const board = new Switchboard();
  const tests = await load(bench, board);
  bench.steps.push({ reached: board.reached, asked: board.asked });
  for (const [at, test] of tests.entries()) {
    board.watch();
    const failure = await failureOf(test, 120_000);
    if (failure) throw new Error(`${path}: test ${at + 1} fails without any fault`, { cause: failure });
    bench.steps.push({ reached: board.reached, asked: board.asked });
  }
  bench.time = performance.now() - start;
  return bench;
}

/** Whether a test of this file fails with the fault switched on; those that do not reach it are not run. */
export async function isKilledBy(bench: Bench, mutant: number): Promise<boolean> {
  const [loading, ...steps] = bench.steps;
  if (!loading) return false;
  const board = new Switchboard(mutant);
  try {
    board.watch(mostOf(loading.asked));
    const tests = await withinTime(load(bench, board), 20_000);
    for (const [at, test] of tests.entries()) {
      const step = steps[at];
      if (!step || !(loading.reached.has(mutant) || step.reached.has(mutant))) continue;
      board.watch(mostOf(step.asked));
      if (await failureOf(test, 20_000)) return true;
    }
    return tests.length !== steps.length;
  } catch {
    return true;
  } finally {
    board.end();
  }
}

function load({ script }: Bench, { isMutant }: Switchboard): Promise<CollectedTest[]> {
  Object.assign(globalThis, { [SWITCH]: isMutant });
  return collect(script.runInThisContext());
}

/** Far more than without a fault. */
const mostOf = (asked: number): number => 20 * asked + 200_000;

/** Before any test takes timers in hand. */
const { setTimeout: after, clearTimeout: stop } = globalThis;

async function failureOf(test: CollectedTest, milliseconds: number): Promise<unknown> {
  try {
    await withinTime(test.run(), milliseconds);
    return undefined;
  } catch (error) {
    return error ?? new Error('Thrown without an error');
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    vi.useRealTimers();
  }
}

/** @throws Error when it takes longer */
async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = after(() => reject(new Error(`It takes longer than ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop(timer);
  }
}
