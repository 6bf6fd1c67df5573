import type { Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays, plusYears } from '../domain/instant.ts';

/** A length of time: days of 24 hours (DAY), or calendar years in UTC (YEAR). */
type Span = { days: number } | { years: number };

interface NetworkRules {
  /** INTERVAL: how long a connection lasts, and from what it is counted; null for a connection that never expires. */
  lasts: { from: 'authorization' | 'activity'; for: Span } | null;
  /** KEEP: how long after a disconnect a reconnect brings the posts back. */
  keeps: Span;
  /** MAY-RECONNECT: the role that a login needs on the account. */
  role: string;
}

const DAYS_90 = { days: 90 };
const DAYS_60 = { days: 60 };
const YEAR = { years: 1 };

/** INTERVAL, KEEP, MAY-RECONNECT: the rules in which the networks differ. */
export const NETWORK_RULES: Record<Network, NetworkRules> = {
  facebook: { lasts: { from: 'authorization', for: DAYS_90 }, keeps: YEAR, role: 'Page admin' },
  instagram: { lasts: { from: 'authorization', for: DAYS_90 }, keeps: YEAR, role: 'Business account admin' },
  linkedin: { lasts: { from: 'authorization', for: YEAR }, keeps: DAYS_60, role: 'Page super admin' },
  x: { lasts: { from: 'activity', for: DAYS_90 }, keeps: YEAR, role: 'Account owner' },
  youtube: { lasts: null, keeps: DAYS_60, role: 'Channel manager' },
};

/** `at` plus a span. */
export const after = (at: Instant, span: Span): Instant =>
  'days' in span ? plusDays(at, span.days) : plusYears(at, span.years);

/** `at` minus a span. */
export const before = (at: Instant, span: Span): Instant =>
  'days' in span ? plusDays(at, -span.days) : plusYears(at, -span.years);

/** MAY-RECONNECT: the role that a login needs on an account. */
export const neededRole = (network: Network): string => NETWORK_RULES[network].role;
