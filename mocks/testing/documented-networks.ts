import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NETWORKS, type Network } from '../../src/api/contract/network.ts';
import { type Instant, plusDays, plusYears } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { NETWORK_NAMES } from './accessible-name.ts';

/** A row of the table of networks in docs/spec.md. */
export interface DocumentedNetwork {
  ends: string;
  cause: string;
  notice: string;
  keeps: string;
  role: string;
}

/**
 * The table of networks in docs/spec.md, against which tests check rules and scenarios.
 * @throws Error for a network without a row
 */
export const DOCUMENTED_NETWORKS = Object.fromEntries(NETWORKS.map((each) => [each, rowOf(each)])) as Record<
  Network,
  DocumentedNetwork
>;

function rowOf(network: Network): DocumentedNetwork {
  const page = readFileSync(join(import.meta.dirname, '../../docs/spec.md'), 'utf8');
  const table = page.slice(page.indexOf('\n## Networks\n'), page.indexOf('\n## Access\n'));
  const cells = table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, name]) => name === NETWORK_NAMES[network]);
  const [, , ends, cause, notice, keeps, role] = cells ?? [];
  if (!ends || !cause || !notice || !keeps || !role) {
    throw new Error(`The table of networks in docs/spec.md has no row "${NETWORK_NAMES[network]}"`);
  }
  return { ends, cause: cause.replaceAll('`', ''), notice, keeps, role };
}

/** When, by the table, a connection expires; null where it never ends by itself. */
export function documentedExpiry({ network, authorizedAt, lastActivityAt }: StoredAccount): Instant | null {
  const { ends } = DOCUMENTED_NETWORKS[network];
  if (ends === 'never by itself') return null;
  const [, span = '', from] = /^(.+) after the (authorization|last activity)$/.exec(ends) ?? [];
  return afterSpan(from === 'last activity' ? (lastActivityAt ?? 0) : authorizedAt, span);
}

/** The networks on which a connection ends by itself. */
export const NETWORKS_WITH_EXPIRY = NETWORKS.filter((each) => DOCUMENTED_NETWORKS[each].ends !== 'never by itself');

/** Whether, by the table, activity renews the connections of a network. */
export const isRenewedByActivity = (network: Network): boolean =>
  DOCUMENTED_NETWORKS[network].ends.endsWith('the last activity');

/** Whether, by the table, people get a notice before an account of a network expires. */
export const hasExpiryNotice = (network: Network): boolean => DOCUMENTED_NETWORKS[network].notice === '7 days before';

/** The last moment at which, by the table, the posts of an account disconnected at `at` are kept. */
export const documentedKeptUntil = (network: Network, at: Instant): Instant =>
  afterSpan(at, DOCUMENTED_NETWORKS[network].keeps);

/** `at` plus a span such as "90 days". @throws Error where the span is not a number of days or years */
function afterSpan(at: Instant, span: string): Instant {
  const [, count, unit] = /^(\d+) (day|year)s?$/.exec(span) ?? [];
  if (!unit) throw new Error(`docs/spec.md: "${span}" is no number of days or years`);
  return unit === 'day' ? plusDays(at, Number(count)) : plusYears(at, Number(count));
}
