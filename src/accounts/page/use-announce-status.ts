import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Account } from '../../api/contract/account.ts';
import { isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { causeSentence } from '../../domain-text/causes.ts';
import { announce, useToasts } from '../../ui/toasts/toasts.ts';
import { statusWord } from '../account-text.ts';

/**
 * Announces once, and politely, that the account on the page has another status. A write of this tab has a message of its own.
 * @param isLoading whether a newer account is being read
 */
export function useAnnounceStatus(account: Parameters<typeof isSupported>[0] | undefined, isLoading: boolean): void {
  const queries = useQueryClient();
  const last = useRef({ id: account?.id, status: account?.status, announcement: '' });
  useEffect(() => {
    const { announcement } = useToasts.getState();
    const before = last.current;
    if (isLoading) before.announcement = announcement;
    if (isLoading || !account) return;
    last.current = { id: account.id, status: account.status, announcement };
    const isNews = before.id === account.id && before.status !== account.status && queries.isMutating() === 0;
    // A message that was announced meanwhile has said what happened, and must not be cut short.
    if (isNews && before.announcement === announcement && isSupported(account)) announce(statusSentences(account));
  }, [account, isLoading, queries]);
}

function statusSentences(account: Account): string {
  const status = `${accountName(account)}: ${statusWord(account.status)}.`;
  const { disconnection } = account;
  return disconnection ? `${status} ${causeSentence({ ...account, disconnection })}` : status;
}
