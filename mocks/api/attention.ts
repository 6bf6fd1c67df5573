import type { AttentionTotals } from '../../src/api/contract/account-list.ts';
import { iso } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { identityOf } from '../effects/entries.ts';
import type { Call } from '../pipeline/call.ts';
import { type AttentionCounts, attentionCounts, needsAttention } from '../rules/attention.ts';
import { canSettle, maySettleAll } from '../rules/connection.ts';
import { statusOf } from '../rules/status.ts';
import { peopleWhoMay } from './present.ts';

/**
 * ATTENTION: the sums of the counts of the listed accounts, and how many posts of the hidden ones are at risk; MAY-SETTLE: how many
 * of the missed posts the user of the call may settle.
 */
export function summarizeAttention(
  { tx, user, now }: Call,
  listed: readonly StoredAccount[],
  hidden: readonly StoredAccount[],
): AttentionTotals {
  const countsOf = (account: StoredAccount) => attentionCounts(account, tx.of('posts', account.id), now);
  const entries = listed.map((account) => ({ account, status: statusOf(account, now), counts: countsOf(account) }));
  const allCounts = entries.map(({ counts }) => counts);
  const disconnected = entries.flatMap(({ status, counts }) => (status === 'disconnected' ? [counts] : []));
  const postsAtRisk = sumOf(allCounts, 'postsAtRisk');
  const stopped = sumOf(disconnected, 'postsAtRisk');
  const missed = sumOf(allCounts, 'missed');
  const missedAfterReconnect = sumOf(allCounts, 'missedAfterReconnect');
  const withMissed = entries.filter(({ counts }) => counts.missed > 0);
  const settleable = sumOf(
    withMissed.filter(({ account }) => canSettle(user, account).allowed).map(({ counts }) => counts),
    'missed',
  );
  const toSettle = withMissed.map(({ account }) => account);
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
    settleable,
    whoMaySettle: missed > 0 && settleable === 0 ? peopleWhoMay((person) => maySettleAll(person, toSettle), null) : [],
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
