import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { accountQuery } from '../api/accounts.ts';
import { REQUEST_ACTIONS, type RequestAction } from '../api/contract/request.ts';
import { problemOf } from '../api/failure.ts';
import { isSupported, type ReadAccount } from '../api/unsupported.ts';
import { accountName } from '../i18n/account-name.ts';
import { formatDateTime } from '../i18n/dates.ts';
import { loadFailureSentence } from '../i18n/load-failures.ts';
import { m } from '../i18n/messages.ts';
import { unsupportedSentence } from '../i18n/unsupported-words.ts';
import { DialogLoading } from '../ui/DialogLoading.tsx';
import { showMessage } from '../ui/messages.ts';
import { AskDialog } from './AskDialog.tsx';
import { isInPlace } from './ask-words.ts';

interface Props {
  /** What the address says: an action and an account's id, such as `disconnect.acc-1`. */
  value: string;
  onClose: () => void;
}

/** The Ask dialog that an address asks for; whoever has nothing to ask for gets a message instead (F30). */
export function AskLink({ value, onClose }: Props) {
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
    showMessage({ tone: 'neutral', text: refused });
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
  return <AskDialog account={account} action={action} onClose={onClose} />;
}

function partsOf(value: string): { action: RequestAction | undefined; id: string } {
  const [word = '', ...rest] = value.split('.');
  return { action: REQUEST_ACTIONS.find((each) => each === word), id: rest.join('.') };
}

/** Why the address opens no dialog; null where it does, or while that is not known. */
function refusalOf(action: RequestAction | undefined, account: ReadAccount | undefined, error: unknown): string | null {
  if (!action || problemOf(error)?.code === 'not-found') return m.accounts_link_unknown();
  if (!account) return null;
  if (!isSupported(account)) return unsupportedSentence(account);
  const decision = account.can[action];
  if (decision.allowed || decision.ask.length === 0 || !isInPlace(action, account)) {
    return m.ask_link_no_need({ account: accountName(account) });
  }
  if (!decision.asked) return null;
  const { to, at } = decision.asked;
  return m.ask_link_asked({ account: accountName(account), name: to.name, date: formatDateTime(at) });
}
