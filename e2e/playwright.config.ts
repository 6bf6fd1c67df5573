import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../.ci/browser.ts';

const PORT = Number(process.env.E2E_PORT ?? 4273);
const SUB_PORT = PORT + 1;
/** The same app, served below a path (F40). */
export const SUB_URL = `http://localhost:${SUB_PORT}/sub/`;
const VITE = 'node node_modules/vite/bin/vite.js';
/** Pages live too short for V8's optimizing compilers: compiling takes them longer than it saves. */
const UNOPTIMIZED = '--js-flags=--no-maglev --no-opt';
const UNDER_SUB = '--base /sub/ --outDir node_modules/.cache/sub';

/** Journeys in a real browser, against the production build with its security headers. */
export default defineConfig({
  testDir: '.',
  // Outside of what the linter reads.
  outputDir: '../node_modules/.cache/journeys',
  fullyParallel: true,
  // A journey often waits for its page: three of them keep two cores busy.
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
    launchOptions: { executablePath: findBrowser() ?? undefined, args: [...LAUNCH_ARGS, UNOPTIMIZED] },
  },
  projects: [
    { name: 'desktop', grepInvert: /@touch/, use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'touch',
      grep: /@touch/,
      use: { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: [
    {
      command: `node .ci/build/ensure-built.ts && node .ci/build/preview.ts --port ${PORT} --strictPort --plain`,
      cwd: '..',
      url: `http://localhost:${PORT}`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      command: `${VITE} build ${UNDER_SUB} --emptyOutDir --logLevel warn && ${VITE} preview ${UNDER_SUB} --port ${SUB_PORT} --strictPort`,
      cwd: '..',
      url: SUB_URL,
      reuseExistingServer: false,
      timeout: 180_000,
    },
  ],
});
