import fc from 'fast-check';

/** Property tests of one run share a seed that is printed, so that any run can be had again: FC_SEED=… npm test. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED) });
