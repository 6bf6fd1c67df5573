import type { Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { NETWORK_RULES, plusSpan } from './network-rules.ts';

/** KEEP: the last instant at which a reconnect brings back the history of an account, that is its posts. */
export const keptUntil = (network: Network, disconnectedAt: Instant): Instant =>
  plusSpan(disconnectedAt, NETWORK_RULES[network].keepWindow);

/** KEEP: the keep window of a network in days; null if it is a year. */
export const keepDays = (network: Network): number | null => {
  const { keepWindow } = NETWORK_RULES[network];
  return 'days' in keepWindow ? keepWindow.days : null;
};

/** KEEP: whether a reconnect at `now` brings the history back; it still does at the last instant of the keep window. */
export const isKept = (network: Network, disconnectedAt: Instant, now: Instant): boolean =>
  now <= keptUntil(network, disconnectedAt);

/** RETRY: whether an account still exists at its network; otherwise it can never be reconnected. */
export const existsAtNetwork = (account: Pick<StoredAccount, 'deletedAtNetwork'>): boolean => !account.deletedAtNetwork;

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
