import * as v from 'valibot';
import { AccountKind, ExpiryRule, Network } from './network.ts';
import { Person } from './person.ts';
import { OwnRequest, RequestAction } from './request.ts';
import { DecisionReply, RIGHTS } from './rights.ts';
import { Count, Timestamp } from './scalars.ts';

/** The statuses an account can have, in the order of the filters. */
export const STATUSES = ['connected', 'expiring', 'disconnected'] as const;
/** The status of an account. `expiring`: it expires within 7 days. From the instant of its expiry it is `disconnected` (LOSS). */
export const Status = v.picklist(STATUSES);
export type Status = v.InferOutput<typeof Status>;

/** What can end a connection. */
export const CAUSES = ['reauthorization-overdue', 'inactivity', 'security', 'deleted-on-network', 'manual'] as const;
/** What has ended a connection: the network (LOSS) or, if `manual`, a person (MAY-DISCONNECT). */
export const Cause = v.picklist(CAUSES);
export type Cause = v.InferOutput<typeof Cause>;

/**
 * How many posts a reconnect now would bring back (KEEP, RESUME). `cancelled`: posts that the disconnect has cancelled.
 * `missed`: posts that were missed before the disconnect.
 */
export const KeptCounts = v.object({
  published: Count,
  cancelled: Count,
  /** How many of the cancelled posts a reconnect would schedule again. `nextAt` is the time of the first of them. */
  ahead: Count,
  nextAt: v.nullable(Timestamp),
  drafts: Count,
  missed: Count,
});
export type KeptCounts = v.InferOutput<typeof KeptCounts>;

/** Whether the history of a disconnected account, that is its posts, is kept or gone for good (KEEP, LIFECYCLE). */
export const HistoryState = v.picklist(['kept', 'gone']);
export type HistoryState = v.InferOutput<typeof HistoryState>;

/**
 * What the original connector loses if the viewer reconnects the account (HANDOVER). `ownership`: the account is no longer theirs.
 * `sight`: they also stop seeing it.
 */
export const Handover = v.object({ person: Person, loses: v.picklist(['ownership', 'sight']) });
export type Handover = v.InferOutput<typeof Handover>;

/** Who or what disconnected an account, until when its history is kept (KEEP) and until when it is listed (HIDE). */
export const Disconnection = v.object({
  at: Timestamp,
  cause: Cause,
  /** Null if the network disconnected the account. */
  by: v.nullable(Person),
  keptUntil: Timestamp,
  hiddenAfter: Timestamp,
  history: HistoryState,
  kept: KeptCounts,
  /** The sum of the posts in `kept`; 0 once the history is gone. A post that a person has cancelled is not among them. */
  keptTotal: Count,
  /** Whether the account can be reconnected: false once its network has deleted it. */
  reconnectable: v.boolean(),
  /** Who is recommended to reconnect the account: its original connector, or null if that person may not. */
  recommendedReconnector: v.nullable(Person),
  /** Null if nobody loses the account, or if the viewer may not reconnect it. */
  handover: v.nullable(Handover),
});
export type Disconnection = v.InferOutput<typeof Disconnection>;

/** The posts of an account about which a person has to do something (ATTENTION). */
export const AccountAttention = v.object({
  /** How many posts will not go out as things stand, the first of them at `nextAt`. */
  postsAtRisk: Count,
  nextAt: v.nullable(Timestamp),
  /** How many missed posts there are to settle now. */
  missed: Count,
  /** How many missed posts there would be to settle after a reconnect now. */
  missedAfterReconnect: Count,
});
export type AccountAttention = v.InferOutput<typeof AccountAttention>;

/** An account as the viewer sees it now. `lastActivityAt` is null unless activity renews it; `expiresAt` is null if it never expires. */
export const Account = v.object({
  id: v.string(),
  network: Network,
  externalId: v.string(),
  name: v.string(),
  handle: v.string(),
  profileUrl: v.string(),
  /** The address of the account's picture; a relative one is a file of the app. */
  avatarUrl: v.nullable(v.string()),
  kind: AccountKind,
  status: Status,
  originalConnector: Person,
  lastConnector: Person,
  firstConnectedAt: Timestamp,
  authorizedAt: Timestamp,
  lastActivityAt: v.nullable(Timestamp),
  expiresAt: v.nullable(Timestamp),
  expiry: ExpiryRule,
  disconnection: v.nullable(Disconnection),
  /** Whether the account is on the Accounts tab; a hidden account is only in the Connect account dialog (HIDE). */
  listed: v.boolean(),
  attention: AccountAttention,
  /** How many posts in each of these states the social tool shows now; `cancelledPosts` counts the cancelled ones. */
  posts: v.object({ published: Count, scheduled: Count, drafts: Count, missed: Count }),
  /** How many posts are cancelled, whether by a person or by a disconnect. */
  cancelledPosts: Count,
  /** How many of the cancelled posts a person has cancelled: a reconnect does not change these (RESUME). */
  cancelledByPerson: Count,
  /** The actions that the state of the account offers, whoever may take them. */
  actions: v.array(RequestAction),
  can: v.object(v.entriesFromList(RIGHTS, DecisionReply)),
  /** The open requests of the viewer about this account, in the order in which they were sent (ASK). */
  requests: v.array(OwnRequest),
  /** The name that a person has to type to remove the account (MAY-REMOVE). */
  confirmName: v.string(),
  /** Whether another account that the viewer sees has the same name on the same network. */
  namesake: v.boolean(),
  revision: Count,
});
export type Account = v.InferOutput<typeof Account>;

/** The version of an account, as ETag and If-Match carry it. */
export const etagOf = ({ id, revision }: Pick<Account, 'id' | 'revision'>): string => `"${id}.${revision}"`;

/** A copy of the fields that identify an account to people; it stays when the account is removed. */
export const NamedAccount = v.object({
  network: Network,
  externalId: v.string(),
  kind: AccountKind,
  name: v.string(),
  handle: v.string(),
});

/** Removes an account (MAY-REMOVE); `confirmName` is the name that the person has typed. */
export const RemoveRequest = v.object({ confirmName: v.string() });
