import * as v from 'valibot';
import { Account, Handover, HistoryState } from './account.ts';
import { AccountKind } from './network.ts';
import { Post } from './post.ts';
import { Problem } from './problem.ts';
import { Count } from './scalars.ts';

/** What a reconnect now would do: how many posts it schedules again, how many missed posts there are then, and whether the history is kept (RESUME). */
export const CandidateReconnect = v.object({ resumed: Count, missed: Count, history: HistoryState });
export type CandidateReconnect = v.InferOutput<typeof CandidateReconnect>;

/** An account that a sign-in offers, and whether it can be connected (MAY-CONNECT); `gone`: its network has deleted it. */
export const Candidate = v.object({
  externalId: v.string(),
  name: v.string(),
  handle: v.string(),
  kind: AccountKind,
  state: v.picklist(['available', 'connected', 'disconnected', 'long-disconnected', 'role-missing', 'gone']),
  accountId: v.optional(v.string()),
  missingRole: v.optional(v.string()),
  /** Who loses a selectable account if the viewer reconnects it (HANDOVER); null if nobody does. */
  handover: v.nullable(Handover),
  /** What a reconnect of it would bring back now; null if it is not disconnected or cannot be reconnected by this sign-in. */
  onReconnect: v.nullable(CandidateReconnect),
  /** Whether the viewer can choose it. */
  selectable: v.boolean(),
  /** Whether it is ticked from the start: connected already, or long-disconnected (`includeLongDisconnected`). */
  selected: v.boolean(),
});
export type Candidate = v.InferOutput<typeof Candidate>;

/** Connects the chosen candidates and, unless `includeLongDisconnected` is false, the network's hidden accounts (HIDE). */
export const ConnectRequest = v.object({
  externalIds: v.array(v.string()),
  includeLongDisconnected: v.optional(v.boolean(), true),
});

/** What has become of one account: `problem` says why it was refused, `missed` are its missed posts (RESUME). */
export const ConnectResult = v.object({
  externalId: v.string(),
  outcome: v.picklist(['connected', 'reconnected', 'refused']),
  account: v.optional(Account),
  missed: v.optional(v.array(Post)),
  /** For `reconnected`: how many posts are scheduled again, and whether the history was still kept. */
  resumed: v.optional(Count),
  history: v.optional(HistoryState),
  problem: v.optional(Problem),
});
export type ConnectResult = v.InferOutput<typeof ConnectResult>;

/** One result for each account, the long-disconnected ones first. */
export const ConnectResults = v.object({ results: v.array(ConnectResult) });
