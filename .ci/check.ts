/**
 * `npm run check`: lint, types, the checks in .ci/laws, and tests that import a file with uncommitted changes. The README
 * says which of these tests run. Takes under 40 seconds; `npm test` runs everything that must pass.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { posix } from 'node:path';
import { git } from './git.ts';
import { npmTestNote } from './green.ts';

const changed = [git('diff', '--name-only', 'HEAD'), git('ls-files', '--others', '--exclude-standard')]
  .flatMap((paths) => paths?.split('\n') ?? [])
  .filter((path) => /^(src|mocks|\.ci)\//.test(path));
const folders = [...new Set(changed.map((path) => `${posix.dirname(path)}/`))];
const isWide = folders.length > 4;
const hasSharedFolder = folders.some((folder) => /^src\/(ui|api|browser)\//.test(folder));
const foldersInSrc = folders.filter((folder) => folder.startsWith('src/'));
const clientFolders = [...(isWide ? [] : foldersInSrc), ...(isWide || hasSharedFolder ? ['src/app/'] : [])];
/** Tests of the production build: the first makes a build, the second needs one. */
const BUILD_TESTS = ['.ci/build/real-api.test.ts', '.ci/build/budgets.test.ts'];
/** The tests of this folder always run: they check files that they do not import. */
const LAWS = '.ci/laws/';

const isGreen =
  run('node_modules/@biomejs/biome/bin/biome', 'ci', '.') &&
  run('.ci/messages/compile-messages.ts') &&
  run('node_modules/typescript/bin/tsc') &&
  test(LAWS) &&
  (changed.length === 0 || testChanges());
const note = npmTestNote();
if (note) console.info(note);
process.exitCode = isGreen ? 0 : 1;

function testChanges(): boolean {
  const options = ['--changed', '--passWithNoTests', '--project', 'node', '--project', 'jsdom'];
  const toolTests = globSync('.ci/*/*.test.ts').filter((path) => !BUILD_TESTS.includes(path) && !path.startsWith(LAWS));
  return test(...options, ...toolTests, 'mocks/', 'src/i18n/', ...clientFolders);
}

function test(...args: string[]): boolean {
  return run('node_modules/vitest/vitest.mjs', 'run', ...args);
}

function run(...args: string[]): boolean {
  return (
    spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, MODEL_RUNS: '50' } }).status === 0
  );
}
