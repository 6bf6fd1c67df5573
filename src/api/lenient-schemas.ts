/**
 * The schemas for replies where the contract is too strict: an account whose network or status this version does not know is
 * still shown (F18). Requests, and the replies to all writes but `markNotificationRead`, follow the contract.
 */
import * as v from 'valibot';
import { Account, STATUSES } from './contract/account.ts';
import { AccountList, HiddenMatch, LongDisconnected } from './contract/account-list.ts';
import { NETWORKS } from './contract/network.ts';
import { NetworkNotices, Notice, Notifications } from './contract/notice.ts';
import { Count } from './contract/scalars.ts';

/** The id of an account stands in for a missing external id. */
const withExternalId = <A extends { id: string; externalId: string }>(account: A): A => ({
  ...account,
  externalId: account.externalId || account.id,
});

/** What can be shown of an account that this version does not support. */
const UnsupportedAccount = v.pipe(
  v.object({
    id: v.string(),
    externalId: v.fallback(v.string(), ''),
    name: v.string(),
    handle: v.string(),
    network: v.string(),
    status: v.string(),
  }),
  v.transform(withExternalId),
);

export const AccountReply = v.union([Account, UnsupportedAccount]);

/** A list without the items that cannot be read. */
const readableOnly = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.map((each) => v.safeParse(item, each)).flatMap((each) => (each.success ? [each.output] : [])),
    ),
  );

/** A count for each name; 0 for a name that an older API does not count. */
const countsBy = <const N extends string>(names: readonly N[]) =>
  v.object(v.entriesFromList(names, v.optional(Count, 0)));

/** A hidden account may be of any network and kind; an older API sends only its id, name and network. */
const HiddenMatchReply = v.pipe(
  v.object({
    ...HiddenMatch.entries,
    network: v.string(),
    externalId: v.optional(v.string(), ''),
    kind: v.optional(v.string(), ''),
    handle: v.optional(v.string(), ''),
  }),
  v.transform(withExternalId),
);

export const AccountListReply = v.object({
  ...AccountList.entries,
  items: v.array(AccountReply),
  hiddenMatches: readableOnly(HiddenMatchReply),
  counts: v.object({ all: v.optional(Count), status: countsBy(STATUSES), network: countsBy(NETWORKS) }),
});

export const LongDisconnectedReply = v.object({ ...LongDisconnected.entries, items: v.array(AccountReply) });

/** A notice whose account may be of any network and kind, because the app shows only its name. */
export const NoticeReply = v.object({
  ...Notice.entries,
  account: v.object({ ...Notice.entries.account.entries, network: v.string(), kind: v.string() }),
});

/** `networks` leaves out the networks that this version does not know. */
export const NotificationsReply = v.object({
  ...Notifications.entries,
  items: v.array(NoticeReply),
  networks: readableOnly(NetworkNotices),
});

export type UnsupportedAccount = v.InferOutput<typeof UnsupportedAccount>;
export type AccountReply = v.InferOutput<typeof AccountReply>;
export type AccountListReply = v.InferOutput<typeof AccountListReply>;
export type NoticeReply = v.InferOutput<typeof NoticeReply>;

/** Whether this version supports an account; the app offers no action on an unsupported one. */
export const isSupported = (account: AccountReply): account is Account => 'can' in account;
