import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { accountQuery } from '../../api/accounts.ts';
import { problemFrom } from '../../api/api-error.ts';
import { REQUEST_ACTIONS, type RequestAction } from '../../api/contract/request.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { loadFailureSentence } from '../../domain-text/load-failures.ts';
import { unsupportedSentence } from '../../domain-text/unsupported-text.ts';
import { formatDateTime } from '../../i18n/dates.ts';
import { m } from '../../i18n/messages.ts';
import { DialogLoading } from '../../ui/dialog/DialogLoading.tsx';
import { showToast } from '../../ui/toasts/toasts.ts';
import { RequestDialog } from './RequestDialog.tsx';

interface Props {
  /** What the address says: an action and an account's id, such as `disconnect.acc-1`. */
  value: string;
  onClose: () => void;
}

/** The Ask dialog that an address asks for; whoever has nothing to ask for gets a message instead (F30). */
export function RequestDialogRoute({ value, onClose }: Props) {
  const { action, id } = partsOf(value);
  const { data: account, error, isFetchedAfterMount, refetch } = useQuery({ ...accountQuery(id), staleTime: 0 });
  // Once open it says itself what has become of its need.
  const [isOpen, setOpen] = useState(false);
  const isUnsupported = account !== undefined && !isSupported(account);
  const isQuiet = (isOpen && !isUnsupported) || !isFetchedAfterMount;
  const refused = isQuiet ? null : refusalOf(action, account, error);
  if (!isOpen && isFetchedAfterMount && account && refused === null) setOpen(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: announced once, when it turns out so
  useEffect(() => {
    if (refused === null) return;
    showToast({ tone: 'neutral', text: refused });
    onClose();
  }, [refused]);
  if (!isOpen && refused === null) {
    return (
      <DialogLoading
        title={m.ask_title_loading()}
        failure={error ? `${m.accounts_page_failed()}. ${loadFailureSentence(error)}` : ''}
        onRetry={refetch}
        onClose={onClose}
      />
    );
  }
  if (!isOpen || !account || !isSupported(account) || !action) return null;
  return <RequestDialog account={account} action={action} onClose={onClose} />;
}

function partsOf(value: string): { action: RequestAction | undefined; id: string } {
  const [word = '', ...rest] = value.split('.');
  return { action: REQUEST_ACTIONS.find((each) => each === word), id: rest.join('.') };
}

/** Why the address opens no dialog; null where it does, or while that is not known. */
function refusalOf(
  action: RequestAction | undefined,
  account: AccountReply | undefined,
  error: unknown,
): string | null {
  if (!action || problemFrom(error)?.code === 'not-found') return m.accounts_link_unknown();
  if (!account) return null;
  if (!isSupported(account)) return unsupportedSentence(account);
  const decision = account.can[action];
  if (decision.allowed || decision.ask.length === 0 || !account.actions.includes(action)) {
    return m.ask_link_no_need({ account: accountName(account) });
  }
  if (!decision.asked) return null;
  const { to, at } = decision.asked;
  return m.ask_link_asked({ account: accountName(account), name: to.name, date: formatDateTime(at) });
}
