/**
 * `npm run test:faults`: every test whose title has the id of a fault, and every journey tagged `@long`. Then the journeys run
 * again in three browsers: one translates the page, one stores nothing, and the clock of one leaps. e2e/conditions.ts says which
 * journeys are left out in each. Prints a row for each id, and as its last line `N passed, N failed`. `-- ids` runs only the first
 * part, `-- translated` (or `no-storage`, `leaping-clock`) only the journeys in that browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CONDITIONS } from '../../e2e/conditions.ts';
import { ensureBrowser } from '../browser.ts';
import { listedFaults } from '../laws/fault-ids.ts';
import { isWrong, linesOf, matrixOf, type Outcome } from './matrix.ts';
import { playwrightOutcomes, vitestOutcomes } from './outcomes.ts';

const ID = String.raw`\b(F\d\d|M\d{1,2})\b`;
const IDS = 'ids';
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '-t', ID];
const JOURNEYS = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'];

const parts = [IDS, ...Object.keys(CONDITIONS)];
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !parts.includes(part));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${parts.join(', ')}`);
const isAsked = (part: string) => asked.length === 0 || asked.includes(part);

const reports = 'node_modules/.cache/faults';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const env = { ...process.env, CHROME_PATH: ensureBrowser(), VITE_API_URL: '' };
let hasStepFailed = false;

const byId = isAsked(IDS)
  ? [...vitest(), ...journeys(IDS, ['--project', 'desktop', 'touch', '--grep', `${ID}|@long`])]
  : [];
const byCondition = Object.keys(CONDITIONS)
  .filter(isAsked)
  .map((name) => ({ name, outcomes: journeys(name, ['--project', name]) }));

const rows = isAsked(IDS) ? matrixOf(byId, listedFaults(readFileSync('docs/faults.md', 'utf8'))) : [];
const outcomes = [...byId, ...byCondition.flatMap((each) => each.outcomes)];
const failed = outcomes.filter(({ isPassed }) => !isPassed);
const untested = rows.filter((row) => isWrong(row) && row.failed === 0);
console.info(`\n${linesOf(rows).join('\n')}\n`);
for (const { name, outcomes: own } of byCondition) {
  console.info(`${name}: ${own.filter(({ isPassed }) => isPassed).length} of ${own.length} journeys passed`);
}
for (const { project, file, title } of failed) console.info(`FAILED ${project} ${file}: ${title}`);
const failures = failed.length + untested.length;
console.info(`${outcomes.length - failed.length} passed, ${failures || (hasStepFailed ? 1 : 0)} failed`);
process.exitCode = failures > 0 || hasStepFailed ? 1 : 0;

function vitest(): Outcome[] {
  // Some of these tests read the production build.
  const built = spawnSync(process.execPath, ['.ci/build/ensure-built.ts'], { stdio: 'inherit', env });
  if (built.status !== 0) hasStepFailed = true;
  return run('vitest', VITEST, (file) => [`--outputFile.json=${file}`], vitestOutcomes);
}

function journeys(name: string, options: string[]): Outcome[] {
  return run(name, [...JOURNEYS, ...options], () => [], playwrightOutcomes);
}

/** Runs a step and reads its report. Sets `hasStepFailed` if no test has run, or if the step fails although every test passed. */
function run<Report>(
  name: string,
  command: string[],
  reportOptions: (file: string) => string[],
  read: (report: Report) => Outcome[],
): Outcome[] {
  console.info(`\n== ${name}`);
  const file = join(reports, `${name}.json`);
  const { status } = spawnSync(process.execPath, [...command, ...reportOptions(file)], {
    stdio: 'inherit',
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, E2E_CONDITIONS: '1' },
  });
  const found = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : [];
  if (found.length === 0 || (status !== 0 && found.every(({ isPassed }) => isPassed))) hasStepFailed = true;
  return found;
}
