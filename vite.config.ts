import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { type PlaywrightProviderOptions, playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import type { PluginOption } from 'vite';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { findBrowser, LAUNCH_ARGS } from './.ci/browser.ts';
import { CSS_TARGET, LIGHTNING_TARGETS } from './.ci/build/css-target.ts';
import { tablerIcons } from './.ci/build/icons.ts';
import { preloadSimulation } from './.ci/build/preload-simulation.ts';
import { SECURITY_HEADERS } from './.ci/build/security-headers.ts';
import { messages } from './.ci/messages/compile-messages.ts';
import type { Media } from './.storybook/test-browser.ts';
import packageJson from './package.json' with { type: 'json' };

/** With a real API there is no simulation in the build at all. */
const simulated = !process.env.VITE_API_URL;

/** What MSW brings along for sites and sockets that a mock of its own origin never meets. */
const withoutBallast = {
  'tough-cookie': fileURLToPath(new URL('./mocks/cookie-jar-stub.ts', import.meta.url)),
  '@mswjs/interceptors/WebSocket': fileURLToPath(new URL('./mocks/web-socket-stub.ts', import.meta.url)),
};

/** Nor are there texts of review tools, one a line. */
const withoutReviewTexts: PluginOption = {
  name: 'without-review-texts',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/i18n/compiled/') ? code.replaceAll(/^ {2}(review|sign)_.+$/gm, '') : undefined,
};

/** The contract stays in one chunk, with what it needs and what loads chunks: its files in several would weigh more. */
const SHARED = { name: 'contract', test: /[\\/]src[\\/]api[\\/]contract[\\/]|vite[\\/]preload-helper/ };

/** Printed, so that any run of the property tests can be had again. */
if (process.env.VITEST && !process.env.FC_SEED) {
  process.env.FC_SEED = String(Date.now() % 2_147_483_647);
  console.info(`fast-check seed ${process.env.FC_SEED}`);
}

/** A busy machine is no failure. */
const PATIENCE_MS = 60_000;

const common = { extends: true as const };

/** A real browser without a window. */
const browser = (options: PlaywrightProviderOptions = {}) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: findBrowser() ?? undefined, args: LAUNCH_ARGS },
    ...options,
  }),
  instances: [{ browser: 'chromium' as const }],
});

/** Lets a story have the colours forced upon it. */
const emulateMedia: BrowserCommand<[Media]> = ({ page }, media) => page.emulateMedia(media);

/** Takes the pointer off the page. */
const movePointerAway: BrowserCommand<[]> = ({ page }) => page.mouse.move(-1, -1);

export default defineConfig({
  plugins: [
    react(),
    tablerIcons(),
    messages(),
    ...(simulated ? [msw({ mode: 'worker-only' }), preloadSimulation()] : [withoutReviewTexts]),
  ],
  // Lets a build for a real API leave out everything that only the simulation needs.
  define: { 'import.meta.env.SIMULATED': String(simulated) },
  resolve: { alias: withoutBallast },
  css: {
    transformer: 'lightningcss',
    lightningcss: { targets: LIGHTNING_TARGETS, drafts: { customMedia: true } },
  },
  server: { port: 5173 },
  preview: { port: 4173, headers: SECURITY_HEADERS },
  build: {
    target: 'es2023',
    cssTarget: CSS_TARGET,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Written-out constants make the simulation's chunk a third larger.
      optimization: { inlineConst: false },
      output: { codeSplitting: simulated ? { groups: [SHARED] } : true },
    },
  },
  test: {
    // Vitest leaves one core idle, which on two is half of the machine.
    maxWorkers: '100%',
    // Texts are in the viewer's zone: the same one on every machine.
    env: { MODEL_RUNS: process.env.MODEL_RUNS ?? '1000', TZ: 'UTC' },
    projects: [
      {
        ...common,
        test: {
          name: 'node',
          testTimeout: PATIENCE_MS,
          isolate: false,
          environment: 'node',
          setupFiles: ['./mocks/model-based-tests/seed-of-runs.ts', './src/i18n/test-languages.ts'],
          include: ['{mocks,src,.ci}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        ...common,
        test: {
          name: 'jsdom',
          testTimeout: PATIENCE_MS,
          isolate: false,
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://localhost/' } },
          include: ['src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx', '**/node_modules/**'],
          setupFiles: ['./src/app/test-setup.ts'],
        },
      },
      {
        ...common,
        test: {
          name: 'browser',
          testTimeout: PATIENCE_MS,
          include: ['{mocks,src}/**/*.browser.test.{ts,tsx}'],
          browser: browser(),
        },
      },
      {
        ...common,
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('./.storybook', import.meta.url)) })],
        optimizeDeps: {
          // Found one by one, each would be built while tests run.
          include: Object.keys(packageJson.dependencies),
          // A fifth of the time of these tests: React keeps a trace of every element for developer tools, which nobody has open.
          rolldownOptions: {
            transform: { define: { 'console.createTask': 'undefined', 'console.timeStamp': 'undefined' } },
          },
        },
        test: {
          name: 'storybook',
          testTimeout: PATIENCE_MS,
          isolate: false,
          setupFiles: ['.storybook/test-setup.ts'],
          browser: {
            ...browser({ contextOptions: { reducedMotion: 'reduce' } }),
            commands: { emulateMedia, movePointerAway },
          },
        },
      },
    ],
  },
});
