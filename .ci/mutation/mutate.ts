/**
 * `npm run mutate`: StrykerJS changes the rules and the API in one place at a time, and lists the changes (mutants) that
 * no test detects. `-- mocks/rules/keep.ts` tries only the mutants of the files it names. Few people need StrykerJS, so it is
 * not among the packages of the project: this script installs it into its own folder, in the versions of the lock file there.
 */
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/**
 * The folder of the tests, the files to change, and the score in percent below which a run over all of them fails.
 * A mutant in code that runs only while a module loads, such as a table, needs a run of every test: `ignoreStatic` omits it.
 */
const PARTS = [
  { tests: 'mocks/rules', files: ['mocks/rules/*.ts'], least: 97, ignoreStatic: false },
  { tests: 'mocks', files: ['mocks/{api,domain,effects,network,pipeline}/*.ts'], least: 90, ignoreStatic: true },
];

/** Files that are not changed: tests, and lists of made-up people and accounts. */
const NOT_MUTATED = ['!**/*.test.ts', '!**/test-*.ts', '!mocks/domain/people.ts', '!mocks/network/catalogue.ts'];

const OPTIONS = {
  testRunner: 'vitest',
  // Stryker would read tsconfig.json through an interface that TypeScript 7 no longer has.
  ignorePatterns: ['/tsconfig.json'],
  disableTypeChecks: false,
  // With a short limit, a mutant that takes long on a busy machine would count as killed.
  timeoutMS: 60_000,
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { reportTests: false, logTests: false },
};

if (!isInstalled()) execSync('npm ci --no-audit --no-fund', { cwd: import.meta.dirname, stdio: 'inherit' });
// The compiler must not look for a package that may not be installed.
const packageName: string = '@stryker-mutator/core';
const { Stryker } = await import(packageName);

const paths = process.argv.slice(2);
for (const { tests, files, least, ignoreStatic } of PARTS) {
  const isInPart = (path: string) => path.startsWith('mocks/rules/') === (tests === 'mocks/rules');
  const wanted = paths.length === 0 ? files : paths.filter(isInPart);
  if (wanted.length === 0) continue;
  await new Stryker({
    ...OPTIONS,
    ignoreStatic,
    mutate: [...wanted, ...NOT_MUTATED],
    // A thread cannot change its time zone, as some tests do.
    vitest: { configFile: '.ci/mutation/vitest.config.ts', dir: tests, pool: 'forks' },
    thresholds: { break: paths.length === 0 ? least : null },
  }).runMutationTest();
}

/** Whether the packages have been installed since the lock file was last changed. */
function isInstalled(): boolean {
  const installed = `${import.meta.dirname}/node_modules/.package-lock.json`;
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${import.meta.dirname}/package-lock.json`).mtimeMs
  );
}
