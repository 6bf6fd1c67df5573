import * as v from 'valibot';

export const FAULT_NAMES = [
  'slow',
  'timeout',
  'offline',
  'reply-lost',
  'signed-out',
  'forbidden',
  'not-found',
  'conflict',
  'stale',
  'too-many-requests',
  'server-error',
  'unavailable',
  'broken-json',
  'html',
  'storage-full',
  'popup-blocked',
  'sign-in-denied',
  'wrong-account',
  'network-role-missing',
  'unknown-network',
] as const;
export const FaultName = v.picklist(FAULT_NAMES);
export type FaultName = v.InferOutput<typeof FaultName>;

/** A fault that the simulation plays: on every call it can affect, until switched off, unless `call` or `once` limits that. */
export const Fault = v.union([
  FaultName,
  v.strictObject({
    name: FaultName,
    /** `METHOD /path`, `{id}` standing for any segment, such as `POST /api/social/accounts/{id}/disconnect`. */
    call: v.optional(v.string()),
    once: v.optional(v.boolean()),
  }),
]);
export type Fault = v.InferOutput<typeof Fault>;
