import type { Mutant } from './mutants.ts';

/** What is to be tried: `trials.json`. */
export interface Trials {
  mutants: Mutant[];
  /** Test files, and the files of the scripts made of them. */
  scripts: { path: string; script: string }[];
}

/** What came of it: `survivors-<share>.json`. */
export type Survivors = { id: number; isReached: boolean }[];
