import fc from 'fast-check';

/** All property tests of a run share the seed that vite.config.ts chooses and prints. FC_SEED=<seed> npm test repeats the run. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED) });
