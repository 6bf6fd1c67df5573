import fc from 'fast-check';

/** Property tests of one run share a printed seed, so that FC_SEED=… npm test repeats the run. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED) });
