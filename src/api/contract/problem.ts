import * as v from 'valibot';
import { Account } from './account.ts';
import { Code } from './code.ts';

/** Which account a sign-in was for, or was with. */
export const AccountRef = v.object({ externalId: v.string(), name: v.string(), handle: v.string() });
export type AccountRef = v.InferOutput<typeof AccountRef>;

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
});
export type Problem = v.InferOutput<typeof Problem>;
