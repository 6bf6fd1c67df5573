import type { Expiry, Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { after, NETWORK_RULES } from './network-rules.ts';

type Dates = Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>;

/** INTERVAL, SOON: the rule by which connections to a network expire, and what renews them. */
export function expiryOf(network: Network): Expiry {
  const { lasts } = NETWORK_RULES[network];
  if (!lasts) return { rule: 'never', renewedBy: null };
  if (lasts.from === 'activity') return { rule: 'idle-90', renewedBy: 'activity' };
  return { rule: 'years' in lasts.for ? 'year' : 'fixed-90', renewedBy: 'reconnect' };
}

/** SOON, NOTICE: how many days before `expiresAt` an account is expiring. */
export const EXPIRING_DAYS = 7;

/** INTERVAL: when the connection expires, as counted from its authorization or its last activity; null for never. */
export function expiresAt({ network, authorizedAt, lastActivityAt }: Dates): Instant | null {
  const { lasts } = NETWORK_RULES[network];
  if (!lasts) return null;
  return after(lasts.from === 'activity' ? (lastActivityAt ?? authorizedAt) : authorizedAt, lasts.for);
}

/** INTERVAL: `lastActivityAt` after a connect, a reconnect or a publication at `at`; null where activity renews nothing. */
export const activityAt = (network: Network, at: Instant): Instant | null =>
  NETWORK_RULES[network].lasts?.from === 'activity' ? at : null;

/** SOON: whether an account is connected and expires within 7 days. */
export function isExpiring(account: Dates, now: Instant): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= plusDays(expiry, -EXPIRING_DAYS) && now < expiry;
}
