import type * as operations from '../../src/api/contract/operations.ts';
import type { Handlers } from '../pipeline/call.ts';

/** A handler for every operation of the contract. */
export type ApiHandlers = Handlers<typeof operations>;
