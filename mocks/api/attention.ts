import type { AttentionTotals } from '../../src/api/contract/account-list.ts';
import { type Instant, iso } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { identityOf } from '../effects/entries.ts';
import { type AttentionCounts, attentionCounts, needsAttention } from '../rules/attention.ts';
import { statusOf } from '../rules/status.ts';
import type { ReadTransaction } from '../store/store.ts';

/** ATTENTION: the sums of the counts of the listed accounts, and how many posts of the hidden ones are at risk. */
export function summarizeAttention(
  tx: ReadTransaction,
  listed: readonly StoredAccount[],
  hidden: readonly StoredAccount[],
  now: Instant,
): AttentionTotals {
  const countsOf = (account: StoredAccount) => attentionCounts(account, tx.of('posts', account.id), now);
  const entries = listed.map((account) => ({ account, status: statusOf(account, now), counts: countsOf(account) }));
  const allCounts = entries.map(({ counts }) => counts);
  const disconnected = entries.flatMap(({ status, counts }) => (status === 'disconnected' ? [counts] : []));
  const postsAtRisk = sumOf(allCounts, 'postsAtRisk');
  const stopped = sumOf(disconnected, 'postsAtRisk');
  const missed = sumOf(allCounts, 'missed');
  const missedAfterReconnect = sumOf(allCounts, 'missedAfterReconnect');
  const [next] = entries
    .flatMap(({ account, counts: { nextAt } }) => (nextAt === null ? [] : [{ account, nextAt }]))
    .sort((a, b) => a.nextAt - b.nextAt || (a.account.id < b.account.id ? -1 : 1));
  return {
    accounts: entries.filter(({ status, counts }) => needsAttention(status, counts)).length,
    disconnected: disconnected.length,
    postsAtRisk,
    stopped,
    afterExpiry: postsAtRisk - stopped,
    missed,
    missedAfterReconnect,
    missedInAll: missed + missedAfterReconnect,
    nextAt: next ? iso(next.nextAt) : null,
    first: next ? { id: next.account.id, ...identityOf(next.account) } : null,
    hidden: hidden.length,
    hiddenAtRisk: sumOf(hidden.map(countsOf), 'postsAtRisk'),
  };
}

/** The sum of a count over some accounts. */
export const sumOf = (counts: readonly AttentionCounts[], field: Exclude<keyof AttentionCounts, 'nextAt'>): number =>
  counts.reduce((sum, each) => sum + each[field], 0);
