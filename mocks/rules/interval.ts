import type { Expiry, Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays, plusOneYear } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';

type Dates = Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>;

const RULE = {
  facebook: 'fixed-90',
  instagram: 'fixed-90',
  linkedin: 'year',
  x: 'idle-90',
  youtube: 'never',
} satisfies Record<Network, Expiry['rule']>;

const EXPIRES_AT = {
  'fixed-90': ({ authorizedAt }) => plusDays(authorizedAt, 90),
  'idle-90': ({ authorizedAt, lastActivityAt }) => plusDays(lastActivityAt ?? authorizedAt, 90),
  year: ({ authorizedAt }) => plusOneYear(authorizedAt),
  never: () => null,
} satisfies Record<Expiry['rule'], (account: Dates) => Instant | null>;

const RENEWED_BY = {
  'fixed-90': 'reconnect',
  'idle-90': 'activity',
  year: 'reconnect',
  never: null,
} satisfies Record<Expiry['rule'], Expiry['renewedBy']>;

/** INTERVAL: when connections to a network end by themselves. SOON: what makes one last longer. */
export function expiryOf(network: Network): Expiry {
  const rule = RULE[network];
  return { rule, renewedBy: RENEWED_BY[rule] };
}

/** How long before `expiresAt` an account counts as expiring. */
export const EXPIRING_DAYS = 7;

/**
 * INTERVAL: Facebook and Instagram last 90 days from the authorization, X 90 days from its last
 * activity, LinkedIn a year from the authorization, YouTube for ever (null). Connected or not.
 */
export const expiresAt = (account: Dates): Instant | null => EXPIRES_AT[RULE[account.network]](account);

/** Expiring: connected, and 7 days or less before `expiresAt`. */
export function isExpiring(account: Dates, now: Instant): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= plusDays(expiry, -EXPIRING_DAYS) && now < expiry;
}
