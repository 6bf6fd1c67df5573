import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundles.ts';
import type { Mutant } from './mutants.ts';
import type { Survivors, Trials } from './trials.ts';

/**
 * Tries faults one after the other, in as many processes as the machine has cores.
 * @param mutants all there are in their files; a script holds the switches of all
 * @param wanted those to try
 * @returns those that no test sees
 */
export async function tryAll(
  root: string,
  { mutants, wanted, tests }: { mutants: Mutant[]; wanted: Mutant[]; tests: string[] },
): Promise<Survivors> {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  try {
    const byPath = Map.groupBy(mutants, ({ path }) => path);
    const scripts: Trials['scripts'] = [];
    for (const path of tests) {
      const script = `${scripts.length}.js`;
      writeFileSync(join(folder, script), await bundle(root, path, byPath));
      scripts.push({ path, script });
    }
    writeFileSync(join(folder, 'trials.json'), JSON.stringify({ mutants: wanted, scripts } satisfies Trials));
    const processes = Array.from({ length: availableParallelism() }, (_, share) => share);
    await Promise.all(processes.map((share) => ended(start(root, folder, `${share}/${processes.length}`))));
    return processes.flatMap((share) => JSON.parse(readFileSync(join(folder, `survivors-${share}.json`), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(root: string, folder: string, share: string): ChildProcess {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.ci/mutation/vitest.config.ts', '--reporter=dot'];
  const env = { ...process.env, TRIALS: folder, SHARE: share };
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** @throws Error with what it said, when it ended badly */
async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stdout?.on('data', (data) => {
    said += data;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The trials ended badly:\n${said}`);
}
