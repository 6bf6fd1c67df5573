import type { Network } from '../../src/api/contract/network.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { expiresAt } from './interval.ts';

const CAUSE = {
  facebook: 'reauthorization-overdue',
  instagram: 'reauthorization-overdue',
  linkedin: 'reauthorization-overdue',
  x: 'inactivity',
  youtube: null,
} as const satisfies Record<Network, string | null>;

/** LOSS: why a network disconnects an account whose `expiresAt` has come; YouTube never does. */
export const lossCause = (network: Network): 'reauthorization-overdue' | 'inactivity' | null => CAUSE[network];

/** LOSS: a connected account is lost from the very instant of its `expiresAt`. */
export function isLossDue(
  account: Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>,
  now: Instant,
): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= expiry;
}
