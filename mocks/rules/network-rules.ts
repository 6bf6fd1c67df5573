import type { Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays, plusYears } from '../domain/instant.ts';

/** A length of time: days of 24 hours (DAY), or calendar years in UTC (YEAR). */
type Span = { days: number } | { years: number };

interface NetworkRules {
  /** INTERVAL: how long a connection lasts, and what the time is counted from; null if connections never expire. */
  lifetime: { from: 'authorization' | 'activity'; span: Span } | null;
  /** KEEP: how long after a disconnect a reconnect brings back the posts. */
  keepWindow: Span;
  /** MAY-CONNECT, MAY-RECONNECT: the role that a login needs on an account to connect or reconnect it. */
  role: string;
}

const DAYS_90 = { days: 90 };
const DAYS_60 = { days: 60 };
const YEAR = { years: 1 };

/** INTERVAL, KEEP, MAY-CONNECT, MAY-RECONNECT: the rules in which the networks differ. */
export const NETWORK_RULES: Record<Network, NetworkRules> = {
  facebook: { lifetime: { from: 'authorization', span: DAYS_90 }, keepWindow: YEAR, role: 'Page admin' },
  instagram: { lifetime: { from: 'authorization', span: DAYS_90 }, keepWindow: YEAR, role: 'Business account admin' },
  linkedin: { lifetime: { from: 'authorization', span: YEAR }, keepWindow: DAYS_60, role: 'Page super admin' },
  x: { lifetime: { from: 'activity', span: DAYS_90 }, keepWindow: YEAR, role: 'Account owner' },
  youtube: { lifetime: null, keepWindow: DAYS_60, role: 'Channel manager' },
};

/** `at` plus a span. */
export const plusSpan = (at: Instant, span: Span): Instant =>
  'days' in span ? plusDays(at, span.days) : plusYears(at, span.years);

/** `at` minus a span. */
export const minusSpan = (at: Instant, span: Span): Instant =>
  'days' in span ? plusDays(at, -span.days) : plusYears(at, -span.years);

/** MAY-CONNECT, MAY-RECONNECT: the role that a login needs on an account of this network to connect or reconnect it. */
export const neededRole = (network: Network): string => NETWORK_RULES[network].role;
