import * as v from 'valibot';
import { Account, NamedAccount, STATUSES, Status } from './account.ts';
import { NETWORKS, Network } from './network.ts';
import { paging } from './paging.ts';
import { Person } from './person.ts';
import { Count, Timestamp } from './scalars.ts';

/** The orders a list of accounts can have. */
export const SORTS = ['attention', 'name', 'network', 'expires', 'at-risk'] as const;
/**
 * The order of a list of accounts. `attention` begins with the accounts whose posts wait for a reconnect; `expires` is by
 * `expiresAt` or, once disconnected, `keptUntil`; `at-risk` by the number of posts at risk.
 */
export const Sort = v.picklist(SORTS);
export type Sort = v.InferOutput<typeof Sort>;

/** The directions of an order. */
export const ORDERS = ['asc', 'desc'] as const;
/** Ascending or descending, for the order of a column; it does not change the order of `attention`. */
export const Order = v.picklist(ORDERS);
export type Order = v.InferOutput<typeof Order>;

/**
 * Which page of which accounts is asked for. An empty `network` or `status` means all of them, and an empty `connectedBy` all
 * people. `connectedBy` has the ids of original or last connectors. With `attention`, only the accounts that need attention
 * are listed (ATTENTION).
 */
export const AccountsQuery = v.object({
  search: v.optional(v.string(), ''),
  network: v.optional(v.array(Network), []),
  status: v.optional(v.array(Status), []),
  connectedBy: v.optional(v.array(v.string()), []),
  attention: v.optional(v.picklist(['needed'])),
  sort: v.optional(Sort, 'attention'),
  order: v.optional(Order, 'asc'),
  ...paging,
});
export type AccountsQuery = v.InferOutput<typeof AccountsQuery>;

/** The highest number of hidden accounts that a list names. */
export const MAX_HIDDEN_MATCHES = 5;

/** A hidden account that the search finds (HIDE). */
export const HiddenMatch = v.object({ id: v.string(), ...NamedAccount.entries });

/** The accounts of a status on all pages of a list, and the sums of their `attention` (ATTENTION). */
export const AccountGroup = v.object({
  status: Status,
  accounts: Count,
  postsAtRisk: Count,
  missed: Count,
  missedAfterReconnect: Count,
  /** How many of them the viewer can reconnect now: those that still exist at their network. */
  reconnectable: Count,
  /** How many of them need nothing: they are connected, and no post of theirs needs attention. */
  healthy: Count,
  /** The healthy account that expires first as things stand; null if none of them expires. */
  nextToExpire: v.nullable(v.object({ id: v.string(), ...NamedAccount.entries, expiresAt: Timestamp })),
});
export type AccountGroup = v.InferOutput<typeof AccountGroup>;

/**
 * A page of the listed accounts (SCOPE, HIDE). The counts by status ignore the filter by status, as does `all`, which counts the
 * accounts of all statuses; the counts by network ignore the filter by network, and `connectors` the filter by person; `hidden` and
 * `hiddenDeleted` ignore search and filters. `groups` is there only for the sort `attention`; it has one group for each status
 * that has accounts, over all pages. `hiddenMatches` has the first hidden accounts, by name, that the search finds; it is empty
 * without a search, and ignores the filters.
 */
export const AccountList = v.object({
  items: v.array(Account),
  page: Count,
  pageSize: Count,
  total: Count,
  counts: v.object({
    all: Count,
    status: v.object(v.entriesFromList(STATUSES, Count)),
    network: v.object(v.entriesFromList(NETWORKS, Count)),
  }),
  /**
   * The original and last connectors of the accounts, each with the number of their accounts. A person with 0 accounts is there
   * only if `connectedBy` has that person's id.
   */
  connectors: v.array(v.object({ person: Person, accounts: Count })),
  groups: v.optional(v.array(AccountGroup)),
  hidden: Count,
  /** How many of the hidden accounts were deleted at their networks, so that nothing brings them back. */
  hiddenDeleted: Count,
  hiddenMatches: v.pipe(v.array(HiddenMatch), v.maxLength(MAX_HIDDEN_MATCHES)),
  /** `all`: the viewer sees all accounts of the portal; `own`: the viewer sees only their own accounts (SCOPE). */
  scope: v.picklist(['all', 'own']),
  serverTime: Timestamp,
});
export type AccountList = v.InferOutput<typeof AccountList>;

/** The networks whose long-disconnected accounts are asked for; an empty `network` means all of them. */
export const LongDisconnectedQuery = v.object({ network: v.optional(v.array(Network), []) });

/** The hidden accounts: those disconnected for more than 90 days (HIDE). */
export const LongDisconnected = v.object({ items: v.array(Account) });
export type LongDisconnected = v.InferOutput<typeof LongDisconnected>;

/**
 * What needs attention, over all accounts in scope (ATTENTION). `hiddenAtRisk` is the sum of `account.attention.postsAtRisk`
 * over the hidden accounts. The other numbers of posts are sums of `account.attention` over the listed accounts.
 */
export const AttentionTotals = v.object({
  /** How many listed accounts are expiring or disconnected, or have posts that need attention. */
  accounts: Count,
  /** How many listed accounts are disconnected. */
  disconnected: Count,
  /** How many posts will not go out as things stand: those of `stopped` and `afterExpiry`. */
  postsAtRisk: Count,
  /** How many of the posts at risk belong to disconnected accounts. */
  stopped: Count,
  /** How many of the posts at risk are due after their account expires. */
  afterExpiry: Count,
  missed: Count,
  missedAfterReconnect: Count,
  /** How many posts of `missed` the viewer may settle (MAY-SETTLE). If it is 0, `whoMaySettle` has the people who may settle all of `missed`. */
  settleable: Count,
  whoMaySettle: v.array(Person),
  /** `missed` and `missedAfterReconnect` together. */
  missedInAll: Count,
  /** The time of the earliest post at risk; `first` is the account of that post. */
  nextAt: v.nullable(Timestamp),
  first: v.nullable(v.object({ id: v.string(), ...NamedAccount.entries })),
  hidden: Count,
  hiddenAtRisk: Count,
});
export type AttentionTotals = v.InferOutput<typeof AttentionTotals>;
