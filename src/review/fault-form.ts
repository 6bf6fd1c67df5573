import type { Fault } from '../api/contract/fault.ts';

/** A fault with its name, call and times; a bare name means all calls, until it is switched off. */
export const inLongForm = (fault: Fault): Exclude<Fault, string> =>
  typeof fault === 'string' ? { name: fault } : fault;
