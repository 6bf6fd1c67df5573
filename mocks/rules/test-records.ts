import type { Network } from '../../src/api/contract/network.ts';
import type { PostState } from '../../src/api/contract/post.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import type { StoredAccount, StoredPost } from '../domain/records.ts';
import { activityAt } from './interval.ts';

/** Day 0 of the examples of a rule: the moment at which the scenarios start. */
export const D0: Instant = Date.parse('2026-11-23T09:00:00.000Z');

/** The networks that differ in INTERVAL or KEEP; Instagram has the periods of Facebook. */
export const NETWORKS_EXCEPT_INSTAGRAM = ['facebook', 'linkedin', 'x', 'youtube'] as const satisfies Network[];

/** The instant `days` days of 24 hours after day 0. */
export const day = (days: number): Instant => D0 + days * DAY;

/** An account to test one rule: connected, and authorized on day 0 by Marek, except for the fields in `differences`. */
export function account(network: Network, differences: Partial<StoredAccount> = {}): StoredAccount {
  return {
    id: `acc-${network}`,
    network,
    externalId: `1000-${network}`,
    name: 'Acme',
    handle: '@acme',
    profileUrl: 'https://example.com/acme',
    avatarUrl: null,
    kind: 'page',
    originalConnector: 'marek',
    lastConnector: 'marek',
    firstConnectedAt: D0,
    authorizedAt: D0,
    lastActivityAt: activityAt(network, D0),
    disconnection: null,
    deletedAtNetwork: false,
    historyDeleted: false,
    revision: 1,
    ...differences,
  };
}

/** A post to test one rule: by Priya, on the account `accountId`, for the moment `at`, or without a time if that is null. */
export function post(accountId: string, id: string, state: PostState, at: Instant | null): StoredPost {
  return {
    id,
    accountId,
    text: `Post ${id}`,
    state,
    scheduledAt: at,
    publishedAt: state === 'published' ? at : null,
    cancellation: null,
    author: 'priya',
  };
}
