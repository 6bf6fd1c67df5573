/**
 * `npm run test:engines`: the main journeys in Firefox and in WebKit, both at the same time. Installs a missing engine where
 * apt-get may do so, and skips it otherwise; with `-- --require` a missing engine fails. `-- -t Escape` runs the tests
 * with that word in their titles. The last line is `engines: N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, installMissing, isInstalled } from './installed.ts';

const REPORT = join(import.meta.dirname, '../../node_modules/.cache/engines/report.json');

/** How long the build may take, and how long all journeys may take, on a busy machine too. */
const LIMIT_MS = 20 * 60_000;

const { values } = parseArgs({ options: { require: { type: 'boolean' }, name: { type: 'string', short: 't' } } });

installMissing();
const engines = ENGINES.filter(isInstalled);
const missing = ENGINES.filter((engine) => !engines.includes(engine));
const { passed, failed } = engines.length > 0 ? runJourneys() : { passed: 0, failed: 0 };
for (const engine of missing) console.info(`${engine}: not installed, ${values.require ? 'but required' : 'skipped'}`);
const count = { passed, failed: failed + (values.require ? missing.length : 0) };
console.info(`engines: ${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** Runs the journeys in each installed engine. A run that ends without a report counts as one failure. */
function runJourneys(): { passed: number; failed: number } {
  mkdirSync(dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const isBuilt = run('.ci/build/ensure-built.ts');
  const isOk =
    isBuilt &&
    run(
      'node_modules/vitest/vitest.mjs',
      ...['run', '-c', '.ci/engines/vitest.config.ts', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${REPORT}`,
      ...engines.map((engine) => `--project=${engine}`),
      ...(values.name === undefined ? [] : ['-t', values.name]),
    );
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(REPORT, 'utf8'));
  return { passed: numPassedTests, failed: isOk ? 0 : Math.max(numFailedTests, 1) };
}

/** Runs a script of the project. @returns whether it succeeded in time */
function run(...args: string[]): boolean {
  return spawnSync(process.execPath, args, { stdio: 'inherit', timeout: LIMIT_MS }).status === 0;
}
