import type { Account } from '../../api/contract/account.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { causeSentence } from '../../domain-text/causes.ts';
import { statusWord } from '../account-text.ts';
import { useAnnounceChange } from '../use-announce-change.ts';

/** Announces that the account on the page has another status. @param isLoading whether the account is being read again */
export function useAnnounceStatus(account: AccountReply | undefined, isLoading: boolean): void {
  const now = account && { id: account.id, status: account.status };
  useAnnounceChange(now, isLoading, (before) => {
    const isOtherStatus = before.id === account?.id && before.status !== account.status;
    return isOtherStatus && isSupported(account) ? statusSentences(account) : '';
  });
}

function statusSentences(account: Account): string {
  const status = `${accountName(account)}: ${statusWord(account.status)}.`;
  const { disconnection } = account;
  return disconnection ? `${status} ${causeSentence({ ...account, disconnection })}` : status;
}
