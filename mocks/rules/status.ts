import type { Status } from '../../src/api/contract/account.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { isExpiring } from './interval.ts';
import { isLossDue } from './loss.ts';

/** The status of an account; from the instant of its `expiresAt` on it is disconnected (LOSS). */
export function statusOf(
  account: Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>,
  now: Instant,
): Status {
  if (account.disconnection || isLossDue(account, now)) return 'disconnected';
  return isExpiring(account, now) ? 'expiring' : 'connected';
}
