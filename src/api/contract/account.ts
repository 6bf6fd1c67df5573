import * as v from 'valibot';
import { AccountKind, Expiry, Network } from './network.ts';
import { Person } from './person.ts';
import { RequestAction } from './request.ts';
import { DecisionReply, RIGHTS } from './rights.ts';
import { Count, Timestamp } from './scalars.ts';

/** The statuses an account can have, in the order of the filters. */
export const STATUSES = ['connected', 'expiring', 'disconnected'] as const;
/** The status of an account: `expiring` in its last 7 days, `disconnected` from the instant of its expiry (LOSS). */
export const Status = v.picklist(STATUSES);
export type Status = v.InferOutput<typeof Status>;

/** What can end a connection. */
export const CAUSES = ['reauthorization-overdue', 'inactivity', 'security', 'deleted-on-network', 'manual'] as const;
/** What has ended a connection: the network (LOSS) or, if `manual`, a person (MAY-DISCONNECT). */
export const Cause = v.picklist(CAUSES);
export type Cause = v.InferOutput<typeof Cause>;

/**
 * The posts that a reconnect now would bring back (KEEP, RESUME). `ahead`: how many cancelled posts it would schedule again;
 * `nextAt`: the first of their times.
 */
export const Kept = v.object({
  published: Count,
  cancelled: Count,
  ahead: Count,
  nextAt: v.nullable(Timestamp),
  drafts: Count,
  missed: Count,
});
export type Kept = v.InferOutput<typeof Kept>;

/** Whether the history of a disconnected account, its posts, is kept or gone for good (KEEP, LIFECYCLE). */
export const History = v.picklist(['kept', 'gone']);
export type History = v.InferOutput<typeof History>;

/** How an account was disconnected, until when its history is kept (KEEP) and until when it is listed (HIDE). */
export const Disconnection = v.object({
  at: Timestamp,
  cause: Cause,
  by: v.nullable(Person),
  keptUntil: Timestamp,
  hiddenAfter: Timestamp,
  history: History,
  kept: Kept,
  /** How many posts a reconnect saves: all those that the end of the keep window deletes; 0 once they are gone. */
  keptTotal: Count,
  /** Whether a reconnect can bring the account back: not once it has been deleted at its network. */
  returns: v.boolean(),
  /** Who should reconnect the account: its original connector while that person may, otherwise null. */
  bestBy: v.nullable(Person),
});
export type Disconnection = v.InferOutput<typeof Disconnection>;

/** An account as the viewer sees it now. */
export const Account = v.object({
  id: v.string(),
  network: Network,
  externalId: v.string(),
  name: v.string(),
  handle: v.string(),
  profileUrl: v.string(),
  avatarUrl: v.nullable(v.string()),
  kind: AccountKind,
  status: Status,
  originalConnector: Person,
  lastConnector: Person,
  firstConnectedAt: Timestamp,
  authorizedAt: Timestamp,
  lastActivityAt: v.nullable(Timestamp),
  expiresAt: v.nullable(Timestamp),
  expiry: Expiry,
  disconnection: v.nullable(Disconnection),
  /** Whether the account is on the Accounts tab; a hidden account is only in the Connect account dialog (HIDE). */
  listed: v.boolean(),
  /** How many posts each tab shows now. */
  posts: v.object({ published: Count, scheduled: Count, drafts: Count, missed: Count }),
  /** How many posts are cancelled, by a person or by a disconnect: the cancelled posts of the Scheduled tab. */
  cancelledPosts: Count,
  /** How many posts a person has cancelled: a reconnect does not change these (RESUME). */
  cancelledByPerson: Count,
  /** The actions that belong to the state of the account, whoever may take them. */
  actions: v.array(RequestAction),
  can: v.object(v.entriesFromList(RIGHTS, DecisionReply)),
  /** The name that a person has to type to remove the account (MAY-REMOVE). */
  confirmName: v.string(),
  /** Whether another account that the viewer sees has the same name on the same network. */
  namesake: v.boolean(),
  revision: Count,
});
export type Account = v.InferOutput<typeof Account>;

/** The version of an account, as ETag and If-Match carry it. */
export const etagOf = ({ id, revision }: Pick<Account, 'id' | 'revision'>): string => `"${id}.${revision}"`;

/** What tells an account from others of the same name, even once it has been removed. */
export const NamedAccount = v.object({
  network: Network,
  externalId: v.string(),
  kind: AccountKind,
  name: v.string(),
  handle: v.string(),
});

/** Removes an account (MAY-REMOVE); `confirmName` repeats its name. */
export const RemoveRequest = v.object({ confirmName: v.string() });
