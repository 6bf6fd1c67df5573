import type { Network } from '../../src/api/contract/network.ts';
import type { Instant } from '../domain/instant.ts';
import { type ConnectionFacts, expiresAt } from './interval.ts';
import { NETWORK_RULES } from './network-rules.ts';

const CAUSE_OF_LOSS = { authorization: 'reauthorization-overdue', activity: 'inactivity' } as const;

/** LOSS: the cause when a network disconnects an expired account; null for a network that never does. */
export function lossCause(network: Network): 'reauthorization-overdue' | 'inactivity' | null {
  const { lifetime } = NETWORK_RULES[network];
  return lifetime && CAUSE_OF_LOSS[lifetime.from];
}

/** LOSS: whether an account is connected and its `expiresAt` has come, so that its network disconnects it. */
export function isLossDue(account: ConnectionFacts, now: Instant): boolean {
  const expiry = expiresAt(account);
  return account.disconnection === null && expiry !== null && now >= expiry;
}
