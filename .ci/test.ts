/**
 * `npm test`: everything that must pass. The last line is `N passed, N failed`. It leaves out long tests whose subject a faster
 * test or another variant covers, such as the journeys tagged `@long`; docs/testing.md lists them. `-- --all` runs these too, and
 * the model-based tests more often.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.ts';
import { cleanHead, rememberGreen } from './green.ts';

/** How often the model-based tests run; after fewer runs, a commit is not remembered as green. */
const RUNS = 300;
/** How often they run with `--all`. */
const ALL_RUNS = 1000;

const { values } = parseArgs({ options: { runs: { type: 'string' }, all: { type: 'boolean', default: false } } });
const runs = Number(values.runs ?? (values.all ? ALL_RUNS : RUNS));
const reports = 'node_modules/.cache/reports';
const total = { passed: 0, failed: 0 };
const times: string[] = [];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const browser = ensureBrowser();
const env = {
  ...process.env,
  CHROME_PATH: browser,
  MODEL_RUNS: `${runs}`,
  WITHOUT_LONG: values.all ? '' : '1',
  VITE_API_URL: '',
};
const head = cleanHead();

check('lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']);
check('messages', ['.ci/messages/compile-messages.ts']);
check('types', ['node_modules/typescript/bin/tsc']);
check('build', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
suite('vitest', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'], (file) => ({
  args: [`--outputFile.json=${file}`],
  count: ({ numPassedTests, numFailedTests, success }) => ({ passed: numPassedTests, failed: numFailedTests, success }),
}));
const JOURNEYS = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'];
suite('journeys', JOURNEYS, (file) => ({
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  count: ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    success: stats.unexpected + stats.flaky === 0 && stats.expected > 0,
  }),
}));

if (total.failed === 0 && runs >= RUNS && head && cleanHead() === head) rememberGreen(head);
console.info(`\n${times.join('\n')}`);
console.info(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a step that counts as one test. */
function check(name: string, args: string[]): void {
  const isOk = run(name, args);
  total[isOk ? 'passed' : 'failed'] += 1;
  if (!isOk) console.error(`${name} failed`);
}

/** How a step is made to write its report, and how the tests in the report are counted. */
interface Report {
  args?: string[];
  env?: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: each reporter has its own format
  count: (report: any) => { passed: number; failed: number; success: boolean };
}

/** Runs a step that reports each of its tests. If the step fails without a failed test, that counts as one failure. */
function suite(name: string, args: string[], report: (file: string) => Report): void {
  const file = join(reports, `${name}.json`);
  const { args: more = [], env: extra = {}, count } = report(file);
  const isOk = run(name, [...args, ...more], extra);
  const counted = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, success: false };
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.failed === 0 && !(isOk && counted.success)) total.failed += 1;
}

/** Runs a step and notes how many seconds it took. @returns whether it succeeded */
function run(name: string, args: string[], extra: Record<string, string> = {}): boolean {
  console.info(`\n== ${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...env, ...extra } });
  times.push(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return status === 0;
}
