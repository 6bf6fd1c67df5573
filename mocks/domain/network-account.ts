import type { StoredAccount } from './records.ts';

/** What a network knows about one of its accounts. */
export type NetworkAccount = Pick<
  StoredAccount,
  'network' | 'externalId' | 'name' | 'handle' | 'profileUrl' | 'avatarUrl' | 'kind'
>;

/** Copies the fields that a network knows, and no others, from an account. */
export function networkAccountOf(account: NetworkAccount): NetworkAccount {
  const { network, externalId, name, handle, profileUrl, avatarUrl, kind } = account;
  return { network, externalId, name, handle, profileUrl, avatarUrl, kind };
}
