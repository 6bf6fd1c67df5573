import * as v from 'valibot';
import { Account } from './account.ts';
import { Code } from './code.ts';
import { Person } from './person.ts';

/** The account that a sign-in was for (`expected`), or the one that the login manages (`actual`). */
export const AccountRef = v.object({ externalId: v.string(), name: v.string(), handle: v.string() });
export type AccountRef = v.InferOutput<typeof AccountRef>;

/** `again`, `other-login`: the same sign-in, with the same login or another one. `remove`: the account is removed. */
export const WayOut = v.picklist(['again', 'other-login', 'remove']);
export type WayOut = v.InferOutput<typeof WayOut>;

/** An RFC 9457 problem: `code` is the contract, `title` and `detail` are for people reading logs. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: Code,
  instance: v.string(),
  fields: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  account: v.optional(Account),
  expected: v.optional(AccountRef),
  actual: v.optional(AccountRef),
  missingRole: v.optional(v.string()),
  /** A person other than the viewer who had the missing role when they connected the account. */
  hadRole: v.optional(Person),
  /** What can be done next, the best first (RETRY); empty where trying again could not end differently. */
  waysOut: v.optional(v.array(WayOut)),
});
export type Problem = v.InferOutput<typeof Problem>;
