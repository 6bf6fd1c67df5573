/**
 * `npm run mutate`: StrykerJS makes the rules and the API wrong in one place after the other, and says which faults no
 * test sees. `-- mocks/rules/keep.ts` tries the faults of these files alone.
 */
import { Stryker } from '@stryker-mutator/core';

/**
 * The folder of the tests, what is made wrong, and the score in percent under which a run over all of it fails.
 * What runs only while a module loads, such as a table, costs a run of every test: the API's is left alone.
 */
const PARTS = [
  { tests: 'mocks/rules', files: ['mocks/rules/*.ts'], least: 97, ignoreStatic: false },
  { tests: 'mocks', files: ['mocks/{api,domain,effects,network,pipeline}/*.ts'], least: 90, ignoreStatic: true },
];

/** Tests, and lists of made-up people and accounts. */
const LEFT_ALONE = ['!**/*.test.ts', '!**/test-*.ts', '!mocks/domain/people.ts', '!mocks/network/catalogue.ts'];

const OPTIONS: ConstructorParameters<typeof Stryker>[0] = {
  testRunner: 'vitest',
  // Stryker would read it through an interface that TypeScript 7 no longer has.
  ignorePatterns: ['/tsconfig.json'],
  disableTypeChecks: false,
  // A mutant that takes long on a busy machine would count as seen.
  timeoutMS: 60_000,
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { reportTests: false, logTests: false },
};

const paths = process.argv.slice(2);
for (const { tests, files, least, ignoreStatic } of PARTS) {
  const isOfPart = (path: string) => path.startsWith('mocks/rules/') === (tests === 'mocks/rules');
  const wanted = paths.length === 0 ? files : paths.filter(isOfPart);
  if (wanted.length === 0) continue;
  await new Stryker({
    ...OPTIONS,
    ignoreStatic,
    mutate: [...wanted, ...LEFT_ALONE],
    // A thread cannot change its time zone, as some tests do.
    vitest: { configFile: '.ci/mutation/vitest.config.ts', dir: tests, pool: 'forks' },
    thresholds: { break: paths.length === 0 ? least : null },
  }).runMutationTest();
}
