import { Account, RemoveRequest } from '../account.ts';
import {
  AccountList,
  AccountsQuery,
  AttentionTotals,
  LongDisconnected,
  LongDisconnectedQuery,
} from '../account-list.ts';
import { ActivityList } from '../activity.ts';
import { Impact } from '../impact.ts';
import { operation } from './operation.ts';

/**
 * A page of the listed accounts, with counts. The counts by status ignore the filter by status, the counts by network the
 * filter by network, and the counts by connector the filter by person. For the sort `attention` the reply also has sums
 * for each status. Hidden accounts are counted only in `hidden`. A page past the end is empty.
 */
export const listAccounts = operation({
  call: 'GET /api/social/accounts',
  auth: 'social',
  query: AccountsQuery,
  reply: AccountList,
});

/** One account, listed or hidden. */
export const getAccount = operation({ call: 'GET /api/social/accounts/{id}', auth: 'social', reply: Account });

/**
 * Remove an account with its posts and activity, for good. The body repeats the name of the account, or the handle if the
 * name has nothing visible. Both are compared as they are shown: in NFC, without invisible characters, every run of white
 * space as one space, and trimmed.
 */
export const removeAccount = operation({
  call: 'DELETE /api/social/accounts/{id}',
  auth: 'social',
  body: RemoveRequest,
  ifMatch: true,
  refusals: ['draft-only', 'not-original-connector'],
});

/** What a disconnect now would do. */
export const getDisconnectImpact = operation({
  call: 'GET /api/social/accounts/{id}/impact',
  auth: 'social',
  reply: Impact,
  refusals: ['already-disconnected'],
});

/** Disconnect an account and cancel its scheduled posts. */
export const disconnectAccount = operation({
  call: 'POST /api/social/accounts/{id}/disconnect',
  auth: 'social',
  ifMatch: true,
  reply: Account,
  refusals: ['draft-only', 'not-original-connector', 'already-disconnected'],
});

/** What has happened to an account, newest first. */
export const listActivity = operation({
  call: 'GET /api/social/accounts/{id}/activity',
  auth: 'social',
  reply: ActivityList,
});

/** The hidden accounts: those disconnected for more than 90 days. Connecting accounts of their network reconnects them too. */
export const listLongDisconnected = operation({
  call: 'GET /api/social/long-disconnected',
  auth: 'social',
  query: LongDisconnectedQuery,
  reply: LongDisconnected,
});

/** How many accounts need attention, how many of their posts will not go out or are missed, and which account is affected first. */
export const getAttention = operation({ call: 'GET /api/social/attention', auth: 'social', reply: AttentionTotals });
