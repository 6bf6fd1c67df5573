import * as v from 'valibot';
import { Account, History } from './account.ts';
import { Candidate } from './connect.ts';
import { Network } from './network.ts';
import { Post } from './post.ts';
import { Count, Timestamp } from './scalars.ts';

/** Asks for a sign-in at a network: to reconnect one account, or to connect new ones. */
export const AuthorizationRequest = v.variant('purpose', [
  v.object({ purpose: v.literal('reconnect'), accountId: v.string() }),
  v.object({ purpose: v.literal('connect'), network: Network }),
]);
export type AuthorizationRequest = v.InferOutput<typeof AuthorizationRequest>;

/** A sign-in that has been begun: where to go, and until when. */
export const Authorization = v.object({
  id: v.string(),
  network: Network,
  purpose: v.picklist(['reconnect', 'connect']),
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

/** An account that has been reconnected (RESUME): its missed posts, how many are scheduled again, and what became of its history. */
export const Reconnected = v.object({
  purpose: v.literal('reconnect'),
  account: Account,
  missed: v.array(Post),
  resumed: Count,
  history: History,
});

/** What a sign-in has led to: the reconnected account, or the candidates to choose from. */
export const Completion = v.variant('purpose', [
  Reconnected,
  v.object({ purpose: v.literal('connect'), candidates: v.array(Candidate) }),
]);
export type Completion = v.InferOutput<typeof Completion>;
