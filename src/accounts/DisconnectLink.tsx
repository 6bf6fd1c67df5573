import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountQuery } from '../api/accounts.ts';
import { problemOf } from '../api/failure.ts';
import { isSupported, type ReadAccount } from '../api/unsupported.ts';
import { accountName } from '../i18n/account-name.ts';
import { m } from '../i18n/paraglide/messages.js';
import { refusal } from '../i18n/reasons.ts';
import { unsupportedSentence } from '../i18n/unsupported-words.ts';
import { showMessage } from '../ui/messages.ts';
import { hasRight } from './advice.ts';
import { DisconnectDialog } from './DisconnectDialog.tsx';

interface Props {
  id: string;
  viewer: string;
  onClose: () => void;
}

/** The Disconnect dialog that an address asks for; without the right or the account there is a message instead (F30). */
export function DisconnectLink({ id, viewer, onClose }: Props) {
  const { data: account, error } = useQuery(accountQuery(id));
  const refused = refusalOf(account, error);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it turns out so
  useEffect(() => {
    if (refused === null) return;
    showMessage({ tone: 'neutral', text: refused });
    onClose();
  }, [refused]);
  if (!account || !isSupported(account) || refused !== null) return null;
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
