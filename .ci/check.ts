/**
 * `npm run check`: lint, types, architecture rules, and the tests that import a file with uncommitted changes: in `src/`, only
 * those in the folder of the change. A change in shared UI or the client, or in many folders, runs the tests of the whole
 * app. Takes under 40 seconds; `npm test` runs everything that must pass.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { posix } from 'node:path';
import { git } from './git.ts';
import { greenNote } from './green.ts';

const changed = [git('diff', '--name-only', 'HEAD'), git('ls-files', '--others', '--exclude-standard')]
  .flatMap((paths) => paths?.split('\n') ?? [])
  .filter((path) => /^(src|mocks|\.ci)\//.test(path));
const folders = [...new Set(changed.map((path) => `${posix.dirname(path)}/`))];
const isLarge = folders.length > 4;
const isShared = folders.some((folder) => /^src\/(ui|api|browser)\//.test(folder));
const changedFolders = isLarge ? [] : folders.filter((folder) => folder.startsWith('src/'));
const clientFolders = [...changedFolders, ...(isLarge || isShared ? ['src/app/'] : [])];
/** These build the app. */
const SLOW = ['.ci/build/real-api.test.ts', '.ci/build/budgets.test.ts'];
/** They check files that no test imports. */
const LAWS = '.ci/laws/';

const isGreen =
  run('node_modules/@biomejs/biome/bin/biome', 'ci', '.') &&
  run('.ci/messages/compile-messages.ts') &&
  run('node_modules/typescript/bin/tsc') &&
  test(LAWS) &&
  (changed.length === 0 || testTouched());
const note = greenNote();
if (note) console.info(note);
process.exitCode = isGreen ? 0 : 1;

function testTouched(): boolean {
  const touched = ['--changed', '--passWithNoTests', '--project', 'node', '--project', 'jsdom'];
  const tools = globSync('.ci/**/*.test.ts').filter((path) => !SLOW.includes(path) && !path.startsWith(LAWS));
  return test(...touched, ...tools, 'mocks/', 'src/i18n/', ...clientFolders);
}

function test(...args: string[]): boolean {
  return run('node_modules/vitest/vitest.mjs', 'run', ...args);
}

function run(...args: string[]): boolean {
  return (
    spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, MODEL_RUNS: '50' } }).status === 0
  );
}
