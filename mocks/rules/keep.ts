import type { Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { after, NETWORK_RULES } from './network-rules.ts';

/** KEEP: the last instant at which a reconnect brings the history back. */
export const keptUntil = (network: Network, disconnectedAt: Instant): Instant =>
  after(disconnectedAt, NETWORK_RULES[network].keeps);

/** KEEP: exactly 60 days or 1 year later the history is still kept. */
export const isKept = (network: Network, disconnectedAt: Instant, now: Instant): boolean =>
  now <= keptUntil(network, disconnectedAt);

/** RETRY: whether a reconnect can bring an account back: nothing brings back what its network has deleted. */
export const returns = ({ deletedAtNetwork }: Pick<StoredAccount, 'deletedAtNetwork'>): boolean => !deletedAtNetwork;

/** LIFECYCLE: the first instant at which the history is gone. */
export const historyDeletedAt = (network: Network, disconnectedAt: Instant): Instant =>
  keptUntil(network, disconnectedAt) + 1;

/** HIDE: how long a disconnected account is listed. */
export const LISTED_DAYS = 90;

/** HIDE: the last instant at which a disconnected account is listed: 90 days. */
export const hiddenAfter = (disconnectedAt: Instant): Instant => plusDays(disconnectedAt, LISTED_DAYS);

/** HIDE: disconnected for more than 90 days. */
export const isHidden = ({ disconnection }: Pick<StoredAccount, 'disconnection'>, now: Instant): boolean =>
  disconnection !== null && now > hiddenAfter(disconnection.at);
