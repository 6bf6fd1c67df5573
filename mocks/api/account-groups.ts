import type { Status } from '../../src/api/contract/account.ts';
import type { AccountGroup } from '../../src/api/contract/account-list.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { type AttentionCounts, needsAttention } from '../rules/attention.ts';
import { canReconnect } from '../rules/connection.ts';
import { existsAtNetwork } from '../rules/keep.ts';
import { sumOf } from './attention.ts';

/** The statuses in the order of attention. */
const GROUPS = ['disconnected', 'expiring', 'connected'] as const satisfies Status[];

/**
 * ATTENTION: the sums over the accounts of each status, without a status that no account has.
 * @param countsOf the counts of an account now @param user decides which accounts count as reconnectable
 */
export function groupsOf(
  entries: readonly { account: StoredAccount; status: Status }[],
  countsOf: (account: StoredAccount) => AttentionCounts,
  user: User,
): AccountGroup[] {
  return GROUPS.flatMap((status) => {
    const accounts = entries.filter((entry) => entry.status === status).map(({ account }) => account);
    const counts = accounts.map(countsOf);
    const canBeReconnected = (each: StoredAccount) => canReconnect(user, each).allowed && existsAtNetwork(each);
    const group = {
      status,
      accounts: accounts.length,
      postsAtRisk: sumOf(counts, 'postsAtRisk'),
      missed: sumOf(counts, 'missed'),
      missedAfterReconnect: sumOf(counts, 'missedAfterReconnect'),
      reconnectable: accounts.filter(canBeReconnected).length,
      healthy: counts.filter((each) => !needsAttention(status, each)).length,
    };
    return accounts.length > 0 ? [group] : [];
  });
}
