import * as v from 'valibot';
import { Account } from './account.ts';
import { Code } from './code.ts';
import { Person } from './person.ts';
import { Timestamp } from './scalars.ts';

/** The account that a sign-in was for (`expected`), or the one that the login manages (`actual`). */
export const AccountRef = v.object({ externalId: v.string(), name: v.string(), handle: v.string() });
export type AccountRef = v.InferOutput<typeof AccountRef>;

/** What to do after a refusal. `again`: try again. `other-login`: sign in with another login. `remove`: remove the account. */
export const WayOut = v.picklist(['again', 'other-login', 'remove']);
export type WayOut = v.InferOutput<typeof WayOut>;

/** An RFC 9457 problem: programs decide by `code`; `title` and `detail` are for people who read logs. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: Code,
  instance: v.string(),
  /** What is wrong with which field. `until`: the latest moment that the field accepts; given only if the moment sent is too late. */
  fields: v.optional(v.array(v.object({ path: v.string(), message: v.string(), until: v.optional(Timestamp) }))),
  /** For `version-stale`: the account as it is now. */
  account: v.optional(Account),
  expected: v.optional(AccountRef),
  actual: v.optional(AccountRef),
  missingRole: v.optional(v.string()),
  /** Who connected the account and so had the missing role then; never the viewer. */
  hadRole: v.optional(Person),
  /** What the viewer can do next, the best first (RETRY); empty if another try would end in the same way. */
  waysOut: v.optional(v.array(WayOut)),
});
export type Problem = v.InferOutput<typeof Problem>;
