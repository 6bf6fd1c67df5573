/**
 * `npm run pictures`: a picture of every step of every flow, wide and narrow, light and dark, with a contact sheet
 * over them in pictures/. `-- --check` compares with the ones there instead and leaves each that differs, beside
 * the old one, in pictures/differences. `-- --only text` takes only the steps whose id holds the text.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { build, preview } from 'vite';
import { FLOW_STEPS } from '../mocks/flows/flows.ts';
import { ensureBrowser, LAUNCH_ARGS } from './browser.ts';
import { comparePictures } from './compare-pictures.ts';
import { contactSheet } from './contact-sheet.ts';
import { takePictures } from './take-pictures.ts';

const FOLDER = 'pictures';
const DIFFERENCES = join(FOLDER, 'differences');
const PORT = 4373;

const { values } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string', default: '' } } });
const steps = FLOW_STEPS.filter(({ id }) => id.includes(values.only));

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: PORT, strictPort: true } });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: LAUNCH_ARGS });
try {
  const different = await work(browser);
  if (different.length > 0) {
    console.error(
      `${different.length} pictures differ, each beside the old one in ${DIFFERENCES}:\n${different.join('\n')}`,
    );
    process.exitCode = 1;
  } else console.info(values.check ? 'Every picture is as it was.' : `Written: ${FOLDER}/index.html`);
} finally {
  await browser.close();
  await new Promise((resolve) => server.httpServer.close(resolve));
}

/** @returns the names of the pictures that differ */
async function work(browser: Browser): Promise<string[]> {
  const pictures = await takePictures(browser, `http://localhost:${PORT}`, steps);
  if (values.check) {
    rmSync(DIFFERENCES, { recursive: true, force: true });
    return comparePictures(browser, pictures, {
      before: (name) => readIfThere(join(FOLDER, name)),
      keep: (name, picture) => {
        mkdirSync(DIFFERENCES, { recursive: true });
        writeFileSync(join(DIFFERENCES, name), picture);
      },
    });
  }
  if (values.only === '') rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, picture] of pictures) writeFileSync(join(FOLDER, name), picture);
  writeFileSync(join(FOLDER, 'index.html'), contactSheet(FLOW_STEPS));
  return [];
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
