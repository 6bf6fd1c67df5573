import type { AccountKind } from '../api/contract/network.ts';
import { m } from '../i18n/messages.ts';
import { isBlank } from '../i18n/safe-text.ts';
import { networkName } from './network-name.ts';

/** What it takes to name an account: an account itself, one that a sign-in offers, or one that is not supported. */
export interface Named {
  externalId: string;
  network: string;
  /** Absent, or not one of the known ones, where the account is not supported. */
  kind?: string;
  name: string;
  handle: string;
  /** The API knows another of its name on its network. */
  namesake?: boolean;
}

/** The kind of an account with its network: "Facebook page"; the network alone where the kind is not known. */
export function kindName({ network, kind }: Pick<Named, 'network' | 'kind'>): string {
  const name = networkName(network);
  return isKnown(kind) ? KIND[kind]({ network: name }) : name;
}

/** The name people read; a blank one becomes "Unnamed Facebook page (…1234)". */
export function shownName(account: Named): string {
  const name = account.name.trim();
  if (!isBlank(name)) return name;
  return m.accounts_unnamed({ kind: kindName(account), ending: account.externalId.slice(-4) });
}

/**
 * The name that tells an account apart: name and network, and the handle where another
 * account of `among` would be called the same.
 * @param among the accounts on the same list, with or without this one
 */
export function accountName(account: Named, among: readonly Named[] = []): string {
  const name = shownName(account);
  const network = networkName(account.network);
  const twins =
    account.namesake === true ||
    among.some(
      (other) =>
        other.externalId !== account.externalId && other.network === account.network && alike(shownName(other), name),
    );
  return twins
    ? m.accounts_name_handle({ name, network, handle: account.handle })
    : m.accounts_name_on({ name, network });
}

const KIND = {
  page: m.accounts_kind_page,
  profile: m.accounts_kind_profile,
  group: m.accounts_kind_group,
  channel: m.accounts_kind_channel,
} satisfies Record<AccountKind, (inputs: { network: string }) => string>;

const isKnown = (kind: string | undefined): kind is AccountKind => kind !== undefined && Object.hasOwn(KIND, kind);

const alike = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();
