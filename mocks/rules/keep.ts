import type { Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { after, NETWORK_RULES } from './network-rules.ts';

/** KEEP: the last instant at which a reconnect brings the history of an account, its posts, back. */
export const keptUntil = (network: Network, disconnectedAt: Instant): Instant =>
  after(disconnectedAt, NETWORK_RULES[network].keeps);

/** KEEP: whether a reconnect at `now` brings the history back; at the last instant of the keep window it does. */
export const isKept = (network: Network, disconnectedAt: Instant, now: Instant): boolean =>
  now <= keptUntil(network, disconnectedAt);

/** RETRY: whether an account can be reconnected: not when its network has deleted it. */
export const returns = ({ deletedAtNetwork }: Pick<StoredAccount, 'deletedAtNetwork'>): boolean => !deletedAtNetwork;

/** LIFECYCLE: the instant at which the history is deleted. */
export const historyDeletedAt = (network: Network, disconnectedAt: Instant): Instant =>
  keptUntil(network, disconnectedAt) + 1;

/** HIDE: the days for which a disconnected account stays listed. */
export const LISTED_DAYS = 90;

/** HIDE: the last instant at which a disconnected account is listed. */
export const hiddenAfter = (disconnectedAt: Instant): Instant => plusDays(disconnectedAt, LISTED_DAYS);

/** HIDE: whether an account has been disconnected for more than 90 days. */
export const isHidden = ({ disconnection }: Pick<StoredAccount, 'disconnection'>, now: Instant): boolean =>
  disconnection !== null && now > hiddenAfter(disconnection.at);
