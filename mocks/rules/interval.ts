import type { Expiry, Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { after, NETWORK_RULES } from './network-rules.ts';

type Dates = Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>;

/** INTERVAL: when connections to a network end by themselves. SOON: what makes one last longer. */
export function expiryOf(network: Network): Expiry {
  const { lasts } = NETWORK_RULES[network];
  if (!lasts) return { rule: 'never', renewedBy: null };
  if (lasts.from === 'activity') return { rule: 'idle-90', renewedBy: 'activity' };
  return { rule: 'years' in lasts.for ? 'year' : 'fixed-90', renewedBy: 'reconnect' };
}

/** How long before `expiresAt` an account counts as expiring. */
export const EXPIRING_DAYS = 7;

/**
 * INTERVAL: when the connection ends by itself, a span after its authorization or its last activity; null for never.
 * Connected or not.
 */
export function expiresAt({ network, authorizedAt, lastActivityAt }: Dates): Instant | null {
  const { lasts } = NETWORK_RULES[network];
  if (!lasts) return null;
  return after(lasts.from === 'activity' ? (lastActivityAt ?? authorizedAt) : authorizedAt, lasts.for);
}

/** INTERVAL: what a connect, a reconnect or a publication at `at` makes the last activity; null where it renews nothing. */
export const activityAt = (network: Network, at: Instant): Instant | null =>
  NETWORK_RULES[network].lasts?.from === 'activity' ? at : null;

/** Expiring: connected, and 7 days or less before `expiresAt`. */
export function isExpiring(account: Dates, now: Instant): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= plusDays(expiry, -EXPIRING_DAYS) && now < expiry;
}
