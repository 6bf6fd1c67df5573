import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountQuery } from '../api/accounts.ts';
import type { Account } from '../api/contract/account.ts';
import { problemOf } from '../api/failure.ts';
import { isSupported, type ReadAccount } from '../api/unsupported.ts';
import { accountName } from '../i18n/account-name.ts';
import { loadFailureSentence } from '../i18n/load-failures.ts';
import { m } from '../i18n/messages.ts';
import { refusal } from '../i18n/reasons.ts';
import { unsupportedSentence } from '../i18n/unsupported-words.ts';
import { DialogLoading } from '../ui/DialogLoading.tsx';
import { showMessage } from '../ui/messages.ts';
import { hasRight } from './advice.ts';
import { DisconnectDialog } from './DisconnectDialog.tsx';

interface Props {
  id: string;
  /** The account as it is on screen already; absent where only the address names it. */
  known: Account | undefined;
  viewer: string;
  onClose: () => void;
}

/** The Disconnect dialog that an address asks for; without the right or the account there is a message instead (F30). */
export function DisconnectLink({ id, known, viewer, onClose }: Props) {
  const { data, error, refetch } = useQuery(accountQuery(id));
  const account = data ?? known;
  const refused = refusalOf(account, error);
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once, when it turns out so
  useEffect(() => {
    if (refused === null) return;
    showMessage({ tone: 'neutral', text: refused });
    onClose();
  }, [refused]);
  if (refused !== null) return null;
  if (!account) {
    return (
      <DialogLoading
        title={m.accounts_dialog_disconnect_confirm()}
        failure={error ? `${m.accounts_page_failed()}. ${loadFailureSentence(error)}` : ''}
        onRetry={refetch}
        onClose={onClose}
      />
    );
  }
  if (!isSupported(account)) return null;
  return <DisconnectDialog account={account} viewer={viewer} onClose={onClose} />;
}

function refusalOf(account: ReadAccount | undefined, error: unknown): string | null {
  const problem = problemOf(error);
  if (problem?.code === 'not-found') return account ? m.accounts_problem_not_found() : m.accounts_link_unknown();
  if (!account) return null;
  if (!isSupported(account)) return unsupportedSentence(account);
  if (hasRight(account.can.disconnect)) return null;
  return m.accounts_link_no_disconnect({ account: accountName(account), reason: refusal(account.can.disconnect) });
}
