import { defineConfig } from 'vitest/config';

/** The tests that run in Node. To keep a run short, the tests in five folders are left out. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['./mocks/model-based-tests/random-seed.ts'],
    include: ['**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/{model-based-tests,scenarios,flows,store,testing}/**', '**/node_modules/**'],
    env: { TZ: 'UTC', FC_SEED: '1' },
  },
});
