import fc from 'fast-check';

/** All property tests of a run share one random seed. The run prints it, and FC_SEED=<seed> npm test repeats the run. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED) });
