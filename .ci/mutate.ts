/**
 * `npm run mutate`: makes the rules and the API wrong in one place after the other, and says which faults no test sees.
 * `-- mocks/rules/keep.ts` tries only the faults of that file, `--tests mocks/rules` only with the tests of that folder,
 * `--listed` also those that docs/mutation.md lists.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, inWords, listedIn } from './mutation/known-survivors.ts';
import { type Mutant, mutantsIn } from './mutation/mutants.ts';
import { tryAll } from './mutation/try-all.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGE = 'docs/mutation.md';

/** What is made wrong, and how many of a hundred faults have to be seen. */
const SUBJECTS = [
  { name: 'rules', files: /^mocks\/rules\/(?!truth-table|plain-records)/, least: 96 },
  { name: 'api, effects, time', files: /^mocks\/(api\/|effects\.ts$|time\.ts$)/, least: 88 },
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string', multiple: true, default: ['mocks/'] },
    listed: { type: 'boolean', default: false },
  },
});
const isWhole = positionals.length === 0 && values.tests.includes('mocks/');
const begin = performance.now();
const mutants = allMutants();
const asked = mutants.filter(({ path }) => positionals.length === 0 || positionals.some((each) => path.includes(each)));
const { known, others, unmatched } = compare(asked, listedIn(readFileSync(join(ROOT, PAGE), 'utf8')));
const left = await tryAll(ROOT, {
  mutants,
  wanted: values.listed ? asked : others,
  tests: pathsOf('mocks/**/*.test.ts').filter(
    (path) => values.tests.some((each) => path.includes(each)) && !path.includes('.browser.'),
  ),
});
const survivors = new Map(left.map(({ id, isReached }) => [id, isReached]));
process.exitCode = report() ? 0 : 1;

function allMutants(): Mutant[] {
  const found: Mutant[] = [];
  for (const path of pathsOf('mocks/**/*.ts')) {
    if (path.endsWith('.test.ts') || !SUBJECTS.some(({ files }) => files.test(path))) continue;
    found.push(...mutantsIn(path, readFileSync(join(ROOT, path), 'utf8'), found.length));
  }
  return found;
}

function pathsOf(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.split(sep).join('/'))
    .toSorted();
}

/** Whether enough faults are seen, and every other one is listed. */
function report(): boolean {
  const unlisted = others.filter(({ id }) => survivors.has(id));
  console.info('\n');
  for (const mutant of unlisted) {
    const remark = survivors.get(mutant.id) ? '' : '  (no test reaches it)';
    console.info(`line ${mutant.line} of ${inWords(mutant)}${remark}`);
  }
  if (unlisted.length > 0) console.info(`${unlisted.length} of these are not in ${PAGE}`);
  const seen = values.listed ? known.filter(({ id }) => !survivors.has(id)).map(inWords) : [];
  for (const each of seen) console.info(`${PAGE} lists what a test sees: ${each}`);
  if (isWhole) for (const each of unmatched) console.info(`${PAGE} lists what cannot be made wrong: ${each}`);
  const isEnough = SUBJECTS.map(({ name, files, least }) => {
    const all = asked.filter(({ path }) => files.test(path)).length;
    const alive = [...unlisted, ...known.filter((each) => !seen.includes(inWords(each)))];
    const killed = all - alive.filter(({ path }) => files.test(path)).length;
    if (all > 0)
      console.info(`${name}: ${killed}/${all} killed, ${((100 * killed) / all).toFixed(1)} %, at least ${least}`);
    return !isWhole || 100 * killed >= least * all;
  });
  console.info(`${((performance.now() - begin) / 60_000).toFixed(1)} minutes`);
  return unlisted.length === 0 && isEnough.every(Boolean);
}
