import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ENGINES } from './installed.ts';

/** Runs the same journeys in both engines, at the same time. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: ENGINES.map((engine) => ({
      test: { name: engine, include: ['.ci/engines/*.spec.ts'], env: { ENGINE: engine } },
    })),
  },
});
