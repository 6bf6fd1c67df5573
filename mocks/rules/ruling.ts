import type { Code } from '../../src/api/contract/code.ts';

/** What a rule decides: allowed, or refused with the code that says why. */
export type Ruling = { allowed: true } | { allowed: false; reason: Code };

export const allow: Ruling = { allowed: true };

export const refuse = (reason: Code): Ruling => ({ allowed: false, reason });
