import type { Code } from '../../src/api/contract/code.ts';
import type { DecisionReason } from '../../src/api/contract/rights.ts';

/** What a rule returns about a right: allowed, or refused with a reason. */
export type Decision<R extends Code = DecisionReason> = { allowed: true } | { allowed: false; reason: R };

export const allow = { allowed: true } as const;

export const refuse = <R extends Code>(reason: R): Decision<R> => ({ allowed: false, reason });
