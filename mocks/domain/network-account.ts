import type { StoredAccount } from './records.ts';

/** What a network knows about one of its accounts. */
export type NetworkAccount = Pick<
  StoredAccount,
  'network' | 'externalId' | 'name' | 'handle' | 'profileUrl' | 'avatarUrl' | 'kind'
>;

/** The part of an account that its network knows. */
export function networkAccountOf(account: NetworkAccount): NetworkAccount {
  const { network, externalId, name, handle, profileUrl, avatarUrl, kind } = account;
  return { network, externalId, name, handle, profileUrl, avatarUrl, kind };
}
