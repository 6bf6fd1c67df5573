import type { Status } from '../../src/api/contract/account.ts';
import type { Instant } from '../domain/instant.ts';
import { type ConnectionFacts, isExpiring } from './interval.ts';
import { isLossDue } from './loss.ts';

/** The status of an account; it is `disconnected` from the instant of `expiresAt` on (LOSS). */
export function statusOf(account: ConnectionFacts, now: Instant): Status {
  if (account.disconnection || isLossDue(account, now)) return 'disconnected';
  return isExpiring(account, now) ? 'expiring' : 'connected';
}
