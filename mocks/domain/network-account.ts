import type { StoredAccount } from './records.ts';

/** What a network knows about one of its accounts. */
export type NetworkAccount = Pick<
  StoredAccount,
  'network' | 'externalId' | 'name' | 'handle' | 'profileUrl' | 'avatarUrl' | 'kind'
>;

/** Copies what its network knows from an account that may have other fields too. */
export function networkAccountOf(account: NetworkAccount): NetworkAccount {
  const { network, externalId, name, handle, profileUrl, avatarUrl, kind } = account;
  return { network, externalId, name, handle, profileUrl, avatarUrl, kind };
}
