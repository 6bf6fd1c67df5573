import type { Status } from '../../src/api/contract/account.ts';
import type { AccountGroup } from '../../src/api/contract/account-list.ts';
import { iso } from '../domain/instant.ts';
import type { StoredAccount, User } from '../domain/records.ts';
import { identityOf } from '../effects/entries.ts';
import { type AttentionCounts, needsAttention } from '../rules/attention.ts';
import { canReconnect } from '../rules/connection.ts';
import { expiresAt } from '../rules/interval.ts';
import { existsAtNetwork } from '../rules/keep.ts';
import { sumOf } from './attention.ts';

/** The statuses in the order of attention. */
const GROUPS = ['disconnected', 'expiring', 'connected'] as const satisfies Status[];

/**
 * ATTENTION: for each status that an account has, the sums over the accounts with that status.
 * @param countsOf returns the counts of an account now @param user the person whose right decides which accounts are reconnectable
 */
export function groupsOf(
  entries: readonly { account: StoredAccount; status: Status }[],
  countsOf: (account: StoredAccount) => AttentionCounts,
  user: User,
): AccountGroup[] {
  return GROUPS.flatMap((status) => {
    const members = entries
      .filter((entry) => entry.status === status)
      .map(({ account }) => ({ account, ...countsOf(account) }));
    const healthy = members.filter((each) => !needsAttention(status, each));
    const canBeReconnected = (each: StoredAccount) => canReconnect(user, each).allowed && existsAtNetwork(each);
    const group = {
      status,
      accounts: members.length,
      postsAtRisk: sumOf(members, 'postsAtRisk'),
      missed: sumOf(members, 'missed'),
      missedAfterReconnect: sumOf(members, 'missedAfterReconnect'),
      reconnectable: members.filter(({ account }) => canBeReconnected(account)).length,
      healthy: healthy.length,
      nextToExpire: nextToExpire(healthy),
    };
    return members.length > 0 ? [group] : [];
  });
}

/**
 * INTERVAL: the account that expires first, with its expiry; null if none expires. Of accounts that expire at one moment, it is the
 * one with the lowest id.
 */
function nextToExpire(accounts: readonly { account: StoredAccount }[]): AccountGroup['nextToExpire'] {
  const [next] = accounts
    .flatMap(({ account }) => {
      const at = expiresAt(account);
      return at === null ? [] : [{ account, at }];
    })
    .sort((a, b) => a.at - b.at || (a.account.id < b.account.id ? -1 : 1));
  return next ? { id: next.account.id, ...identityOf(next.account), expiresAt: iso(next.at) } : null;
}
