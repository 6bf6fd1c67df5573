import { useEffect, useState } from 'react';
import type { Account } from '../../api/contract/account.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { isAfter } from '../../api/moments.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { m } from '../../i18n/messages.ts';
import { ACCOUNTS_PATH } from '../../navigation/paths.ts';
import { showToast } from '../../ui/toasts/toasts.ts';
import { rowHeadingId } from '../element-ids.ts';

/**
 * The rows to show. An account that HIDE takes off the list while its row has the focus, or a dialog is open,
 * stays until the focus goes on; then a message says where it went (F55).
 * @param now the server's time; ISO
 */
export function useStickyFocusedRow(accounts: AccountReply[], now: string): AccountReply[] {
  const [before, setBefore] = useState(accounts);
  const [held, setHeld] = useState<{ account: Account; at: number } | null>(null);
  if (before !== accounts) {
    setBefore(accounts);
    const at = before.findIndex((each) => !isIn(accounts, each) && isHidden(each, now) && isInUse(each.id));
    const account = before[at];
    if (account && isSupported(account)) setHeld({ account, at });
    else if (held && isIn(accounts, held.account)) setHeld(null);
  }
  const id = held?.account.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is the occasion
  useEffect(() => {
    if (!held) return;
    const release = () => {
      if (isInUse(held.account.id)) return;
      const account = accountName(held.account);
      setHeld(null);
      showToast({
        tone: 'neutral',
        text: m.accounts_moved({ account }),
        link: { to: `${ACCOUNTS_PATH}?connect=${held.account.network}`, word: m.accounts_connect() },
      });
    };
    document.addEventListener('focusin', release);
    return () => document.removeEventListener('focusin', release);
  }, [id]);
  return held && !isIn(accounts, held.account) ? accounts.toSpliced(held.at, 0, held.account) : accounts;
}

const isIn = (accounts: AccountReply[], { id }: AccountReply): boolean => accounts.some((each) => each.id === id);

/** The API has said until when it is listed. */
const isHidden = (account: AccountReply, now: string): boolean =>
  isSupported(account) && account.disconnection !== null && isAfter(now, account.disconnection.hiddenAfter);

function isInUse(id: string): boolean {
  const row = document.getElementById(rowHeadingId(id))?.closest('tr');
  return document.querySelector('dialog[open]') !== null || row?.contains(document.activeElement) === true;
}
