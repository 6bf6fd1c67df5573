import type { Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays, plusOneYear } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';

type Dates = Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>;

const EXPIRY = {
  facebook: ({ authorizedAt }) => plusDays(authorizedAt, 90),
  instagram: ({ authorizedAt }) => plusDays(authorizedAt, 90),
  linkedin: ({ authorizedAt }) => plusOneYear(authorizedAt),
  x: ({ authorizedAt, lastActivityAt }) => plusDays(lastActivityAt ?? authorizedAt, 90),
  youtube: () => null,
} satisfies Record<Network, (account: Dates) => Instant | null>;

/** How long before `expiresAt` an account counts as expiring. */
export const EXPIRING_DAYS = 7;

/**
 * INTERVAL: Facebook and Instagram last 90 days from the authorization, X 90 days from its last
 * activity, LinkedIn a year from the authorization, YouTube for ever (null). Connected or not.
 */
export const expiresAt = (account: Dates): Instant | null => EXPIRY[account.network](account);

/** Expiring: connected, and 7 days or less before `expiresAt`. */
export function isExpiring(account: Dates, now: Instant): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= plusDays(expiry, -EXPIRING_DAYS) && now < expiry;
}
