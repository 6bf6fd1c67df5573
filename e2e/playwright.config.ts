import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../.ci/browser.ts';
import { CONDITIONS, type ConditionName } from './conditions.ts';
import type { Options } from './fixtures.ts';

/** `npm test` leaves out the journeys tagged `@long`, and with them the app below a path. */
const isWithoutLong = Boolean(process.env.WITHOUT_LONG);
const LONG = isWithoutLong ? [/@long/] : [];
const PORT = Number(process.env.E2E_PORT ?? 4273);
const SUB_PORT = PORT + 1;
/** The same app, served below a path (F40). */
export const SUB_URL = `http://localhost:${SUB_PORT}/sub/`;
const VITE = 'node node_modules/vite/bin/vite.js';
/** A page is open for such a short time that V8's optimizing compilers would take longer than they save. */
const UNOPTIMIZED = '--js-flags=--no-maglev --no-opt';
/**
 * Pages of one site share a process, which also outlives a page: the start of a process takes longer than the rest of a
 * page's load.
 */
const SHARED_PROCESS = '--process-per-site';
const SUB_OPTIONS = '--base /sub/ --outDir node_modules/.cache/sub';

const SUB_SERVER = {
  command: `${VITE} build ${SUB_OPTIONS} --emptyOutDir --logLevel warn && ${VITE} preview ${SUB_OPTIONS} --port ${SUB_PORT} --strictPort`,
  cwd: '..',
  url: SUB_URL,
  reuseExistingServer: false,
  timeout: 180_000,
};

const launchWith = (...args: string[]) => ({
  executablePath: findBrowser() ?? undefined,
  args: [...LAUNCH_ARGS, UNOPTIMIZED, ...args],
});

/** For journeys in which one page must not hold up another: each page has a process of its own. */
export const SEPARATE_PROCESSES = { launchOptions: launchWith() };

const DESKTOP = { viewport: { width: 1280, height: 900 } };

/** The journeys by mouse and keyboard once more, in another kind of browser: only where `E2E_CONDITIONS` asks for it. */
const CONDITION_PROJECTS = Object.entries(CONDITIONS).map(([condition, { except }]) => ({
  name: condition,
  grepInvert: [/@touch/, ...except],
  use: { ...DESKTOP, condition: condition as ConditionName },
}));

/** Journeys in a real browser, against the production build with its security headers. */
export default defineConfig<Options>({
  testDir: '.',
  // A folder that the linter does not read.
  outputDir: '../node_modules/.cache/journeys',
  fullyParallel: true,
  // A journey often waits for its page: three journeys keep two cores busy.
  workers: '150%',
  retries: 0,
  // Long, so that tests do not fail on a busy machine.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '../node_modules/.cache/journeys.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    screenshot: 'only-on-failure',
    reuseContext: true,
    launchOptions: launchWith(SHARED_PROCESS),
  },
  projects: [
    // First, because it has the longest journey: started last, that journey would run alone.
    {
      name: 'touch',
      grep: /@touch/,
      grepInvert: LONG,
      use: { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: 'desktop', grepInvert: [/@touch/, ...LONG], use: DESKTOP },
    ...(process.env.E2E_CONDITIONS ? CONDITION_PROJECTS : []),
  ],
  webServer: [
    {
      command: `node .ci/build/ensure-built.ts && node .ci/build/preview.ts --port ${PORT} --strictPort --uncompressed`,
      cwd: '..',
      url: `http://localhost:${PORT}`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    ...(isWithoutLong ? [] : [SUB_SERVER]),
  ],
});
