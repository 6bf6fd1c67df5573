import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountQuery } from '../../api/accounts.ts';
import { problemFrom } from '../../api/api-error.ts';
import type { Account } from '../../api/contract/account.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { loadFailureSentence } from '../../domain-text/load-failures.ts';
import { refusal } from '../../domain-text/reasons.ts';
import { unsupportedSentence } from '../../domain-text/unsupported-text.ts';
import { m } from '../../i18n/messages.ts';
import { DialogLoading } from '../../ui/dialog/DialogLoading.tsx';
import { showToast } from '../../ui/toasts/toasts.ts';
import { hasRight } from '../advice.ts';
import { DisconnectDialog } from './DisconnectDialog.tsx';

interface Props {
  id: string;
  /** The account as it is on screen already; absent where only the address names it. */
  known: Account | undefined;
  viewer: string;
  onClose: () => void;
}

/** The Disconnect dialog that an address asks for; without the right or the account there is a message instead (F30). */
export function DisconnectDialogRoute({ id, known, viewer, onClose }: Props) {
  const { data, error, refetch } = useQuery(accountQuery(id));
  const account = data ?? known;
  const refused = refusalOf(account, error);
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once, when it turns out so
  useEffect(() => {
    if (refused === null) return;
    showToast({ tone: 'neutral', text: refused });
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

function refusalOf(account: AccountReply | undefined, error: unknown): string | null {
  const problem = problemFrom(error);
  if (problem?.code === 'not-found') return account ? m.accounts_problem_not_found() : m.accounts_link_unknown();
  if (!account) return null;
  if (!isSupported(account)) return unsupportedSentence(account);
  if (hasRight(account.can.disconnect)) return null;
  return m.accounts_link_no_disconnect({ account: accountName(account), reason: refusal(account.can.disconnect) });
}
