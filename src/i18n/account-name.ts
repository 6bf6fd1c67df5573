import type { Account, AccountKind, Network } from '../api/contract.ts';
import { NETWORK_NAME } from './network-name.ts';
import { m } from './paraglide/messages.js';

/** What it takes to name an account: an account itself, or one that a sign-in offers. */
export type Named = Pick<Account, 'externalId' | 'network' | 'kind' | 'name' | 'handle'>;

/** The kind of an account with its network: "Facebook page". */
export function kindName({ network, kind }: Pick<Account, 'network' | 'kind'>): string {
  return KIND[kind]({ network: networkName(network) });
}

/** The name people read; a blank one becomes "Unnamed Facebook page (…1234)". */
export function shownName(account: Named): string {
  const name = account.name.trim();
  if (!isBlank(name)) return name;
  return m.accounts_unnamed({ kind: kindName(account), ending: account.externalId.slice(-4) });
}

/**
 * The name that tells an account apart (SPEC section 5): name and network, and the handle where another
 * account of `among` would be called the same.
 * @param among the accounts on the same list, with or without this one
 */
export function accountName(account: Named, among: readonly Named[] = []): string {
  const name = shownName(account);
  const network = networkName(account.network);
  const twins = among.some(
    (other) =>
      other.externalId !== account.externalId && other.network === account.network && alike(shownName(other), name),
  );
  return twins
    ? m.accounts_name_handle({ name, network, handle: account.handle })
    : m.accounts_name_on({ name, network });
}

/** Takes out the characters that turn the direction of writing, so that a name cannot pose as another (F58). */
export const withoutBidi = (text: string): string =>
  text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');

const KIND = {
  page: m.accounts_kind_page,
  profile: m.accounts_kind_profile,
  group: m.accounts_kind_group,
  channel: m.accounts_kind_channel,
} satisfies Record<AccountKind, (inputs: { network: string }) => string>;

const networkName = (network: Network): string => NETWORK_NAME[network];

/** Nothing a person could see: spaces, controls and direction marks alone. */
const isBlank = (name: string): boolean => name.replace(/[\p{C}\p{Z}]/gu, '') === '';

const alike = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();
