import * as v from 'valibot';
import { NamedAccount } from './account.ts';
import { ExpiryRule, Network } from './network.ts';
import { Person } from './person.ts';
import { NoticeRequest, REQUEST_ACTIONS, RequestAction } from './request.ts';
import { DecisionReply } from './rights.ts';
import { Count, Timestamp } from './scalars.ts';

/** Who gets a notice, and why (RECIPIENTS, ASK, HANDOVER). */
export const Recipient = v.object({
  person: Person,
  why: v.picklist(['last-connector', 'post-author', 'super-admin', 'asked', 'asker', 'former-connector']),
});
export type Recipient = v.InferOutput<typeof Recipient>;

/**
 * A notice as the viewer sees it: a warning (NOTICE) before `expiresAt`, a request (ASK) by `from` or a reminder of it, or news.
 * The news is that somebody (`from`; null for a network) has carried out or declined a request of the viewer, or has
 * reconnected the viewer's account (HANDOVER).
 */
export const Notice = v.object({
  id: v.string(),
  kind: v.picklist(['reauthorize', 'request', 'request-done', 'request-declined', 'handover']),
  accountId: v.string(),
  accountName: v.string(),
  /** The account as it was at `at`, when the notice was sent; `accountName` is its name. */
  account: NamedAccount,
  at: Timestamp,
  readAt: v.nullable(Timestamp),
  expiresAt: v.nullable(Timestamp),
  from: v.nullable(Person),
  settled: v.boolean(),
  /**
   * What settled it (SETTLED): the account has a new `expiresAt`, the request was carried out, declined or withdrawn, or the
   * account was removed. `right-lost`: the person asked can no longer carry it out. `news`: there was never anything to do about it.
   */
  settledBy: v.nullable(v.picklist(['renewed', 'done', 'declined', 'withdrawn', 'removed', 'right-lost', 'news'])),
  /** Whether the account is disconnected now. */
  disconnected: v.boolean(),
  /** Whether the account was removed. */
  removed: v.boolean(),
  /** Whether `expiresAt` has come or, for a request, whether its `until` has passed. */
  expired: v.boolean(),
  recipients: v.array(Recipient),
  /** The path of the account's page; null if the viewer does not see the account. */
  link: v.nullable(v.string()),
  /**
   * The actions that the notice calls for now, and whether the viewer can take each; if not, who can. A renewal calls for a
   * disconnect and then a reconnect. Empty if nothing is left to do.
   */
  can: v.object(v.entriesFromList(REQUEST_ACTIONS, v.optional(DecisionReply))),
  /** For a request, and for news of one: what was asked for. */
  action: v.optional(RequestAction),
  /** The request that the notice is about; null if it is about none. */
  request: v.nullable(NoticeRequest),
});
export type Notice = v.InferOutput<typeof Notice>;

/** Whether people are warned before a connection to a network expires, or why not (NOTICE). */
export const NoticeRule = v.picklist(['seven-days-before', 'inactivity-has-no-notice', 'never-expires']);
export type NoticeRule = v.InferOutput<typeof NoticeRule>;

/** The notices about one account: those that were sent, and the warning that will be sent next (`due`). */
export const AccountNotices = v.object({
  sent: v.array(Notice),
  due: v.nullable(v.object({ at: Timestamp, recipients: v.array(Recipient) })),
  /** When people are warned before the account expires, or why they never are: the rule of its network. */
  why: NoticeRule,
  /** Why `due` is null; null if a warning will be sent. */
  noneDue: v.nullable(v.picklist(['already-sent', 'disconnected', 'inactivity-has-no-notice', 'never-expires'])),
});
export type AccountNotices = v.InferOutput<typeof AccountNotices>;

/** When connections to a network end by themselves, and when people are warned before. */
export const NetworkNotices = v.object({ network: Network, expiry: ExpiryRule, notice: NoticeRule });
export type NetworkNotices = v.InferOutput<typeof NetworkNotices>;

/** The notices that the viewer has got, how many of them are unread, and the rules of expiry and notice of each network. */
export const Notifications = v.object({ items: v.array(Notice), unread: Count, networks: v.array(NetworkNotices) });
export type Notifications = v.InferOutput<typeof Notifications>;
