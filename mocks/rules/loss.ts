import type { Network } from '../../src/api/contract/network.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredAccount } from '../domain/records.ts';
import { expiresAt } from './interval.ts';
import { NETWORK_RULES } from './network-rules.ts';

const CAUSE = { authorization: 'reauthorization-overdue', activity: 'inactivity' } as const;

/** LOSS: why a network disconnects an account whose `expiresAt` has come; null where it never does. */
export function lossCause(network: Network): 'reauthorization-overdue' | 'inactivity' | null {
  const { lasts } = NETWORK_RULES[network];
  return lasts && CAUSE[lasts.from];
}

/** LOSS: a connected account is lost from the very instant of its `expiresAt`. */
export function isLossDue(
  account: Pick<StoredAccount, 'network' | 'authorizedAt' | 'lastActivityAt' | 'disconnection'>,
  now: Instant,
): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= expiry;
}
