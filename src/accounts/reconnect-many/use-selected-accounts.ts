import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountQuery } from '../../api/accounts.ts';
import { problemFrom } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { withoutBidi } from '../../i18n/safe-text.ts';
import { showToast } from '../../ui/toasts/toasts.ts';

/**
 * The selected accounts, as far as they are loaded. An account that cannot be reconnected, for instance because somebody else has
 * reconnected it meanwhile, leaves the selection, and a message names each of those with the reason.
 * @param listed the accounts of the list; only the others are read one by one
 */
export function useSelectedAccounts(
  ids: readonly string[],
  listed: readonly AccountReply[],
  onDrop: (ids: string[]) => void,
): Account[] {
  const others = ids.filter((id) => !listed.some((account) => account.id === id));
  const queries = useQueries({ queries: others.map((id) => accountQuery(id)) });
  const found = new Map(listed.map((account) => [account.id, account]));
  const missing: string[] = [];
  for (const [index, id] of others.entries()) {
    const { data, error } = queries[index] ?? {};
    if (data) found.set(id, data);
    else if (problemFrom(error)?.code === 'not-found') missing.push(id);
  }
  const accounts = ids.flatMap((id) => found.get(id) ?? []);
  const kept = accounts.filter((account): account is Account => isSupported(account) && account.can.reconnect.allowed);
  const dropped = accounts.filter((account) => !kept.some(({ id }) => id === account.id));
  const sentences = [
    ...missing.map((id) => m.many_drop_unknown({ id: shortened(withoutBidi(id)) })),
    ...dropped.map((account) => dropSentence(account)),
  ];
  const text = sentences.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the message is shown once
  useEffect(() => {
    if (text === '') return;
    showToast({ tone: 'neutral', text });
    onDrop([...missing, ...dropped.map(({ id }) => id)]);
  }, [text]);
  return kept;
}

function dropSentence(account: AccountReply): string {
  const inputs = { account: accountName(account) };
  const isConnected = isSupported(account) && account.disconnection === null;
  return isConnected ? m.many_drop_connected(inputs) : m.many_drop_no_right(inputs);
}

const MAX_LENGTH = 40;

const shortened = (id: string): string => (id.length > MAX_LENGTH ? `${id.slice(0, MAX_LENGTH)}…` : id);
