import type { Code } from '../../src/api/contract/code.ts';

/** What a rule decides: allowed, or refused with the code that says why. */
export type Decision = { allowed: true } | { allowed: false; reason: Code };

export const allow: Decision = { allowed: true };

export const refuse = (reason: Code): Decision => ({ allowed: false, reason });
