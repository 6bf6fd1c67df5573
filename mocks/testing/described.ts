import { refusalsOf } from '../../src/api/contract/operation.ts';
import { OPERATIONS } from '../../src/api/contract/operation-list.ts';
import { matches } from '../pipeline/faults.ts';
import type { Reply } from './http.ts';

/** @throws Error where a call was refused with a code that the contract does not list for it */
export function requireDescribed(method: string, path: string, { status, body }: Reply): void {
  if (status < 400 || body?.code === undefined) return;
  const operation = OPERATIONS.find(({ call }) => matches(call, method, path.replace(/\?.*/, '')));
  if (!operation || refusalsOf(operation).includes(body.code)) return;
  throw new Error(`${operation.call} was refused with ${body.code}: list it in the contract's operations.ts`);
}
