import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { accountQuery } from '../../api/accounts.ts';
import type { Account } from '../../api/contract/account.ts';
import { type AccountReply, isSupported } from '../../api/lenient-schemas.ts';
import { ALWAYS_STALE } from '../../api/stale-times.ts';
import { accountName } from '../../domain-text/account-name.ts';
import { NETWORK_NAME } from '../../domain-text/network-name.ts';
import { m } from '../../i18n/messages.ts';
import { listPath } from '../../navigation/list-path.ts';
import { dialogQuery } from '../../ui/dialog/use-dialog-param.ts';
import { showToast } from '../../ui/toasts/toasts.ts';
import { rowDetailsId, rowLinkId } from '../element-ids.ts';

/**
 * The accounts to show. If a disconnected account leaves the list while its row has the focus or a dialog is open, the row
 * stays until the API has said whether the account is hidden (HIDE). The row of a hidden account stays until the focus moves
 * on; a message then says where the account is listed now (F55). Every other row leaves at once.
 */
export function useStickyFocusedRow(accounts: AccountReply[]): AccountReply[] {
  const [earlier, setEarlier] = useState(accounts);
  const [held, setHeld] = useState<{ account: Account; index: number } | null>(null);
  if (earlier !== accounts) {
    setEarlier(accounts);
    const index = earlier.findIndex((each) => !isIn(accounts, each) && isDisconnected(each) && isInUse(each.id));
    const account = earlier[index];
    if (account && isSupported(account)) setHeld({ account, index });
    else if (held && isIn(accounts, held.account)) setHeld(null);
  }
  const id = held?.account.id;
  const query = useQuery({ ...accountQuery(id ?? ''), enabled: id !== undefined, staleTime: ALWAYS_STALE });
  const isAnswered = id !== undefined && query.isFetchedAfterMount && !query.isFetching;
  const isHidden = isAnswered && query.data !== undefined && isSupported(query.data) && !query.data.listed;
  if (isAnswered && !isHidden) setHeld(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another row is held, and when the API has said that its account is hidden
  useEffect(() => {
    if (!held || !isHidden) return;
    const release = () => {
      if (isInUse(held.account.id)) return;
      const account = accountName(held.account);
      setHeld(null);
      showToast({
        tone: 'neutral',
        text: held.account.disconnection?.reconnectable
          ? m.accounts_left_list({ account })
          : m.accounts_left_list_deleted({ account, network: NETWORK_NAME[held.account.network] }),
        link: { to: listPath(dialogQuery('connect', held.account.network)), text: m.accounts_connect() },
      });
    };
    // The focus may have moved on before the reply came.
    release();
    document.addEventListener('focusin', release);
    return () => document.removeEventListener('focusin', release);
  }, [id, isHidden]);
  return held && !isIn(accounts, held.account) ? accounts.toSpliced(held.index, 0, held.account) : accounts;
}

const isIn = (accounts: AccountReply[], { id }: AccountReply): boolean => accounts.some((each) => each.id === id);

const isDisconnected = (account: AccountReply): boolean => isSupported(account) && account.disconnection !== null;

function isInUse(id: string): boolean {
  const rows = [document.getElementById(rowLinkId(id))?.closest('tr'), document.getElementById(rowDetailsId(id))];
  return document.querySelector('dialog[open]') !== null || rows.some((row) => row?.contains(document.activeElement));
}
