import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../api/accounts.ts';
import { problemFrom } from '../api/api-error.ts';
import type { Account } from '../api/contract/account.ts';
import { type AccountReply, isSupported } from '../api/lenient-schemas.ts';
import { ALWAYS_STALE } from '../api/stale-times.ts';
import { unsupportedSentence } from '../domain-text/account-name.ts';
import { failedReadSentence } from '../domain-text/failed-reads.ts';
import { m } from '../i18n/messages.ts';
import type { DialogSubject } from '../ui/dialog/DialogRoute.tsx';

export interface DialogAccount {
  account: Account;
  /** Whether the account was read since the dialog opened, and no newer read is under way. */
  isFresh: boolean;
  /** When the account was read, in ms since 1970 by the computer's clock. */
  readAt: number;
  /** Why the account could not be read; null while a read may still succeed. */
  error: unknown;
  retry: () => void;
}

/**
 * Reads the account of a dialog that the address opens.
 * @param title the title of the dialog until the account is read
 * @param whyNotOpened returns why the dialog does not open for an account, or null if it opens
 * @param known the account from another query, shown until the dialog has read it
 * @param gone says that the account, which was shown, does not exist any more
 */
export function useDialogAccount(
  id: string,
  title: string,
  whyNotOpened: (account: Account) => string | null,
  { known, gone = m.accounts_problem_not_found() }: { known?: AccountReply; gone?: string } = {},
): DialogSubject<DialogAccount> {
  const isId = !BLANK_OR_DOTS.test(id);
  const query = useQuery({ ...accountQuery(id), staleTime: ALWAYS_STALE, enabled: isId });
  const { error } = query;
  const account = query.data ?? known;
  const retry = () => void query.refetch();
  if (!isId) return { phase: 'refused', message: m.accounts_link_unknown() };
  if (problemFrom(error)?.code === 'not-found') {
    return { phase: 'refused', message: account ? gone : m.accounts_link_unknown() };
  }
  if (!account) {
    const failure = error ? `${m.accounts_page_failed()}. ${failedReadSentence(error)}` : '';
    return { phase: 'loading', title, failure, error, retry };
  }
  if (!isSupported(account)) return { phase: 'refused', message: unsupportedSentence(account) };
  const message = whyNotOpened(account);
  if (message !== null) return { phase: 'refused', message };
  const isFresh = query.isFetchedAfterMount && !query.isFetching;
  return { phase: 'ready', subject: { account, isFresh, readAt: query.dataUpdatedAt, error, retry } };
}

/** What cannot be an id: dots would change the path of the call. */
const BLANK_OR_DOTS = /^[\s.]*$/;
