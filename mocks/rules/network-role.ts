import type { Network } from '../../src/api/contract/network.ts';
import type { StoredAccount, User } from '../domain/records.ts';

const ROLE = {
  facebook: 'Page admin',
  instagram: 'Business account admin',
  linkedin: 'Page super admin',
  x: 'Account owner',
  youtube: 'Channel manager',
} satisfies Record<Network, string>;

/** MAY-RECONNECT: the role a login needs on an account at its network. */
export const neededRole = (network: Network): string => ROLE[network];

/**
 * RETRY: a person who has signed in for an account, and so had the needed role then: its last connector, or else its
 * original one. Not the person who asks, and nobody who is deactivated.
 */
export const whoHadRole = (
  { lastConnector, originalConnector }: Pick<StoredAccount, 'lastConnector' | 'originalConnector'>,
  asker: Pick<User, 'id'>,
  people: readonly User[],
): User | undefined =>
  [lastConnector, originalConnector]
    .flatMap((id) => people.find((user) => user.id === id && user.active) ?? [])
    .find(({ id }) => id !== asker.id);
