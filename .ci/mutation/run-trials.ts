import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'vitest';
import type { Mutant } from './mutants.ts';
import { type Bench, isKilledBy, setUp } from './trial.ts';
import type { Survivors, Trials } from './trials.ts';

const folder = process.env.TRIALS ?? '';
/** Each process tries its share of the faults. */
const [share = 0, shares = 1] = (process.env.SHARE ?? '').split('/').map(Number);

test('every fault is tried', async () => {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FC_SEED), endOnFailure: true });
  for (const name of ['info', 'warn', 'error', 'log'] as const) console[name] = () => {};
  const { mutants, scripts }: Trials = JSON.parse(readFileSync(join(folder, 'trials.json'), 'utf8'));
  const benches: Bench[] = [];
  for (const { path, script } of scripts) benches.push(await setUp(path, readFileSync(join(folder, script), 'utf8')));

  const survivors: Survivors = [];
  const lastKillers = new Map<string, Bench>();
  for (const mutant of mutants.filter((_, at) => at % shares === share)) {
    const able = benches.filter(({ steps }) => steps.some(({ reached }) => reached.has(mutant.id)));
    const killer = await killerOf(mutant, inOrder(able, mutant, lastKillers.get(mutant.path)));
    if (killer) lastKillers.set(mutant.path, killer);
    else survivors.push({ id: mutant.id, isReached: able.length > 0 });
    process.stderr.write('.');
  }
  writeFileSync(join(folder, `survivors-${share}.json`), JSON.stringify(survivors));
});

async function killerOf(mutant: Mutant, benches: readonly Bench[]): Promise<Bench | undefined> {
  for (const bench of benches) if (await isKilledBy(bench, mutant.id)) return bench;
  return undefined;
}

/** First what killed the one before, then the test beside the code, then the quickest. */
function inOrder(benches: readonly Bench[], { path }: Mutant, last: Bench | undefined): Bench[] {
  const beside = path.replace(/\.ts$/, '.test.ts');
  const rank = (bench: Bench) => (bench === last ? 0 : bench.path === beside ? 1 : 2);
  return benches.toSorted((a, b) => rank(a) - rank(b) || a.time - b.time);
}
