/**
 * `npm run pictures`: writes pictures of each step of each flow, wide and narrow, light and dark, to pictures/, with a contact
 * sheet. `-- --check` saves no pictures, but compares new ones with those in pictures/, and `-- --against <commit>` with those of
 * a build of that commit; differences are written to pictures/differences: old, new and changed pixels side by side.
 * `-- --only text` takes only the steps whose id contains the text.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { ensureBrowser, LAUNCH_ARGS } from '../browser.ts';
import { git } from '../git.ts';
import { comparePictures, type Pictures } from './compare-pictures.ts';
import { contactSheet, stepOf } from './contact-sheet.ts';
import { extractCommit } from './extract-commit.ts';
import { stepsAt, takePictures } from './take-pictures.ts';

const FOLDER = 'pictures';
const DIFFERENCES = join(FOLDER, 'differences');
const PORT = 4373;
const ORIGIN = `http://localhost:${PORT}`;

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, against: { type: 'string' }, only: { type: 'string', default: '' } },
});
const { against } = values;
if (against !== undefined && git('rev-parse', '--verify', '--quiet', `${against}^{commit}`) === null) {
  console.error(`There is no commit ${against} here`);
  process.exit(1);
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: LAUNCH_ARGS });
try {
  const before = against === undefined ? savedPictures() : (await takeIn(extractCommit(against))).pictures;
  const { steps, pictures } = await takeIn('.');
  if (before.size + pictures.size === 0) fail(`No id of a step contains ${values.only}`);
  else if (values.check || against !== undefined) report(before, pictures);
  else save(pictures, contactSheet(steps));
} finally {
  await browser.close();
}

/** Builds the app in a folder and takes pictures of it. @returns all steps of that app, and pictures of the selected steps */
async function takeIn(tree: string) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: tree,
    stdio: 'inherit',
    env: { ...process.env, VITE_API_URL: '' },
  });
  if (status !== 0) throw new Error(`The app in ${tree} cannot be built`);
  const server = await preview({ root: tree, preview: { port: PORT, strictPort: true } });
  try {
    const steps = await stepsAt(browser, ORIGIN);
    const selected = steps.filter(({ id }) => id.includes(values.only));
    return { steps, pictures: await takePictures(browser, ORIGIN, selected) };
  } finally {
    await server.close();
  }
}

/** The pictures of the selected steps from an earlier run. */
function savedPictures(): Pictures {
  const names = globSync('*.png', { cwd: FOLDER }).filter((name) => stepOf(name).includes(values.only));
  return new Map(names.map((name) => [name, readFileSync(join(FOLDER, name))]));
}

function save(pictures: Pictures, sheet: string): void {
  if (values.only === '') rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, picture] of pictures) writeFileSync(join(FOLDER, name), picture);
  writeFileSync(join(FOLDER, 'index.html'), sheet);
  console.info(`Written: ${FOLDER}/index.html`);
}

/** Prints the differences, and writes their pictures to the folder of differences. */
function report(before: Pictures, after: Pictures): void {
  const { different, onlyBefore, onlyAfter } = comparePictures(before, after);
  rmSync(DIFFERENCES, { recursive: true, force: true });
  if (different.length > 0) mkdirSync(DIFFERENCES, { recursive: true });
  for (const { name, drawSideBySide } of different) writeFileSync(join(DIFFERENCES, name), drawSideBySide());
  const lines = [
    ...stepsOf(onlyBefore).map((step) => `${step}: only ${against ?? 'before'}`),
    ...stepsOf(onlyAfter).map((step) => `${step}: only now`),
    ...different.map(({ name, pixels }) => `${name}: ${pixels} pixels`),
  ];
  if (lines.length === 0) console.info('No picture has changed.');
  else fail(`${different.length} pictures differ, each beside the old one in ${DIFFERENCES}:\n${lines.join('\n')}`);
}

function stepsOf(names: string[]): string[] {
  return [...new Set(names.map(stepOf))];
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
