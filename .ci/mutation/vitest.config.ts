import { defineConfig } from 'vitest/config';

/** The tests in Node alone, without those that repeat the others at random or build whole scenarios. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['./mocks/model-based-tests/seed-of-runs.ts'],
    include: ['**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/{model-based-tests,scenarios,flows,store,testing}/**', '**/node_modules/**'],
    env: { TZ: 'UTC', FC_SEED: '1' },
  },
});
