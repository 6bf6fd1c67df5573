import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { type PlaywrightProviderOptions, playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { findBrowser, LAUNCH_ARGS } from './.ci/browser.ts';
import { tablerIcons } from './.ci/build/icons.ts';
import { BUILD_TARGET, LIGHTNING_TARGETS, OLDEST_BROWSERS } from './.ci/build/oldest-browsers.ts';
import { preloadSimulation } from './.ci/build/preload-simulation.ts';
import { SECURITY_HEADERS } from './.ci/build/security-headers.ts';
import { serveWorkerScript } from './.ci/build/worker-script.ts';
import { LongestFirst } from './.ci/longest-first.ts';
import { messages } from './.ci/messages/compile-messages.ts';
import type { Media } from './.storybook/test-browser.ts';
import packageJson from './package.json' with { type: 'json' };

/** Whether the build contains the simulation; a build for a real API does not. */
const simulated = !process.env.VITE_API_URL;

const INTERCEPTOR_STUBS = fileURLToPath(new URL('./mocks/interceptor-stubs.ts', import.meta.url));

/** Stubs for parts of MSW that a simulation on the app's own origin never uses. */
const stubs = {
  'tough-cookie': fileURLToPath(new URL('./mocks/cookie-jar-stub.ts', import.meta.url)),
  '@mswjs/interceptors/WebSocket': INTERCEPTOR_STUBS,
  '@mswjs/interceptors/XMLHttpRequest': INTERCEPTOR_STUBS,
};

/** The contract, its dependencies and the chunk loader in one chunk: split over several, they would be larger. */
const SHARED = { name: 'contract', test: /[\\/]src[\\/]api[\\/]contract[\\/]|vite[\\/]preload-helper/ };

/** The seed of the property tests is printed, so that any run can be repeated. */
if (process.env.VITEST && !process.env.FC_SEED) {
  process.env.FC_SEED = String(Date.now() % 2_147_483_647);
  console.info(`fast-check seed ${process.env.FC_SEED}`);
}

/** The settings of a headless browser. */
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

const emulateMedia: BrowserCommand<[Media]> = ({ page }, media) => page.emulateMedia(media);
const movePointerAway: BrowserCommand<[]> = ({ page }) => page.mouse.move(-1, -1);

/** Stories are tested with React's production build, which is faster; the tests with jsdom have its development build. */
const productionReact: Plugin = {
  name: 'production-react',
  enforce: 'pre',
  config: () => ({ oxc: { jsx: { development: false } } }),
  // Unless NODE_ENV is `production`, Storybook calls React's `act`, which the production build does not have.
  transform: {
    filter: { id: /@storybook[\\/]react[\\/]dist/ },
    handler: (code) => code.replaceAll('process.env.NODE_ENV', '"production"'),
  },
};

export default defineConfig({
  plugins: [
    react(),
    tablerIcons(),
    messages({ without: simulated ? [] : ['review.json'] }),
    ...(simulated ? [serveWorkerScript(), preloadSimulation()] : []),
  ],
  define: {
    // Lets a build for a real API leave out everything that only the simulation needs.
    'import.meta.env.SIMULATED': String(simulated),
    // For the sentence in index.html.
    'import.meta.env.OLDEST_BROWSERS': JSON.stringify(OLDEST_BROWSERS),
  },
  resolve: { alias: stubs },
  css: {
    transformer: 'lightningcss',
    lightningcss: { targets: LIGHTNING_TARGETS, drafts: { customMedia: true } },
  },
  server: { port: 5173 },
  preview: { port: 4173, headers: SECURITY_HEADERS },
  build: {
    target: BUILD_TARGET,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // Inlined constants make the simulation's chunk a third larger.
      optimization: { inlineConst: false },
      output: { codeSplitting: simulated ? { groups: [SHARED] } : true },
    },
  },
  test: {
    // By default Vitest leaves one core idle: half of a machine with two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Long, so that tests do not fail on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Texts show times in the viewer's zone; tests need the same zone on every machine.
    env: { MODEL_RUNS: process.env.MODEL_RUNS ?? '1000', TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          isolate: false,
          environment: 'node',
          setupFiles: ['./mocks/model-based-tests/random-seed.ts', './src/i18n/test-languages.ts'],
          include: ['{mocks,src,.ci}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          isolate: false,
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://localhost/' } },
          include: ['src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx', '**/node_modules/**'],
          setupFiles: ['./src/app/test-react-traces.ts', './src/app/test-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{mocks,src}/**/*.browser.test.{ts,tsx}'],
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [
          storybookTest({ configDir: fileURLToPath(new URL('./.storybook', import.meta.url)) }),
          productionReact,
        ],
        optimizeDeps: {
          // Otherwise Vite would find and optimize the dependencies one by one while tests run.
          include: Object.keys(packageJson.dependencies),
          rolldownOptions: { transform: { define: { 'process.env.NODE_ENV': '"production"' } } },
        },
        test: {
          name: 'storybook',
          isolate: false,
          setupFiles: ['.storybook/test-setup.ts'],
          // `npm test` leaves out the steps in forced colours, with compact rows and after a reload: other stories show these steps
          // without that. It also leaves out the heights of all refused rows: another test counts the words of their sentences.
          exclude: process.env.WITHOUT_LONG
            ? ['**/{flows-forced,flows-compact,flows-reloaded,refused-rows}.stories.tsx']
            : [],
          browser: {
            ...browser({ contextOptions: { reducedMotion: 'reduce' } }),
            commands: { emulateMedia, movePointerAway },
          },
        },
      },
    ],
  },
});
