import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { accountQuery } from '../../api/accounts.ts';
import { problemFrom } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { showToast } from '../../ui/toasts/toasts.ts';

interface Selection {
  ids: readonly string[];
  /** The accounts of the list; only the others are read one by one. */
  listed: readonly AccountReply[];
  /** The ids of the accounts that another tab is reconnecting. */
  elsewhere: readonly string[];
  onDrop: (ids: string[]) => void;
}

/**
 * The selected accounts, as far as they are loaded. An account leaves the selection if it does not exist, is connected, may not be
 * reconnected by the viewer or is being reconnected in another tab; a message names each such account with the reason. An account
 * that was deleted at its network stays selected.
 */
export function useSelectedAccounts({ ids, listed, elsewhere, onDrop }: Selection): Account[] {
  const others = ids.filter((id) => !listed.some((account) => account.id === id));
  const queries = useQueries({ queries: others.map((id) => accountQuery(id)) });
  const found = new Map(listed.map((account) => [account.id, account]));
  const missing: string[] = [];
  for (const [index, id] of others.entries()) {
    const { data, error } = queries[index] ?? {};
    if (data) found.set(id, data);
    else if (problemFrom(error)?.code === 'not-found') missing.push(id);
  }
  const names = useRef(new Map<string, string>());
  for (const account of found.values()) names.current.set(account.id, accountName(account));
  const accounts = ids.flatMap((id) => found.get(id) ?? []);
  const kept = accounts.filter(isSupported).filter(({ id, can }) => can.reconnect.allowed && !elsewhere.includes(id));
  const dropped = accounts.filter((account) => !kept.some(({ id }) => id === account.id));
  const sentences = new Map([
    ...missing.map((id) => [id, goneSentence(id, names.current.get(id))] as const),
    ...dropped.map((account) => [account.id, dropSentence(account, elsewhere)] as const),
  ]);
  const leaving = [...sentences.keys()];
  const said = useRef<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each message is shown once
  useEffect(() => {
    // Accounts that an earlier message named may still be in the address, because it changes in a transition.
    const text = leaving.flatMap((id) => (said.current.includes(id) ? [] : (sentences.get(id) ?? []))).join(' ');
    said.current = leaving;
    if (text === '') return;
    showToast({ tone: 'neutral', text, isAboutLink: true });
    onDrop(leaving);
  }, [leaving.join()]);
  return kept;
}

function dropSentence(account: AccountReply, elsewhere: readonly string[]): string {
  const inputs = { account: accountName(account) };
  if (elsewhere.includes(account.id)) return m.many_drop_elsewhere(inputs);
  const isConnected = isSupported(account) && account.disconnection === null;
  return isConnected ? m.many_drop_connected(inputs) : m.many_drop_no_right(inputs);
}

/** @param account the name, if this page has shown the account */
const goneSentence = (id: string, account: string | undefined): string =>
  account === undefined ? m.many_drop_unknown({ id: shortened(withoutBidi(id)) }) : m.many_drop_gone({ account });

const MAX_LENGTH = 40;

const shortened = (id: string): string => (id.length > MAX_LENGTH ? `${id.slice(0, MAX_LENGTH)}…` : id);
