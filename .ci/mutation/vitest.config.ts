import { defineConfig } from 'vitest/config';

/** The trials are one long test in a process of its own. */
export default defineConfig({
  test: {
    name: 'mutation',
    include: ['.ci/mutation/run-trials.ts'],
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 0,
    env: { MODEL_RUNS: '5', TZ: 'UTC', FC_SEED: '1' },
  },
});
