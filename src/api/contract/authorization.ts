import * as v from 'valibot';
import { Account, HistoryState } from './account.ts';
import { Candidate } from './connect.ts';
import { Network } from './network.ts';
import { Post } from './post.ts';
import { Problem } from './problem.ts';
import { Count, Timestamp } from './scalars.ts';

/** What a sign-in at a network is for. */
export const SignInPurpose = v.picklist(['reconnect', 'reconnect-many', 'connect']);
export type SignInPurpose = v.InferOutput<typeof SignInPurpose>;

/** How many accounts one sign-in can reconnect. */
export const MAX_RECONNECTS = 100;

/** Begins a sign-in at a network: to reconnect one account or several of one network, or to connect new ones. */
export const AuthorizationRequest = v.variant('purpose', [
  v.object({ purpose: v.literal('reconnect'), accountId: v.string() }),
  v.object({
    purpose: v.literal('reconnect-many'),
    network: Network,
    accountIds: v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
      v.minLength(1, 'must name at least one account'),
      v.maxLength(MAX_RECONNECTS, `must name at most ${MAX_RECONNECTS} accounts`),
      v.check((ids) => new Set(ids).size === ids.length, 'must name each account once'),
    ),
  }),
  v.object({ purpose: v.literal('connect'), network: Network }),
]);
export type AuthorizationRequest = v.InferOutput<typeof AuthorizationRequest>;

/** A sign-in that has begun: the address of the network's sign-in page, and until when the sign-in can be completed. */
export const Authorization = v.object({
  id: v.string(),
  network: Network,
  purpose: SignInPurpose,
  authorizeUrl: v.string(),
  expiresAt: Timestamp,
});
export type Authorization = v.InferOutput<typeof Authorization>;

/** What the network sent back: a code, or an error when access was denied. */
export const CompletionRequest = v.pipe(
  v.object({ state: v.string(), iss: v.string(), code: v.optional(v.string()), error: v.optional(v.string()) }),
  v.forward(
    v.check(({ code, error }) => (code === undefined) !== (error === undefined), 'either code or error must be given'),
    ['code'],
  ),
);
export type CompletionRequest = v.InferOutput<typeof CompletionRequest>;

/** A disconnected account that a login could reconnect too. `listed`: it is on the Accounts tab, not hidden (HIDE). */
const OtherAccount = v.object({ id: v.string(), name: v.string(), listed: v.boolean() });

/**
 * A reconnected account (RESUME). `resumed`: how many cancelled posts are scheduled again. `history`: whether it was kept.
 * `others`: the disconnected accounts of the network that the same login manages and the viewer may reconnect.
 */
export const Reconnected = v.object({
  purpose: v.literal('reconnect'),
  account: Account,
  missed: v.array(Post),
  resumed: Count,
  history: HistoryState,
  others: v.array(OtherAccount),
});
export type Reconnected = v.InferOutput<typeof Reconnected>;

/**
 * What has become of one of several accounts: `problem` says why it was refused; the other fields are those of a reconnect.
 * `missed` are the missed posts of this account alone (RESUME).
 */
export const ReconnectResult = v.object({
  accountId: v.string(),
  outcome: v.picklist(['reconnected', 'refused']),
  account: v.optional(Account),
  missed: v.optional(v.array(Post)),
  resumed: v.optional(Count),
  history: v.optional(HistoryState),
  problem: v.optional(Problem),
});
export type ReconnectResult = v.InferOutput<typeof ReconnectResult>;

/** What a sign-in has led to: the reconnected account, one result for each of several, or the candidates to choose from. */
export const Completion = v.variant('purpose', [
  Reconnected,
  v.object({ purpose: v.literal('reconnect-many'), results: v.array(ReconnectResult) }),
  v.object({ purpose: v.literal('connect'), candidates: v.array(Candidate) }),
]);
export type Completion = v.InferOutput<typeof Completion>;
