import type { Fault } from '../api/contract/fault.ts';

/** A fault as an object. A bare name stands for a fault without `call` and `once`. */
export const faultObject = (fault: Fault): Exclude<Fault, string> =>
  typeof fault === 'string' ? { name: fault } : fault;
