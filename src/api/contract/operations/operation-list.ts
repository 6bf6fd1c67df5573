import type { GenericSchema } from 'valibot';
import { Account } from '../account.ts';
import { AccountList, LongDisconnected } from '../account-list.ts';
import type { FaultName } from '../fault.ts';
import { type Method, methodAndPathOf, type Operation } from './operation.ts';
import * as operations from './operations.ts';

const SCHEMAS_WITH_ACCOUNTS: readonly GenericSchema[] = [Account, AccountList, LongDisconnected];

export type OperationName = keyof typeof operations;

export interface NamedOperation extends Operation {
  name: OperationName;
  method: Method;
  path: string;
}

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE'];

/** Every call of the API, in order of their paths, the simulation's own controls last. */
export const OPERATIONS: readonly NamedOperation[] = Object.entries(operations)
  .map(([name, operation]) => ({ ...operation, ...methodAndPathOf(operation), name: name as OperationName }))
  .sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));

function sortKeyOf({ path, method }: NamedOperation): string {
  return `${path.replace('/__mock', '~')} ${METHODS.indexOf(method)}`;
}

const PRODUCT_OPERATIONS = OPERATIONS.filter(({ auth }) => auth !== 'none');

/** Every call, such as `GET /api/social/accounts/{id}`, except the simulation's own controls. */
export const CALLS: readonly string[] = PRODUCT_OPERATIONS.map(({ call }) => call);

/** The calls that a fault can affect: no call for a fault of the sign-in window, every call for a fault that is not listed here. */
export const CALLS_AFFECTED_BY: Partial<Record<FaultName, readonly string[]>> = {
  'network-role-missing': [operations.completeAuthorization.call],
  'popup-blocked': [],
  'sign-in-denied': [],
  'storage-full': CALLS.filter((call) => !call.startsWith('GET')),
  'unknown-network': PRODUCT_OPERATIONS.filter(
    ({ call, reply }) => call.startsWith('GET') && reply && SCHEMAS_WITH_ACCOUNTS.includes(reply),
  ).map(({ call }) => call),
  'wrong-account': [],
};
