import type { ExpiryRule, Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { NETWORK_RULES, plusSpan } from './network-rules.ts';

/** What decides when a connection ends. */
export type ConnectionFacts = Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>;

/** INTERVAL, SOON: the rule by which connections to a network expire, and what renews them. */
export function expiryRuleOf(network: Network): ExpiryRule {
  const { lifetime } = NETWORK_RULES[network];
  if (!lifetime) return { rule: 'never', renewedBy: null };
  if (lifetime.from === 'activity') return { rule: 'idle-90', renewedBy: 'activity' };
  return { rule: 'years' in lifetime.span ? 'year' : 'fixed-90', renewedBy: 'reconnect' };
}

/** SOON, NOTICE: how many days before `expiresAt` an account becomes expiring. */
export const EXPIRING_DAYS = 7;

/** INTERVAL: when the connection expires, as counted from its authorization or its last activity; null if it never expires. */
export function expiresAt({ network, authorizedAt, lastActivityAt }: ConnectionFacts): Instant | null {
  const { lifetime } = NETWORK_RULES[network];
  if (!lifetime) return null;
  return plusSpan(lifetime.from === 'activity' ? (lastActivityAt ?? authorizedAt) : authorizedAt, lifetime.span);
}

/** INTERVAL: `lastActivityAt` after a connect, a reconnect or a publication at `at`; null unless activity renews the account. */
export const activityAt = (network: Network, at: Instant): Instant | null =>
  NETWORK_RULES[network].lifetime?.from === 'activity' ? at : null;

/** SOON: whether an account is connected and expires within 7 days. */
export function isExpiring(account: ConnectionFacts, now: Instant): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= plusDays(expiry, -EXPIRING_DAYS) && now < expiry;
}
