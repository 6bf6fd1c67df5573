import * as v from 'valibot';
import { AccountKind } from '../api/contract/network.ts';
import { isInvisible, visibleText } from '../api/contract/visible-text.ts';
import { m } from '../i18n/messages.ts';
import { withoutBidi } from '../i18n/safe-text.ts';
import { networkName } from './network-name.ts';

/** The parts of an account's full name. A candidate and an account that this version does not support have them too. */
export interface Named {
  externalId: string;
  network: string;
  /** Absent or unknown where this version does not support the account. */
  kind?: string;
  name: string;
  handle: string;
  /** Whether another account on the same network has the same name, as the API says. */
  namesake?: boolean;
}

/** The kind of an account with its network: "Facebook page"; the network alone where the kind is not known. */
export function kindName({ network, kind }: Pick<Named, 'network' | 'kind'>): string {
  const name = networkName(network);
  return v.is(AccountKind, kind) ? KIND[kind]({ network: name }) : name;
}

/** The name as it is shown; a name with nothing visible becomes "Unnamed Facebook page (…1234)". */
export function shownName(account: Named): string {
  if (!isInvisible(account.name)) return withoutBidi(account.name).trim();
  return m.accounts_unnamed({ kind: kindName(account), ending: account.externalId.slice(-4) });
}

/**
 * The name that distinguishes an account from all others on a list: name and network, and the handle too if another account has
 * the same name.
 * @param among the accounts on the same list, with or without this one
 */
export function accountName(account: Named, among: readonly Named[] = []): string {
  const name = shownName(account);
  const network = networkName(account.network);
  const isAmbiguous =
    account.namesake === true ||
    among.some(
      (other) =>
        other.externalId !== account.externalId &&
        other.network === account.network &&
        isSameName(shownName(other), name),
    );
  return isAmbiguous
    ? m.accounts_name_handle({ name, network, handle: withoutBidi(account.handle) })
    : m.accounts_name_on({ name, network });
}

/** Says that this version does not support an account, and what to do (F18). */
export const unsupportedSentence = (account: Named, among: readonly Named[] = []): string =>
  m.accounts_unsupported_account({ account: accountName(account, among) });

const KIND = {
  page: m.accounts_kind_page,
  profile: m.accounts_kind_profile,
  group: m.accounts_kind_group,
  channel: m.accounts_kind_channel,
} satisfies Record<AccountKind, (inputs: { network: string }) => string>;

const isSameName = (a: string, b: string): boolean =>
  visibleText(a).toLocaleLowerCase() === visibleText(b).toLocaleLowerCase();
